package vn.kho.sample.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.kho.sample.papers.OfficialPaper.Block.Paragraph;

class PrinterTest {
    private final Printer printer = Printer.withLiberationSerif();

    @Test
    void the_text_layer_says_what_was_given() throws IOException {
        for (var paper : Specimens.all().values()) {
            var layer = layer(printer.print(paper));

            assertThat(layer)
                    .isEqualTo(printer.text(paper).stream()
                            .map(PrinterTest::oneLine)
                            .toList());
        }
    }

    @Test
    void every_word_of_the_paper_is_printed() throws IOException {
        var paper = Specimens.decision();

        var layer = String.join(" ", layer(printer.print(paper)));

        for (var block : paper.body())
            if (block instanceof OfficialPaper.Block.Led(var lead, var text))
                assertThat(layer).contains(lead + " " + text);
    }

    @Test
    void every_vietnamese_letter_copies_out_as_it_went_in() throws IOException {
        var layer = String.join(" ", layer(printer.print(Specimens.letters())));

        assertThat(Normalizer.isNormalized(layer, Normalizer.Form.NFC)).isTrue();
        assertThat(layer)
                .contains("ă ằ ắ ẳ ẵ ặ")
                .contains("y ỳ ý ỷ ỹ ỵ đ")
                .contains("Ư Ừ Ứ Ử Ữ Ự")
                .contains("Ỵ Đ");
    }

    @Test
    void the_same_paper_gives_the_same_bytes() {
        for (var paper : Specimens.all().values()) {
            var once = printer.print(paper);

            assertThat(Printer.withLiberationSerif().print(paper)).isEqualTo(once);
        }
    }

    @Test
    void a_long_report_runs_over_three_pages_and_numbers_them_from_the_second() throws IOException {
        var layer = layer(printer.print(Specimens.report()));

        assertThat(layer).hasSize(3);
        assertThat(layer.get(0)).startsWith("UBND TỈNH SÔNG BẠC ");
        assertThat(layer.get(1)).startsWith("2 ");
        assertThat(layer.get(2)).startsWith("3 ");
    }

    @Test
    void the_signature_never_stands_alone() {
        for (int lines = 1; lines < 60; lines++) {
            var body = new ArrayList<OfficialPaper.Block>();
            for (int i = 0; i < lines; i++) body.add(new Paragraph("Đoạn thứ " + i + "."));
            var paper = new OfficialPaper(
                    Specimens.report().head(),
                    Specimens.report().title(),
                    body,
                    Specimens.report().close());

            var last = printer.text(paper).getLast();

            assertThat(last).contains("Đoạn thứ " + (lines - 1) + ".").contains("Phùng Hữu Phước");
        }
    }

    @Test
    void fonts_travel_with_the_file() throws IOException {
        try (var document = Loader.loadPDF(printer.print(Specimens.letter()))) {
            for (var page : document.getPages())
                for (COSName name : page.getResources().getFontNames())
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
    }

    @Test
    void the_stamp_is_ink_and_not_text() throws IOException {
        var layer = layer(printer.print(Specimens.letter()));

        assertThat(layer).noneMatch(page -> page.contains("MẪU") || page.contains("ĐẾN"));
    }

    @Test
    void text_that_is_not_composed_is_refused() {
        var paper = new OfficialPaper(
                Specimens.letter().head(),
                Specimens.letter().title(),
                List.of(new Paragraph(Normalizer.normalize("Đề nghị", Normalizer.Form.NFD))),
                Specimens.letter().close());

        assertThatThrownBy(() -> printer.print(paper)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_letter_the_font_lacks_is_refused_and_named() {
        var paper = new OfficialPaper(
                Specimens.letter().head(),
                Specimens.letter().title(),
                List.of(new Paragraph("漢")),
                Specimens.letter().close());

        assertThatThrownBy(() -> printer.print(paper)).hasMessageContaining("U+6F22");
    }

    /// Where lines end is the reader's guess (a table's row is one line to it), what they say is not.
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<String> layer(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setLineSeparator("\n");
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(oneLine(stripper.getText(document)));
            }
            return pages;
        }
    }
}
