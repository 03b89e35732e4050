package vn.kho.tika;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.reading.Budget;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.TextReader;
import vn.kho.reading.TextReader.Pages;
import vn.kho.reading.TextReader.Refused;
import vn.kho.reading.TextReader.Why;
import vn.kho.reading.Trust;
import vn.kho.reading.Word;
import vn.kho.vietnamese.Encoding;

class DocumentReaderTest {
    private static final String SPEECH =
            "Cộng hòa xã hội chủ nghĩa Việt Nam; độc lập, tự do, hạnh phúc. Căn cứ luật tổ chức chính phủ ";

    @TempDir
    private Path scratch;

    @Test
    void a_born_digital_page_gives_its_words_where_they_stand() throws IOException {
        var layer = text(Papers.pdf(1, 0, Papers.text(true, "CỘNG HÒA XÃ HỘI", "Số: 38/BC-SNgV")), 1);

        assertThat(layer.words())
                .extracting(Word::text)
                .containsExactly("CỘNG", "HÒA", "XÃ", "HỘI", "Số:", "38/BC-SNgV");
        assertThat(layer.words().getFirst().box()).satisfies(box -> {
            assertThat(box.left()).isBetween(1190, 1230);
            assertThat(box.bottom()).isBetween(830, 880);
            assertThat(box.height()).isBetween(80, 250);
        });
        assertThat(layer.words()).extracting(Word::line).containsExactly(0, 0, 0, 0, 1, 1);
    }

    @Test
    void letters_alone_are_the_whole_story() throws IOException {
        var layer = text(Papers.pdf(1, 0, Papers.text(true, "CỘNG HÒA")), 1);

        assertThat(layer.surface().lettersOnly(10_000)).isTrue();
    }

    @Test
    void letters_nobody_can_see_are_counted() throws IOException {
        var layer = text(Papers.pdf(1, 0, Papers.text(false, "CỘNG HÒA")), 1);

        assertThat(layer.surface().hidden()).isEqualTo(1);
    }

    @Test
    void curves_may_be_letters() throws IOException {
        var pdf = Papers.pdf(1, 0, (document, page, out) -> {
            Papers.text(true, "CỘNG HÒA").on(document, page, out);
            out.moveTo(100, 100);
            out.curveTo(110, 120, 130, 120, 140, 100);
            out.fill();
        });

        assertThat(text(pdf, 1).surface().drawn()).isTrue();
    }

    @Test
    void the_rules_of_a_table_are_not_letters() throws IOException {
        var pdf = Papers.pdf(1, 0, (document, page, out) -> {
            Papers.text(true, "CỘNG HÒA").on(document, page, out);
            out.addRect(50, 50, 200, 100);
            out.stroke();
        });

        assertThat(text(pdf, 1).surface().lettersOnly(10_000)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void a_scan_is_handed_on_byte_for_byte_with_its_turn(int rotation) throws IOException {
        var scan = Papers.bar(BufferedImage.TYPE_BYTE_GRAY, 1654, 2339, 100);
        var jpeg = Papers.encoded(scan, "jpg");
        var pdf = Papers.pdf(1, rotation, Papers.picture(document -> JPEGFactory.createFromByteArray(document, jpeg)));

        try (var pages = open(pdf)) {
            assertThat(pages.layer(1)).isInstanceOfSatisfying(PageRead.None.class, none -> assertThat(
                            none.surface().covered())
                    .isEqualTo(1));
            var picture = picture(pages, 1);
            assertThat(picture.open().readAllBytes()).isEqualTo(jpeg);
            assertThat(picture.turns()).isEqualTo(rotation / 90);
            assertThat(picture.dpi()).isEqualTo(200);
        }
    }

    @Test
    void a_scan_under_an_invisible_layer_is_still_its_own_picture() throws IOException {
        var jpeg = Papers.encoded(Papers.bar(BufferedImage.TYPE_INT_RGB, 1654, 2339, 100), "jpg");
        var pdf = Papers.pdf(1, 0, (document, page, out) -> {
            Papers.picture(d -> JPEGFactory.createFromByteArray(d, jpeg)).on(document, page, out);
            Papers.text(false, "CỘNG HÒA").on(document, page, out);
        });

        try (var pages = open(pdf)) {
            assertThat(picture(pages, 1).open().readAllBytes()).isEqualTo(jpeg);
        }
    }

    @Test
    void what_is_written_over_a_scan_is_in_the_picture_too() throws IOException {
        var jpeg = Papers.encoded(Papers.bar(BufferedImage.TYPE_INT_RGB, 1654, 2339, 100), "jpg");
        var pdf = Papers.pdf(1, 0, (document, page, out) -> {
            Papers.picture(d -> JPEGFactory.createFromByteArray(d, jpeg)).on(document, page, out);
            Papers.text(true, "MẬT").on(document, page, out);
        });

        try (var pages = open(pdf)) {
            assertThat(picture(pages, 1).open().readAllBytes()).startsWith("P6\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void a_group_4_scan_becomes_a_tiff_with_black_on_white() throws IOException {
        var scan = Papers.bar(BufferedImage.TYPE_BYTE_BINARY, 1654, 2339, 300);
        var pdf = Papers.pdf(1, 0, Papers.picture(document -> CCITTFactory.createFromImage(document, scan)));

        try (var pages = open(pdf)) {
            assertThat(samePixels(ImageIO.read(picture(pages, 1).open()), scan)).isTrue();
        }
    }

    @Test
    void a_losslessly_packed_scan_keeps_its_pixels() throws IOException {
        var scan = Papers.bar(BufferedImage.TYPE_BYTE_GRAY, 400, 566, 100);
        var pdf = Papers.pdf(1, 0, Papers.picture(document -> LosslessFactory.createFromImage(document, scan)));

        try (var pages = open(pdf)) {
            assertThat(picture(pages, 1).width()).isEqualTo(400);
            assertThat(picture(pages, 1).open().readAllBytes()).startsWith("P5\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT T.6", "LZW", "Deflate"})
    void each_page_of_a_tiff_is_cut_out_whole(String compression) throws IOException {
        var one = Papers.bar(BufferedImage.TYPE_BYTE_BINARY, 1000, 1414, 100);
        var two = Papers.bar(BufferedImage.TYPE_BYTE_BINARY, 1000, 1414, 900);

        try (var pages = open(Papers.tiff(compression, List.of(one, two)))) {
            assertThat(pages.count()).isEqualTo(2);
            assertThat(samePixels(ImageIO.read(picture(pages, 2).open()), two)).isTrue();
            assertThat(samePixels(ImageIO.read(picture(pages, 1).open()), one)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"jpg,image/jpeg", "png,image/png"})
    void a_photograph_is_one_page(String format, String type) throws IOException {
        var bytes = Papers.encoded(Papers.bar(BufferedImage.TYPE_BYTE_GRAY, 1654, 2339, 100), format);

        try (var pages = open(bytes)) {
            assertThat(pages.mediaType()).isEqualTo(type);
            assertThat(picture(pages, 1).open().readAllBytes()).isEqualTo(bytes);
            assertThat(picture(pages, 1).dpi()).isEqualTo(200);
        }
    }

    @Test
    void a_plain_text_has_pages_of_sixty_lines() throws IOException {
        var text = "Dòng chữ\n".repeat(61).getBytes(StandardCharsets.UTF_8);

        try (var pages = open(text)) {
            assertThat(pages.count()).isEqualTo(2);
            assertThat(pages.layer(2)).isInstanceOfSatisfying(PageRead.Text.class, page -> assertThat(page.words())
                    .extracting(Word::text)
                    .containsExactly("Dòng", "chữ"));
        }
    }

    @ParameterizedTest
    @CsvSource({"TCVN3, windows-1252", "VNI, windows-1252", "VIQR, US-ASCII", "UNICODE, UTF-16LE", "UNICODE, UTF-16"})
    void a_plain_text_is_read_in_whatever_way_its_letters_were_written(Encoding encoding, String charset) {
        var codes = encoding.encode(SPEECH.repeat(3)).getBytes(Charset.forName(charset));

        assertThat(text(codes, 1).words().stream().map(Word::text).collect(Collectors.joining(" ")))
                .isEqualTo(SPEECH.repeat(3).strip());
    }

    @Test
    void a_plain_text_in_windows_1258_is_read() {
        // The encoder of the JDK knows letters with their marks apart only.
        var apart = Normalizer.normalize("đồng ý với đề nghị này của các vị, ", Normalizer.Form.NFD)
                .replace("o\u0302\u0300", "\u00f4\u0300")
                .replace("e\u0302\u0300", "\u00ea\u0300")
                .replace("o\u031b", "\u01a1")
                .replace("a\u0300", "\u00e0")
                .replace("a\u0301", "\u00e1");
        var bytes = apart.repeat(3).getBytes(Charset.forName("windows-1258"));

        assertThat(text(bytes, 1).words().stream().limit(5).map(Word::text))
                .containsExactly("đồng", "ý", "với", "đề", "nghị");
    }

    @Test
    void a_text_in_french_is_not_taken_for_vietnamese() {
        var french = "L'été dernier, à l'hôtel, nous avons goûté des crêpes très sucrées; où étiez-vous ?";

        assertThat(text(french.getBytes(Charset.forName("windows-1252")), 1).words())
                .extracting(Word::text)
                .contains("L'été", "l'hôtel,", "crêpes");
        assertThat(text(french.getBytes(Charset.forName("windows-1252")), 1).raw())
                .isEmpty();
    }

    @Test
    void words_in_an_old_font_are_unicode_and_the_raw_ones_are_kept() {
        var layer = text(old(".VnTime", "C\\351ng h\\337a x\\267 h\\351i"), 1);

        assertThat(layer.words()).extracting(Word::text).containsExactly("Cộng", "hòa", "xã", "hội");
        assertThat(layer.raw()).hasSize(4);
        assertThat(layer.raw().getFirst().text()).isEqualTo("Céng");
        assertThat(layer.words().getFirst().box())
                .isEqualTo(layer.raw().getFirst().box());
        assertThat(Trust.judge(layer)).isEqualTo(Trust.Reason.REPAIRED);
    }

    @Test
    void a_font_that_draws_capitals_gives_capitals() {
        var layer = text(old("ABCDEF+.VnTimeH", "quy\\325t \\256\\336nh"), 1);

        assertThat(layer.words()).extracting(Word::text).containsExactly("QUYẾT", "ĐỊNH");
    }

    /// A page with one line in a font that is not in the file.
    private static byte[] old(String font, String text) {
        var content = "BT /F 12 Tf 72 700 Td (" + text + ") Tj ET";
        return Papers.raw(
                "<</Root 1 0 R/Size 6>>",
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
                "<</Type/Font/Subtype/TrueType/BaseFont/" + font + "/Encoding/WinAnsiEncoding>>");
    }

    @Test
    void an_empty_file_is_empty() {
        assertThat(refused(new byte[0])).isEqualTo(Why.EMPTY);
    }

    @Test
    void a_locked_file_needs_a_password() throws IOException {
        assertThat(refused(Papers.locked())).isEqualTo(Why.PASSWORD_NEEDED);
    }

    @Test
    void a_file_sealed_to_certificates_is_locked_too() {
        var sealed = Papers.raw(
                "<</Root 2 0 R/Encrypt 1 0 R/ID[<00><00>]/Size 4>>",
                "<</Filter/Adobe.PubSec/V 1/SubFilter/adbe.pkcs7.s3/Recipients[<00>]>>",
                "<</Type/Catalog/Pages 3 0 R>>",
                "<</Type/Pages/Kids[]/Count 0>>");

        assertThat(refused(sealed)).isEqualTo(Why.PASSWORD_NEEDED);
    }

    @Test
    void half_a_pdf_is_damaged() throws IOException {
        var whole = Papers.pdf(1, 0, Papers.text(true, "CỘNG HÒA"));

        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Why.DAMAGED);
    }

    @Test
    void a_word_file_is_unsupported_under_its_own_name() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }

        assertThat(reader().open(Papers.original(bytes.toByteArray()), Budget.standard()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(Why.UNSUPPORTED);
                    assertThat(refused.mediaType()).endsWith("wordprocessingml.document");
                });
    }

    @Test
    void more_pages_than_allowed_are_too_large_before_any_is_read() throws IOException {
        var pdf = Papers.pdf(3, 0, Papers.text(true, "CỘNG HÒA"));
        var two = new Budget(1 << 20, 2, 1 << 20, 1000, 1000, Duration.ofSeconds(5));

        assertThat(reader().open(Papers.original(pdf), two))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.TOO_LARGE));
    }

    @Test
    void a_picture_with_more_pixels_than_allowed_is_never_decoded() throws IOException {
        var scan = Papers.bar(BufferedImage.TYPE_BYTE_GRAY, 1654, 2339, 100);
        var pdf = Papers.pdf(1, 0, Papers.picture(document -> LosslessFactory.createFromImage(document, scan)));
        var small = new Budget(1 << 24, 2, 1_000_000, 1000, 1000, Duration.ofSeconds(5));

        try (var pages = (Pages) reader().open(Papers.original(pdf), small)) {
            assertThat(pages.image(1, 200)).isInstanceOf(PageImage.None.class);
        }
    }

    @Test
    void a_page_that_never_ends_is_broken_and_the_next_is_read() throws IOException {
        var budget = new Budget(1 << 24, 10, 80_000_000, 1_000_000, 100_000, Duration.ofSeconds(10));

        try (var pages = (Pages) reader().open(Papers.original(bomb()), budget)) {
            assertThat(pages.layer(1)).isInstanceOf(PageRead.Broken.class);
            assertThat(pages.layer(2)).isInstanceOf(PageRead.None.class);
        }
    }

    @Test
    void a_large_file_leaves_nothing_in_the_scratch_folder() throws IOException {
        var text = " ".repeat((64 << 20) + 1).getBytes(StandardCharsets.US_ASCII);

        try (var pages = open(text)) {
            assertThat(pages.count()).isEqualTo(1);
        }

        try (var left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    /// 25 forms, each painting the next one twice: 33 million forms from a few hundred bytes.
    private static byte[] bomb() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            document.addPage(new PDPage());
            PDStream next = null;
            for (int i = 0; i < 25; i++) {
                var form = new PDStream(document);
                try (var out = form.createOutputStream()) {
                    out.write((next == null ? "0 0 m" : "/F Do /F Do").getBytes(StandardCharsets.US_ASCII));
                }
                form.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
                form.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
                form.getCOSObject().setItem(COSName.BBOX, new org.apache.pdfbox.pdmodel.common.PDRectangle(100, 100));
                if (next != null) form.getCOSObject().setItem(COSName.RESOURCES, resources(next));
                next = form;
            }
            page.getCOSObject().setItem(COSName.RESOURCES, resources(next));
            page.setContents(next);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static COSDictionary resources(PDStream form) {
        var forms = new COSDictionary();
        forms.setItem(COSName.getPDFName("F"), form.getCOSObject());
        var resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, forms);
        return resources;
    }

    private TextReader reader() {
        return new DocumentReader(scratch, Formats.none());
    }

    private Pages open(byte[] bytes) {
        return (Pages) reader().open(Papers.original(bytes), Budget.standard());
    }

    private PageRead.Text text(byte[] bytes, int page) {
        try (var pages = open(bytes)) {
            return (PageRead.Text) pages.layer(page);
        }
    }

    private Why refused(byte[] bytes) {
        return ((Refused) reader().open(Papers.original(bytes), Budget.standard())).why();
    }

    private static PageImage.Picture picture(Pages pages, int page) {
        return (PageImage.Picture) pages.image(page, 200);
    }

    private static boolean samePixels(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) return false;
        for (int y = 0; y < a.getHeight(); y++)
            for (int x = 0; x < a.getWidth(); x++) if (a.getRGB(x, y) != b.getRGB(x, y)) return false;
        return true;
    }
}
