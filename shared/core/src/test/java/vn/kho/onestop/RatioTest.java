package vn.kho.onestop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RatioTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "13;16;81,25 %",
                "57;64;89,06 %",
                "1;32;3,13 %",
                "29;32;90,63 %",
                "115039;115041;99,99 %",
                "1;1000000;0,01 %",
                "7;7;100,00 %",
                "0;7;0,00 %",
                "0;0;không phát sinh"
            })
    void a_share_prints_with_two_decimals_and_a_comma(long part, long whole, String printed) {
        assertThat(new Ratio(part, whole).text()).isEqualTo(printed);
    }

    @Test
    void a_target_is_met_by_the_fraction_and_not_by_its_rounded_form() {
        assertThat(new Ratio(94_996, 100_000).atLeast(new BigDecimal("95"))).isFalse();
        assertThat(new Ratio(95, 100).atLeast(new BigDecimal("95"))).isTrue();
    }

    @Test
    void more_than_the_whole_is_no_ratio() {
        assertThatThrownBy(() -> new Ratio(3, 2)).hasMessage("ratio: 3 of 2");
    }
}
