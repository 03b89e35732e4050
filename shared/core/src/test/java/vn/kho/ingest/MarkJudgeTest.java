package vn.kho.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.ingest.FirstLook.Doubt;
import vn.kho.ingest.MarkJudge.Found;
import vn.kho.reading.Box;
import vn.kho.reading.Surface;
import vn.kho.reading.Word;

class MarkJudgeTest {
    private final MarkJudge judge = new MarkJudge(Mark.ofLaw());

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "[MẬT]", "| TỐI MẬT |", "M Ậ T", "TUYỆT MẬT."})
    void a_mark_alone_on_a_line_in_the_upper_third_is_a_mark(String line) {
        assertThat(judge(line, 2000)).isInstanceOf(Found.Clearly.class);
    }

    @Test
    void the_longest_mark_is_the_one_named() {
        assertThat(judge("TUYỆT MẬT", 1500)).isInstanceOfSatisfying(Found.Clearly.class, found -> assertThat(
                        found.mark().words())
                .isEqualTo("TUYỆT MẬT"));
    }

    @Test
    void a_decomposed_mark_is_the_same_mark() {
        var decomposed = Normalizer.normalize("MẬT", Normalizer.Form.NFD);

        assertThat(judge(decomposed, 1500)).isInstanceOf(Found.Clearly.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAT", "MẶT", "MẠT", "TOI MAT", "TUYET MẬT"})
    void a_mark_that_lost_its_accents_is_doubtful(String line) {
        assertThat(judge(line, 2000)).isEqualTo(new Found.Perhaps(Doubt.ACCENTS_LOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬI", "IMẬT", "TUYỆT MẬ", "TỐ1 MẬT", "TÔI MẬI", "NẬT"})
    void a_mark_but_for_a_letter_or_two_is_doubtful(String line) {
        assertThat(judge(line, 2000)).isInstanceOf(Found.Perhaps.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Độ mật: MẬT", "MẬT Số: 12/BC", "MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "MẬT 01"})
    void a_mark_with_neighbours_is_doubtful(String line) {
        assertThat(judge(line, 2000)).isEqualTo(new Found.Perhaps(Doubt.NOT_ALONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Căn cứ Luật Bảo vệ bí mật nhà nước ngày 15 tháng 11 năm 2018;",
                "VỀ CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                "QUẢN LÝ TÀI LIỆU MẬT TẠI SỞ NGOẠI VỤ",
                "tài liệu Mật, Tối mật và Tuyệt mật phải giữ riêng",
                "ĐỔI MẬT KHẨU",
                "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM",
                "bề mặt",
                "mật.",
                "KẾ HOẠCH",
                "BÁO CÁO",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "UBND TỈNH SÔNG BẠC"
            })
    void a_text_that_speaks_of_secrecy_is_clear(String line) {
        assertThat(judge(line, 2000)).isEqualTo(new Found.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẪU", "[MẪU]", "M Ẫ U", "MẪU.", "MẦU", "MẤU", "MẨU", "MÃU", "MẪU SỐ 01"})
    void the_stamp_of_a_specimen_is_no_mark(String line) {
        assertThat(judge(line, 2000)).isEqualTo(new Found.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬU", "MẠU", "MẶU", "MAU", "MÂU", "MĂU", "MẪI", "MẪT", "MẬT U", "MẪU MẬT", "MẪUT"})
    void what_may_as_well_be_a_mark_that_was_misread_stays_doubtful(String line) {
        assertThat(judge(line, 2000)).isInstanceOf(Found.Perhaps.class);
    }

    @Test
    void a_specimen_that_is_only_guessed_at_stays_doubtful() {
        var guessed = line("MẪU", 1000, 2000).stream()
                .map(word -> new Word(word.text(), word.box(), 60, 0))
                .toList();

        assertThat(judge.judge(guessed, Surface.A4)).isEqualTo(new Found.Perhaps(Doubt.BLURRED));
    }

    @Test
    void a_specimen_does_not_hide_a_mark_elsewhere_on_the_page() {
        var words = new ArrayList<>(line("MẪU", 1000, 1000));
        words.addAll(line("MẬT", 1000, 2000));

        assertThat(judge.judge(words, Surface.A4)).isInstanceOf(Found.Clearly.class);
    }

    @Test
    void a_mark_below_the_upper_third_is_doubtful() {
        assertThat(judge("MẬT", 6000)).isEqualTo(new Found.Perhaps(Doubt.OUT_OF_PLACE));
    }

    @Test
    void a_mark_in_small_letters_alone_on_its_line_is_doubtful() {
        assertThat(judge("Mật", 2000)).isEqualTo(new Found.Perhaps(Doubt.OUT_OF_PLACE));
    }

    @Test
    void a_mark_in_the_left_column_is_alone_though_the_right_column_has_text_at_its_height() {
        var words = new ArrayList<>(line("MẬT", 1500, 1500));
        words.addAll(line("Độc lập - Tự do - Hạnh phúc", 5000, 1500));

        assertThat(judge.judge(words, Surface.A4)).isInstanceOf(Found.Clearly.class);
    }

    @Test
    void every_mark_of_the_table_says_where_it_comes_from() {
        assertThat(Mark.ofLaw()).hasSize(3).allSatisfy(mark -> assertThat(mark.source())
                .isNotBlank());
    }

    private Found judge(String text, int top) {
        return judge.judge(line(text, 1000, top), Surface.A4);
    }

    /// Words of 14 pt letters: 0.35 % of an A4 page high, a space apart.
    static List<Word> line(String text, int left, int top) {
        var words = new ArrayList<Word>();
        int at = left;
        for (var word : text.split(" ")) {
            int width = 150 * Normalizer.normalize(word, Normalizer.Form.NFC).length();
            words.add(new Word(word, new Box(at, top, at + width, top + 130), 100, 0));
            at += width + 60;
        }
        return words;
    }
}
