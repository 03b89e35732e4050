package vn.kho.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, không",
        "5, năm",
        "10, mười",
        "15, mười lăm",
        "21, hai mươi mốt",
        "11, mười một",
        "55, năm mươi lăm",
        "101, một trăm linh một",
        "110, một trăm mười",
        "257, hai trăm năm mươi bảy",
        "1000, một nghìn",
        "1005, một nghìn không trăm linh năm",
        "2015, hai nghìn không trăm mười lăm",
        "115041, một trăm mười lăm nghìn không trăm bốn mươi mốt",
        "1000001, một triệu không trăm linh một"
    })
    void numbers_are_written_as_people_read_them(long number, String words) {
        assertThat(NumberWords.of(number)).isEqualTo(words);
    }
}
