package vn.kho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, không",
        "1, một",
        "5, năm",
        "10, mười",
        "11, mười một",
        "14, mười bốn",
        "15, mười lăm",
        "20, hai mươi",
        "21, hai mươi mốt",
        "25, hai mươi lăm",
        "32, ba mươi hai",
        "55, năm mươi lăm",
        "100, một trăm",
        "105, một trăm linh năm",
        "111, một trăm mười một",
        "257, hai trăm năm mươi bảy",
        "501, năm trăm linh một",
        "1000, một nghìn",
        "1005, một nghìn không trăm linh năm",
        "1015, một nghìn không trăm mười lăm",
        "2026, hai nghìn không trăm hai mươi sáu",
        "115039, một trăm mười lăm nghìn không trăm ba mươi chín",
        "1000000, một triệu",
        "1000001, một triệu không trăm linh một",
        "1021000, một triệu không trăm hai mươi mốt nghìn",
        "1000000000, một tỷ",
        "1000000015, một tỷ không trăm mười lăm",
        "7002000000, bảy tỷ không trăm linh hai triệu",
        "21000000000, hai mươi mốt tỷ",
        "1500000000000, một nghìn năm trăm tỷ",
    })
    void a_number_is_written_as_a_register_writes_it(long number, String words) {
        assertThat(InWords.of(number)).isEqualTo(words);
    }

    @Test
    void different_numbers_have_different_words() {
        var words = new HashSet<String>();

        LongStream.range(0, 20_000).forEach(n -> words.add(InWords.of(n)));

        assertThat(words).hasSize(20_000);
    }

    @Test
    void a_negative_number_is_refused() {
        assertThatThrownBy(() -> InWords.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
