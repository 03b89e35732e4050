package vn.kho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.samples.SeededTest;

class SyllableTest {
    private static final String OFFICIAL = """
            Cộng hoà xã hội chủ nghĩa Việt Nam Độc lập Tự do Hạnh phúc Uỷ ban nhân dân tỉnh Sở Ngoại vụ Kế hoạch cải cách
            thủ tục hành chính Quyết định về việc ban hành quy chế làm việc nghỉ phép giấy giới thiệu gìn giữ giếng khuỷu
            nghiêng quỳnh khuya thuở quốc huyện Nguyễn yếu tuýp ngoằn ngoèo xoong Thuý Vy Ly quét quầng ghế rượu hươu""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bcd", "hôô", "ngh", "cế", "kà", "gế", "nga2", "rnôt", "việtn", "hành5", "thuu", "x", "q", "qa", "",
                "ước ", "letter", "ố́", "mật̀"
            })
    void letters_that_no_syllable_is_made_of_are_refused(String letters) {
        assertThat(Syllable.possible(letters)).as(letters).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mat", "hoc", "đep", "phàt", "phảt", "thịch̃"})
    void a_stopped_syllable_without_the_sharp_or_heavy_tone_is_refused(String letters) {
        assertThat(Syllable.possible(letters)).as(letters).isFalse();
    }

    @SeededTest
    void every_word_of_official_language_is_possible_in_any_case_form_and_tone_placement(RandomGenerator random) {
        var words = OFFICIAL.split("\\s+");
        var word = words[random.nextInt(words.length)];
        var forms = Normalizer.Form.values();

        var written = Normalizer.normalize(
                random.nextBoolean() ? word : word.toUpperCase(java.util.Locale.ROOT),
                forms[random.nextInt(forms.length)]);

        assertThat(Syllable.possible(written)).as(word).isTrue();
    }
}
