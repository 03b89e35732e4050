package vn.kho.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    @ParameterizedTest
    @CsvSource({
        "13, 16, '81,25'",
        "1, 32, '3,13'",
        "29, 32, '90,63'",
        "16, 16, '100,00'",
        "0, 16, '0,00'",
        "115039, 115041, '99,99'",
        "1, 115041, '0,01'",
        "2, 3, '66,67'"
    })
    void a_share_is_rounded_half_up_and_never_to_all_or_none(long part, long whole, String printed) {
        assertThat(Figure.percent(part, whole)).isEqualTo(printed);
    }

    @Test
    void only_all_is_printed_as_a_hundred_and_only_none_as_nought() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int round = 0; round < 2_000; round++) {
            long whole = random.nextLong(1, 1_000_000);
            long part = random.nextLong(0, whole + 1);

            var printed = Figure.percent(part, whole);

            assertThat(printed.equals("100,00")).as("%d of %d", part, whole).isEqualTo(part == whole);
            assertThat(printed.equals("0,00")).as("%d of %d", part, whole).isEqualTo(part == 0);
        }
    }

    @Test
    void a_share_of_nothing_says_that_there_was_none() {
        assertThat(share(0, 0).text()).isEqualTo("không phát sinh");
    }

    @Test
    void a_share_is_printed_as_fraction_and_per_cent() {
        assertThat(share(13, 16).text()).isEqualTo("13/16 = 81,25 %");
        assertThat(share(13, 16).mark()).isEqualTo("[Q07]");
    }

    @Test
    void more_than_the_whole_is_refused() {
        assertThatThrownBy(() -> share(3, 2)).hasMessageContaining("3 of 2");
    }

    @Test
    void the_order_in_which_ids_were_found_does_not_change_the_hash() {
        var one = new Figure.Listed("q", List.of("H99.10/b", "H99.10/a", "H99.10/b"));
        var two = new Figure.Listed("q", List.of("H99.10/a", "H99.10/b"));

        assertThat(one.idsHash()).isEqualTo(two.idsHash());
        assertThat(one.count()).isEqualTo(2);
    }

    @Test
    void thousands_are_divided_by_dots() {
        assertThat(Figure.count(1_234_567)).isEqualTo("1.234.567");
        assertThat(Figure.count(-1_000)).isEqualTo("-1.000");
        assertThat(Figure.count(999)).isEqualTo("999");
    }

    static Figure share(int part, int whole) {
        return new Figure(7, "tỷ lệ trước hạn", listed(part), listed(whole));
    }

    static Figure.Listed listed(int count) {
        return new Figure.Listed(
                "finished in 2026",
                IntStream.range(0, count).mapToObj(n -> "H99.10/" + n).toList());
    }
}
