package vn.kho.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptFormTest {
    private static final List<PageText> PAGES = List.of(
            new PageText.Legible(1, "layer", Trust.Reason.TYPED, 100, 0, TrustTest.words("Sở Ngoại vụ"), List.of()),
            new PageText.Legible(2, "tesseract", null, 87, 2, TrustTest.words("Số: 38/BC"), List.of()),
            new PageText.Legible(
                    3,
                    "tesseract",
                    Trust.Reason.GARBLED,
                    91,
                    0,
                    TrustTest.words("Căn cứ Luật"),
                    TrustTest.words("C¨n cø LuËt")),
            new PageText.Blank(4, "tesseract"),
            new PageText.Unread(5, PageText.Why.NO_OCR),
            new PageText.Broken(6, "StackOverflowError"));

    @Test
    void what_is_written_is_read_again() {
        assertThat(TranscriptForm.read(TranscriptForm.write(PAGES))).isEqualTo(PAGES);
    }

    @Test
    void a_reason_on_two_lines_stays_in_its_cell() {
        var bytes = TranscriptForm.write(List.of(new PageText.Broken(1, "one\n\ttwo")));

        assertThat(TranscriptForm.read(bytes)).containsExactly(new PageText.Broken(1, "one two"));
    }

    /// What was written once is read for ever: these bytes are version 1 and never change.
    @Test
    void the_first_version_is_still_read() {
        var written = "kho transcript 1\npage\t1\tlegible\tlayer\tTYPED\t100\t0\t1\t0\n10\t20\t30\t40\t100\t0\tSở\n"
                + "page\t2\tunread\tNO_OCR\n";

        assertThat(TranscriptForm.read(written.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new PageText.Legible(
                                1,
                                "layer",
                                Trust.Reason.TYPED,
                                100,
                                0,
                                List.of(new Word("Sở", new Box(10, 20, 30, 40), 100, 0)),
                                List.of()),
                        new PageText.Unread(2, PageText.Why.NO_OCR));
    }

    @Test
    void other_bytes_are_not_a_transcript() {
        assertThatThrownBy(() -> TranscriptForm.read("kho transcript 2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_line_of_the_page_is_a_line_of_the_text() {
        var legible = new PageText.Legible(
                1, "layer", null, 100, 0, TrustTest.words("một hai ba bốn năm sáu bảy tám chín"), List.of());

        assertThat(legible.text()).isEqualTo("một hai ba bốn năm sáu bảy tám\nchín");
    }
}
