package vn.kho.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.ingest.FirstLook.Blindness;
import vn.kho.ingest.FirstLook.Doubt;
import vn.kho.kernel.Sha256;
import vn.kho.reading.Box;
import vn.kho.reading.Budget;
import vn.kho.reading.Ocr;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.Surface;
import vn.kho.reading.TextReader;
import vn.kho.reading.TextReader.Why;
import vn.kho.reading.Word;
import vn.kho.vault.Vault;

class LookAtPageOneTest {
    private static final List<Word> LETTER = words("UBND TỈNH SÔNG BẠC", "SỞ NGOẠI VỤ", "Số: 12/BC-SNgV");
    private static final List<Word> SECRET = words("UBND TỈNH SÔNG BẠC", "SỞ NGOẠI VỤ", "MẬT");
    private static final Surface LOGO = new Surface(Surface.A4, List.of(new Box(100, 100, 900, 900)), false, 0, 0);

    @Test
    void plain_letters_are_eyes_enough() {
        assertThat(look(text(LETTER, Surface.plain()), null)).isInstanceOf(FirstLook.Clear.class);
    }

    @Test
    void a_mark_in_plain_letters_is_seen_without_ocr() {
        assertThat(look(text(SECRET, Surface.plain()), null)).isInstanceOf(FirstLook.Marked.class);
    }

    @Test
    void a_scan_without_ocr_was_not_looked_at() {
        assertThat(look(scan(), null)).isInstanceOfSatisfying(FirstLook.NoEyes.class, look -> assertThat(look.why())
                .isEqualTo(Blindness.NO_OCR));
    }

    @Test
    void ocr_sees_the_mark_of_a_scan() {
        assertThat(look(scan(), seeing(SECRET))).isInstanceOf(FirstLook.Marked.class);
    }

    @Test
    void a_scan_whose_layer_leaves_the_mark_out_goes_through_ocr() {
        var layer = text(LETTER, Surface.scanned(Surface.A4));

        assertThat(look(layer, seeing(SECRET))).isInstanceOf(FirstLook.Marked.class);
    }

    @Test
    void a_stamp_as_a_picture_on_a_born_digital_page_goes_through_ocr() {
        assertThat(look(text(LETTER, LOGO), seeing(SECRET))).isInstanceOf(FirstLook.Marked.class);
    }

    @Test
    void a_page_with_a_picture_is_not_looked_at_without_ocr() {
        assertThat(look(text(LETTER, LOGO), null)).isInstanceOf(FirstLook.NoEyes.class);
    }

    @Test
    void letters_drawn_as_shapes_go_through_ocr() {
        var drawn = new Surface(Surface.A4, List.of(), true, 0, 0);

        assertThat(look(text(LETTER, drawn), seeing(SECRET))).isInstanceOf(FirstLook.Marked.class);
    }

    @Test
    void letters_without_known_unicode_go_through_ocr() {
        var unsure = new Surface(Surface.A4, List.of(), false, 0, 0.1);

        assertThat(look(text(LETTER, unsure), seeing(SECRET))).isInstanceOf(FirstLook.Marked.class);
    }

    @Test
    void a_mark_that_only_the_layer_has_counts_too() {
        assertThat(look(text(SECRET, Surface.scanned(Surface.A4)), seeing(LETTER)))
                .isInstanceOf(FirstLook.Marked.class);
    }

    @Test
    void a_scan_on_which_nothing_can_be_made_out_waits_for_a_person() {
        assertThat(look(scan(), seeing(List.of())))
                .isInstanceOfSatisfying(
                        FirstLook.Doubtful.class, look -> assertThat(look.why()).isEqualTo(Doubt.ILLEGIBLE));
    }

    @Test
    void a_locked_file_says_so() {
        var locked = new TextReader.Refused(Why.PASSWORD_NEEDED, "application/pdf", "user password");

        assertThat(new LookAtPageOne((_, _) -> locked, null, judge(), Budget.standard()).look(new Nothing()))
                .isInstanceOfSatisfying(FirstLook.Unreadable.class, look -> assertThat(look.why())
                        .isEqualTo(Why.PASSWORD_NEEDED));
    }

    @Test
    void a_broken_first_page_is_not_a_clear_one() {
        assertThat(look(new PageRead.Broken("no content stream"), seeing(LETTER)))
                .isInstanceOf(FirstLook.Unreadable.class);
    }

    private static FirstLook look(PageRead page, Ocr ocr) {
        TextReader reader = (_, _) -> new OnePage(page);
        return new LookAtPageOne(reader, ocr, judge(), Budget.standard()).look(new Nothing());
    }

    private static MarkJudge judge() {
        return new MarkJudge(Mark.ofLaw());
    }

    private static PageRead text(List<Word> words, Surface surface) {
        return new PageRead.Text(words, surface);
    }

    private static PageRead scan() {
        return new PageRead.None(Surface.scanned(Surface.A4));
    }

    private static List<Word> words(String... lines) {
        var words = new ArrayList<Word>();
        for (int i = 0; i < lines.length; i++) words.addAll(MarkJudgeTest.line(lines[i], 1000, 500 + 300 * i));
        return words;
    }

    private static Ocr seeing(List<Word> words) {
        return new Ocr() {
            @Override
            public Seen read(PageImage.Picture picture, Mode mode) {
                return new Seen.Words(words, 0);
            }

            @Override
            public String name() {
                return "an eye that always sees the same";
            }
        };
    }

    private record OnePage(PageRead page) implements TextReader.Pages {
        @Override
        public String mediaType() {
            return "application/pdf";
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public PageRead layer(int page) {
            return this.page;
        }

        @Override
        public PageImage image(int page, int dpi) {
            return new PageImage.Picture(new byte[] {1}, 1654, 2339, dpi, 0);
        }

        @Override
        public void close() {}
    }

    private record Nothing() implements Vault.Original {
        @Override
        public Sha256 hash() {
            return Sha256.of("");
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(new byte[0]);
        }
    }
}
