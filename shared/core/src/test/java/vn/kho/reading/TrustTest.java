package vn.kho.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.reading.Trust.Reason;

class TrustTest {
    private static final String SPEECH = "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 Sở Ngoại vụ báo cáo kết quả"
            + " tiếp nhận và giải quyết hồ sơ tại bộ phận một cửa như sau trong quý này đã có nhiều đoàn ra";
    private static final Surface SCAN = Surface.scanned(Surface.A4);

    @Test
    void text_as_it_was_typed_is_believed() {
        assertThat(judge(SPEECH, Surface.plain())).isEqualTo(Reason.TYPED);
    }

    @Test
    void a_typed_text_in_english_is_believed() {
        assertThat(judge("This letter certifies that the delegation arrived on time", Surface.plain()))
                .isEqualTo(Reason.TYPED);
    }

    @Test
    void a_typed_page_of_three_words_is_believed() {
        assertThat(judge("Sở Ngoại vụ", Surface.plain())).isEqualTo(Reason.TYPED);
    }

    @Test
    void a_table_of_contents_is_no_watermark() {
        var contents = new StringBuilder();
        for (int i = 1; i <= 12; i++)
            contents.append("Chương mục ").append(i).append(" .".repeat(60)).append(" ");

        assertThat(judge(contents.toString().strip(), Surface.plain())).isEqualTo(Reason.TYPED);
    }

    @Test
    void sound_vietnamese_over_a_scan_is_believed() {
        assertThat(judge(SPEECH, SCAN)).isEqualTo(Reason.SOUND_ON_A_SCAN);
    }

    @Test
    void a_scan_with_only_a_page_number_for_a_layer_is_not_believed() {
        assertThat(judge("Trang 1 trên 12", SCAN)).isEqualTo(Reason.TOO_FEW_WORDS);
    }

    @Test
    void ocr_for_english_over_a_vietnamese_scan_is_not_believed() {
        assertThat(judge(vn.kho.vietnamese.Spelling.fold(SPEECH), SCAN)).isEqualTo(Reason.ACCENTS_MISSING);
    }

    @Test
    void a_watermark_over_and_over_is_not_believed() {
        assertThat(judge("BẢN NHÁP ".repeat(30).strip(), SCAN)).isEqualTo(Reason.WATERMARK);
    }

    @Test
    void a_text_in_an_old_encoding_is_not_believed() {
        assertThat(judge("C¨n cø LuËt L­u tr÷ ngµy 21 th¸ng 6 n¨m 2024 Së Ngo¹i vô b¸o c¸o", Surface.plain()))
                .isEqualTo(Reason.GARBLED);
    }

    @Test
    void letters_that_fell_apart_are_not_believed() {
        assertThat(judge("C ă n c ứ L u ậ t L ư u t r ữ", Surface.plain())).isEqualTo(Reason.SCATTERED);
    }

    @Test
    void letters_of_which_the_file_does_not_tell_the_unicode_are_not_believed() {
        assertThat(judge(SPEECH, new Surface(Surface.A4, List.of(), false, 0, 0.5)))
                .isEqualTo(Reason.LETTERS_UNKNOWN);
    }

    @Test
    void the_order_of_the_words_does_not_matter() {
        var words = new ArrayList<>(words(SPEECH));
        Collections.reverse(words);

        assertThat(Trust.judge(new PageRead.Text(words, SCAN))).isEqualTo(judge(SPEECH, SCAN));
    }

    private static Reason judge(String text, Surface surface) {
        return Trust.judge(new PageRead.Text(words(text), surface));
    }

    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (var word : text.split(" ")) words.add(new Word(word, new Box(0, 0, 100, 100), 100, words.size() / 8));
        return words;
    }
}
