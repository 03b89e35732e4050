package vn.kho.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final String PAGE = "ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI\nCăn cứ Luật Tổ chức chính quyền địa phương";

    @Test
    void what_was_read_as_it_stands_has_no_error() {
        var score = score(PAGE, PAGE);

        assertThat(score.cer()).isZero();
        assertThat(score.wer()).isZero();
        assertThat(score.recall()).isEqualTo(100);
        assertThat(score.precision()).isEqualTo(100);
    }

    @Test
    void columns_may_be_read_in_any_order() {
        var score = score(PAGE, "CỘNG HÒA XÃ HỘI\nCăn cứ Luật Tổ chức chính quyền địa phương\nỦY BAN NHÂN DÂN");

        assertThat(score.wer()).isZero();
    }

    @Test
    void a_lost_mark_is_a_wrong_letter_and_a_wrong_word_but_not_with_marks_aside() {
        var score = score("Tổ chức chính quyền", "Tô chức chính quyền");

        assertThat(score.cer()).isCloseTo(100.0 / 19, within(0.01));
        assertThat(score.wer()).isEqualTo(25);
        assertThat(score.plainWer()).isZero();
        assertThat(score.recall()).isEqualTo(75);
    }

    @Test
    void what_does_not_stand_there_counts_against_the_reader() {
        var score = score("một hai ba bốn", "một hai ba bốn\n#@ xyz");

        assertThat(score.wer()).isEqualTo(50);
        assertThat(score.recall()).isEqualTo(100);
        assertThat(score.precision()).isCloseTo(100.0 * 4 / 6, within(0.01));
    }

    @Test
    void a_line_that_was_not_read_is_lost_whole() {
        var score = score("một hai ba bốn\nnăm sáu", "một hai ba bốn");

        assertThat(score.wer()).isCloseTo(100.0 * 2 / 6, within(0.01));
    }

    private static Score score(String truth, String answer) {
        var score = new Score();
        score.add(truth, answer);
        return score;
    }
}
