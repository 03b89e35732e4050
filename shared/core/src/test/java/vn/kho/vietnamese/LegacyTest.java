package vn.kho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.samples.SeededTest;

class LegacyTest {
    private static final String LETTERS =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
    private static final String SPEECH =
            "cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc căn cứ luật tổ chức"
                    + " chính phủ ngày hai mươi lăm tháng mười hai quyết định về việc cấp giấy phép cho người nước ngoài";

    @ParameterizedTest
    @CsvSource({
        "TCVN3, Céng hßa x· héi chñ nghÜa ViÖt Nam",
        "VNI, Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
        "VIQR, Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam"
    })
    void words_of_old_codes_are_unicode_again(Encoding encoding, String codes) {
        assertThat(encoding.decode(codes)).isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
        assertThat(Legacy.of((codes + ", ").repeat(3))).isEqualTo(encoding);
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"TCVN3", "VNI", "VIQR"})
    void every_letter_goes_there_and_back(Encoding encoding) {
        for (var letter : LETTERS.split(""))
            assertThat(encoding.decode(encoding.encode(letter))).isEqualTo(letter);
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"VNI", "VIQR"})
    void every_capital_goes_there_and_back(Encoding encoding) {
        for (var letter : LETTERS.toUpperCase(Locale.ROOT).split(""))
            assertThat(encoding.decode(encoding.encode(letter))).isEqualTo(letter);
    }

    /// TCVN3 has no capitals with a tone: fonts ending in H draw small letters large.
    @ParameterizedTest
    @CsvSource({".VnTimeH, true", "ABCDEF+.VnArialH, true", ".VnTime, false", "VNI-Times, false", "Helvetica, false"})
    void a_font_says_whether_it_draws_capitals(String font, boolean capitals) {
        assertThat(Encoding.drawsCapitals(font)).isEqualTo(capitals);
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime, TCVN3",
        "ABCDEF+.VnArialH, TCVN3",
        "VNI-Times, VNI",
        "VNI-Helve-Condense, VNI",
        "Times New Roman, UNICODE",
        "Vnsomething, UNICODE"
    })
    void a_font_names_its_encoding(String font, Encoding encoding) {
        assertThat(Encoding.ofFont(font)).isEqualTo(encoding);
    }

    @SeededTest
    void a_text_in_any_order_of_words_is_recognised_and_read_exactly(RandomGenerator random) {
        var words = SPEECH.split(" ");
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++)
            text.append(words[random.nextInt(words.length)]).append(i % 9 == 8 ? ", " : " ");

        for (var encoding : new Encoding[] {Encoding.TCVN3, Encoding.VNI, Encoding.VIQR}) {
            var codes = encoding.encode(text.toString());
            assertThat(Legacy.of(codes)).isEqualTo(encoding);
            assertThat(encoding.decode(codes)).isEqualTo(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SPEECH,
                "The Hague Convention, signed in 1961: who is bound by it? Do we know? No. Yes! It's done (so far).",
                "L'été dernier, à l'hôtel, nous avons goûté des crêpes très sucrées; où étiez-vous, mon cœur ?",
                "Größe und Höhe: für die Prüfung müssen alle Maße überprüft werden, natürlich auch die Länge.",
                "El niño comió piña y después fue a la montaña; ¿qué más quería? Información útil, corazón.",
                "https://example.vn/?a=1&b=2 x+y=z a.b.c.d user@example.org 12/2026 (a) (b) o' u' e+",
                "Další nehoda kamionu uzavřela na větší část odpoledne úsek dálnice, příliš žluťoučký kůň.",
                "Zażółć gęślą jaźń, proszę o potwierdzenie odbioru wiadomości na piśmie."
            })
    void what_is_unicode_or_not_vietnamese_stays_as_it_is(String text) {
        assertThat(Legacy.of(text)).isEqualTo(Encoding.UNICODE);
        assertThat(Legacy.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(Encoding.UNICODE);
    }

    @Test
    void the_soft_hyphen_is_a_letter_of_tcvn3() {
        assertThat(Encoding.TCVN3.decode("b\u00adu \u00ae\u00edp")).isEqualTo("bưu đớp");
    }
}
