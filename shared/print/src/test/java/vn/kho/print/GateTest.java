package vn.kho.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kho.kernel.Problem;
import vn.kho.paper.Block;
import vn.kho.paper.Body;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;

class GateTest {
    private final Gate gate = new Gate(Face.ALL);

    @Test
    void every_vietnamese_letter_can_be_drawn() {
        var letters = new StringBuilder();
        for (var base : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".split(""))
            for (var tone : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"))
                letters.append(Normalizer.normalize(base + tone, Normalizer.Form.NFC));

        assertThat(letters).hasSize(144);
        assertThat(gate.look(with(letters + "đĐ₫–—“”…"))).isEmpty();
    }

    @Test
    void a_character_that_no_font_has_is_named() {
        assertThat(gate.look(with("Đã xem \uD83D\uDE00 國 xong")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("paper-glyph-missing");
                    assertThat(problem.arguments().getFirst()).isEqualTo("U+1F600 U+570B");
                });
    }

    @Test
    void loose_marks_are_refused() {
        var loose = Normalizer.normalize("Quyết định", Normalizer.Form.NFD);

        assertThat(gate.look(with(loose))).extracting(Problem::code).contains("paper-text-not-nfc");
    }

    @Test
    void a_control_character_is_refused() {
        assertThat(gate.look(with("a\u0007b")))
                .extracting(problem -> problem.arguments().getFirst())
                .containsExactly("U+0007");
    }

    @Test
    void a_heading_that_skips_a_level_is_named() {
        assertThat(gate.look(of(new Block.Heading(1, "I"), new Block.Heading(3, "1.a"))))
                .containsExactly(Problem.of("paper-heading-skips", "1.a", "3"));
    }

    @Test
    void a_paper_without_title_is_refused() {
        assertThat(gate.look(Specimen.paper(" ", "x")))
                .extracting(Problem::code)
                .containsExactly("paper-title-missing");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_written_of_a_refused_paper(Printer.Form form) throws Exception {
        var out = new ByteArrayOutputStream();

        var problems = new PaperPrinter().print(with("國"), form, out);

        assertThat(problems).isNotEmpty();
        assertThat(out.size()).isZero();
    }

    private static Paper with(String words) {
        return Specimen.paper("Kết quả", words);
    }

    private static Paper of(Block... blocks) {
        var whole = Specimen.paper();
        var body = whole.body();
        return new Paper(whole.identity(), new Body(body.head(), body.title(), List.of(blocks)));
    }
}
