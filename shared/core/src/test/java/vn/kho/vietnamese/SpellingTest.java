package vn.kho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.samples.SeededTest;

class SpellingTest {
    /// Every accented letter with the plain letter it folds to.
    private static final String LETTERS =
            "aàáảãạăằắẳẵặâầấẩẫậ eèéẻẽẹêềếểễệ iìíỉĩị oòóỏõọôồốổỗộơờớởỡợ uùúủũụưừứửữự yỳýỷỹỵ dđ";

    static Stream<Letter> letters() {
        return LETTERS.lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .flatMap(group -> group.substring(1).chars().mapToObj(c -> new Letter((char) c, group.charAt(0))))
                .flatMap(letter -> Stream.of(letter, new Letter(Character.toUpperCase(letter.accented), letter.plain)));
    }

    record Letter(char accented, char plain) {}

    @Test
    void there_are_134_accented_letters() {
        assertThat(letters().distinct()).hasSize(134);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void an_accented_letter_folds_to_its_plain_letter_in_every_normal_form(Letter letter) {
        for (var form : Normalizer.Form.values())
            assertThat(Spelling.fold(Normalizer.normalize(String.valueOf(letter.accented), form)))
                    .as("%s in %s", letter, form)
                    .isEqualTo(String.valueOf(letter.plain));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void an_accented_letter_is_canonical_in_nfc_and_comes_back_from_every_normal_form(Letter letter) {
        for (var form : Normalizer.Form.values())
            assertThat(Spelling.canon(Normalizer.normalize(String.valueOf(letter.accented), form)))
                    .as("%s in %s", letter, form)
                    .isEqualTo(String.valueOf(letter.accented));
    }

    @ParameterizedTest
    @CsvSource({
        "Đồng Nai, dong nai",
        "Thủ tục hành chính, thu tuc hanh chinh",
        "Ðắk Lắk, dak lak",
        "ðỗ Ɖỗ, do do",
        "– “đi” 漢, – “di” 漢"
    })
    void folding_takes_accents_and_case_away(String text, String folded) {
        assertThat(Spelling.fold(text)).isEqualTo(folded);
    }

    @Test
    void canon_maps_letters_that_only_look_like_đ() {
        assertThat(Spelling.canon("Ðại ðồng Ɖức")).isEqualTo("Đại đồng Đức");
    }

    @Test
    void canon_drops_marks_that_compose_with_nothing_and_characters_of_no_width() {
        assertThat(Spelling.canon("hồ\u00AD s\u200Bơ k\u0309a\uFEFF")).isEqualTo("hồ sơ ka");
    }

    @Test
    void canon_keeps_case_tone_placement_and_the_choice_of_i_or_y() {
        assertThat(Spelling.canon("Hòa Hoà KỸ kĩ")).isEqualTo("Hòa Hoà KỸ kĩ");
    }

    @SeededTest
    void canon_of_canon_is_canon(RandomGenerator random) {
        var text = noise(random);

        assertThat(Spelling.canon(Spelling.canon(text))).isEqualTo(Spelling.canon(text));
    }

    @SeededTest
    void folding_a_fold_changes_nothing(RandomGenerator random) {
        var text = noise(random);

        assertThat(Spelling.fold(Spelling.fold(text))).isEqualTo(Spelling.fold(text));
    }

    @ParameterizedTest
    @CsvSource({
        "hòa, hoà",
        "HÓA, hoá",
        "thủy, thuỷ",
        "khỏe, khoẻ",
        "lũy, luỹ",
        "tòa, toà",
        "hoàn, hoàn",
        "quý, quý",
        "thuỳnh, thuỳnh"
    })
    void the_exact_form_places_the_tone_as_newer_spelling_does(String word, String exact) {
        assertThat(Spelling.exact(word)).isEqualTo(exact);
    }

    @Test
    void the_exact_form_keeps_different_words_apart() {
        assertThat(Spelling.exact("hóa")).isNotEqualTo(Spelling.exact("hòa")).isNotEqualTo(Spelling.exact("hoa"));
    }

    @ParameterizedTest
    @CsvSource({
        "Kỹ, ki",
        "kĩ, ki",
        "lý, li",
        "Mỹ, mi",
        "tỷ, ti",
        "quý, qui",
        "quí, qui",
        "hy, hi",
        "thủy, thuy",
        "tay, tay",
        "yên, yen"
    })
    void the_folded_form_does_not_tell_i_from_y_where_both_are_written(String word, String folded) {
        assertThat(Spelling.folded(word)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"đoàn, true", "doan, false", "DOAN, false", "“doan”, false", "d\u0300, true"})
    void a_word_is_marked_when_folding_takes_something_away(String word, boolean marked) {
        assertThat(Spelling.marked(word)).isEqualTo(marked);
    }

    private static String noise(RandomGenerator random) {
        var text = new StringBuilder();
        var letters = LETTERS + LETTERS.toUpperCase(java.util.Locale.ROOT)
                + " \u0300\u0301\u0302\u0323\u031B\u200B\u00ADÐðƉ–漢";
        for (int i = random.nextInt(40); i > 0; i--) text.append(letters.charAt(random.nextInt(letters.length())));
        return random.nextBoolean() ? text.toString() : Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
