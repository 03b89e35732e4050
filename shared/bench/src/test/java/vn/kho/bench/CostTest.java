package vn.kho.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CostTest {
    private final Cost cost = Cost.assumed();

    @Test
    void taking_in_grows_with_the_pages_and_with_nothing_else() {
        assertThat(cost.per1000Pages(Cost.office(43_500)))
                .isCloseTo(cost.per1000Pages(Cost.office(435)), within(0.001));
    }

    @Test
    void reading_scans_is_counted_page_by_page() {
        var price = 0.0000133334;
        var office = new Cost.Office(1, 1, 1, 1, 0, 0);

        assertThat(cost.takingIn(office)).containsEntry("reading pages", 22 * 3.0 * 2 * price);
    }

    @Test
    void an_archive_that_nobody_uses_costs_what_does_not_grow() {
        var empty = new Cost.Office(0, 4, 3, 0.5, 0, 0);

        assertThat(Cost.sum(cost.takingIn(empty))).isZero();
        assertThat(Cost.sum(cost.keeping(empty))).isBetween(5.0, 10.0);
    }

    @Test
    void a_price_that_is_not_there_is_not_taken_for_nothing() {
        var without = new Cost(new Table("prices.tsv", Map.of()), Table.read("way.tsv"));

        assertThatThrownBy(() -> without.takingIn(Cost.office(435))).hasMessageContaining("lambda.gb-second");
    }

    @Test
    void an_office_is_told_line_by_line() {
        assertThat(cost.told(Cost.office(435))).contains("435 dossiers a day", "per 1,000 pages", "reading pages");
    }
}
