package vn.kho.tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kho.ingest.Mark;
import vn.kho.ingest.MarkJudge;
import vn.kho.reading.Ocr.Mode;
import vn.kho.reading.Ocr.Seen;
import vn.kho.reading.PageImage;
import vn.kho.reading.Surface;
import vn.kho.reading.Word;

class TesseractTest {
    private static final long PIXELS = 80_000_000;
    private static final Color RED = new Color(205, 30, 40);

    private static Tesseract ocr;

    @BeforeAll
    static void start() {
        var places = new ArrayList<>(Model.usualPlaces(Path.of(System.getProperty("user.home"))));
        var told = System.getenv("KHO_OCR_MODEL");
        if (told != null) places.addFirst(Path.of(told));
        var model = Model.find(places)
                .orElseGet(() -> abort("no OCR model: apt-get install tesseract-ocr-vie, or KHO_OCR_MODEL=<path>"));
        ocr = Tesseract.start(model, 2, PIXELS);
    }

    @AfterAll
    static void stop() {
        if (ocr != null) ocr.close();
    }

    @Test
    void a_clean_scan_is_read_almost_without_a_miss() throws IOException {
        assertThat(recall(read(Sheets.png(Sheets.letter(300), 300)))).isGreaterThan(0.98);
    }

    @Test
    void a_scan_that_lies_askew_is_read() throws IOException {
        assertThat(recall(read(Sheets.jpeg(Sheets.turned(Sheets.letter(200), 1.7), 200, 0.75f))))
                .isGreaterThan(0.97);
    }

    @Test
    void a_pale_and_unevenly_lit_copy_is_read() throws IOException {
        assertThat(recall(read(Sheets.jpeg(Sheets.pale(Sheets.letter(200)), 200, 0.6f))))
                .isGreaterThan(0.95);
    }

    @Test
    void a_black_and_white_scan_with_dust_is_read() throws IOException {
        assertThat(recall(read(Sheets.png(Sheets.dusty(Sheets.letter(300)), 300))))
                .isGreaterThan(0.95);
    }

    @Test
    void a_scan_on_its_head_is_turned() throws IOException {
        var seen = read(Sheets.png(Sheets.turned(Sheets.letter(200), 180), 200));

        assertThat(seen.turned()).isEqualTo(2);
        assertThat(recall(seen)).isGreaterThan(0.97);
    }

    @Test
    void a_scan_of_which_the_file_says_how_it_lies_needs_no_turning() throws IOException {
        var upright = Sheets.png(Sheets.turned(Sheets.letter(200), 180), 200);
        var told = new PageImage.Picture(
                upright.open().readAllBytes(), upright.width(), upright.height(), upright.dpi(), 2);

        assertThat(read(told).turned()).isZero();
    }

    @Test
    void boxes_lie_where_the_words_are_though_the_page_was_straightened() throws IOException {
        var seen = read(Sheets.jpeg(Sheets.turned(Sheets.letter(200), 2), 200, 0.9f));

        // BÁO stands at x = 260 of 595 and y = 842 - 690 = 152 of 842 points; two degrees about the middle move it
        // by 9.4 points to the right and 1.2 points up.
        var box = box(seen.words(), "BÁO");
        assertThat(box.left()).isBetween(4450, 4610);
        assertThat(box.bottom()).isBetween(1745, 1845);
    }

    @Test
    void the_same_picture_gives_the_same_words() throws IOException {
        var picture = Sheets.jpeg(Sheets.letter(200), 200, 0.5f);

        assertThat(read(picture)).isEqualTo(read(picture));
    }

    @Test
    void a_blank_sheet_has_no_words() throws IOException {
        var blank = new java.awt.image.BufferedImage(1654, 2339, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
        var g = blank.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1654, 2339);

        assertThat(read(Sheets.png(blank, 200)).words()).isEmpty();
    }

    @Test
    void bytes_that_are_no_picture_are_unseen() {
        var broken = new PageImage.Picture(new byte[] {1, 2, 3}, 10, 10, 200, 0);

        assertThat(ocr.read(broken, Mode.PAGE)).isInstanceOf(Seen.Unseen.class);
    }

    @Test
    void a_picture_larger_than_allowed_is_not_decoded_whatever_its_wrapping_says() throws IOException {
        var sheet = Sheets.png(Sheets.letter(100), 100);
        var lying = new PageImage.Picture(sheet.open().readAllBytes(), 10, 10, 200, 0);

        try (var small = Tesseract.start(Model.find(List.of(modelPath())).orElseThrow(), 1, 100_000)) {
            assertThat(small.read(lying, Mode.PAGE)).isInstanceOf(Seen.Unseen.class);
        }
    }

    @Test
    void the_name_tells_engine_and_model() {
        assertThat(ocr.name()).startsWith("tesseract 5.").contains("vie");
    }

    @Test
    void a_red_stamp_in_a_frame_is_seen_as_a_mark() throws IOException {
        assertMark(new Sheets.Stamp("MẬT", 100, 700, RED, true, 0));
    }

    @Test
    void a_red_stamp_that_was_put_on_askew_is_seen_as_a_mark() throws IOException {
        assertMark(new Sheets.Stamp("TUYỆT MẬT", 90, 700, RED, true, 4));
    }

    @Test
    void a_stamp_askew_on_a_dusty_black_and_white_scan_is_seen_as_a_mark() throws IOException {
        var stamp = new Sheets.Stamp("TUYỆT MẬT", 90, 700, RED, true, 5.3);

        var words = marks(Sheets.png(Sheets.dusty(Sheets.letter(200, stamp)), 200));

        assertThat(new MarkJudge(Mark.ofLaw()).judge(words, Surface.A4)).isNotEqualTo(new MarkJudge.Found.Nothing());
    }

    @Test
    void a_black_mark_without_a_frame_is_seen() throws IOException {
        assertMark(new Sheets.Stamp("TỐI MẬT", 95, 705, Color.BLACK, false, 0));
    }

    @Test
    void a_letter_that_speaks_of_secrecy_has_no_mark() throws IOException {
        var words = marks(Sheets.jpeg(Sheets.letter(200), 200, 0.6f));

        assertThat(new MarkJudge(Mark.ofLaw()).judge(words, Surface.A4)).isEqualTo(new MarkJudge.Found.Nothing());
    }

    /// A mark may be blurred into doubt by a poor scan, but never lost.
    private static void assertMark(Sheets.Stamp stamp) throws IOException {
        var words = marks(Sheets.jpeg(Sheets.letter(200, stamp), 200, 0.6f));

        assertThat(new MarkJudge(Mark.ofLaw()).judge(words, Surface.A4)).isNotEqualTo(new MarkJudge.Found.Nothing());
    }

    private static Path modelPath() {
        var told = System.getenv("KHO_OCR_MODEL");
        if (told != null) return Path.of(told);
        return Model.find(Model.usualPlaces(Path.of(System.getProperty("user.home"))))
                .orElseThrow()
                .path();
    }

    private static List<Word> marks(PageImage.Picture picture) {
        return ((Seen.Words) ocr.read(picture, Mode.MARKS)).words();
    }

    private static Seen.Words read(PageImage.Picture picture) {
        return (Seen.Words) ocr.read(picture, Mode.PAGE);
    }

    private static vn.kho.reading.Box box(List<Word> words, String text) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow()
                .box();
    }

    private static double recall(Seen.Words seen) {
        var left = new ArrayList<>(seen.words().stream().map(Word::text).toList());
        var wanted = Sheets.words();
        long found = wanted.stream().filter(left::remove).count();
        return (double) found / wanted.size();
    }
}
