package vn.kho.onestop;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.onestop.Matters.aMatter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ProcedureCode;
import vn.kho.onestop.Matter.Channel;
import vn.kho.onestop.Matter.Ending;
import vn.kho.onestop.Matter.Promise;
import vn.kho.procedure.Catalogue;

final class NationalTableTest {
    private static final AgencyId OFFICE = new AgencyId("H99.10");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 15);
    private final TimeRules rules =
            new TimeRules(Catalogue.foreignAffairs(), WorkingCalendar.builtIn(), TimeRules.Counting.usual());

    @Test
    void every_column_counts_its_own_and_received_is_resolved_plus_pending() {
        var table = table(
                aMatter().code("early").by(Channel.ONLINE).finished(day(2, 13)).made(),
                aMatter().code("on-day").finished(day(2, 26)).made(),
                aMatter().code("late").by(Channel.POST).finished(day(3, 2)).made(),
                aMatter().code("overdue").made(),
                aMatter()
                        .code("in-time")
                        .received(day(12, 14))
                        .promised(day(12, 23))
                        .made(),
                aMatter()
                        .code("carried")
                        .received(LocalDate.of(2025, 12, 30))
                        .promised(day(1, 12))
                        .finished(day(1, 9).atTime(9, 0), Ending.REFUSED)
                        .made());

        assertThat(table.total()).isEqualTo(new Tally(1, 4, 1, 2, 1, 1, 1, 1, new Tally.Besides(1, 0, 0, 0, 0)));
        assertThat(table.balance()).isEqualTo(new NationalTable.Balance.Even(6));
    }

    @Test
    void what_ended_before_the_period_or_came_after_the_day_of_judging_is_not_in_it() {
        var table = table(
                aMatter()
                        .code("before")
                        .received(LocalDate.of(2025, 12, 1))
                        .finished(LocalDate.of(2025, 12, 31))
                        .made(),
                aMatter().code("after").received(day(12, 16)).made());

        assertThat(table.counted()).isEmpty();
        assertThat(table.total().indicator().text()).isEqualTo("không phát sinh");
    }

    @Test
    void a_finished_matter_that_cannot_be_judged_upsets_the_balance_by_name() {
        var table = table(aMatter()
                .code("no-day")
                .procedure("SNgV-15", NEW_YEAR)
                .promised((Promise) null)
                .finished(day(3, 2))
                .made());

        assertThat(table.balance())
                .isInstanceOfSatisfying(NationalTable.Balance.Uneven.class, uneven -> assertThat(uneven.codes())
                        .containsExactly("no-day"));
    }

    @Test
    void a_year_that_is_still_running_is_judged_on_the_day_of_the_report() {
        assertThat(table().asOf()).isEqualTo(TODAY);
        assertThat(NationalTable.of(OFFICE, NEW_YEAR, END, LocalDate.of(2027, 2, 1), List.of(), rules)
                        .asOf())
                .isEqualTo(END);
    }

    @Test
    void rows_by_procedure_add_up_to_the_total() {
        var table = table(
                aMatter().code("a").finished(day(2, 13)).made(),
                aMatter()
                        .code("b")
                        .procedure("SNgV-02", LocalDate.of(2014, 1, 1))
                        .promised(day(2, 13))
                        .finished(day(2, 13))
                        .made());

        assertThat(table.byProcedure()).containsOnlyKeys(new ProcedureCode("SNgV-01"), new ProcedureCode("SNgV-02"));
        assertThat(table.byProcedure().values().stream().reduce(Tally.NONE, Tally::plus))
                .isEqualTo(table.total());
    }

    @Test
    void the_three_rates_are_three_figures() {
        var tally = new Tally(0, 16, 0, 13, 1, 1, 1, 0, Tally.Besides.NONE);

        assertThat(tally.earlyRate().fraction()).isEqualTo("13/15");
        assertThat(tally.inTimeRate().fraction()).isEqualTo("14/15");
        assertThat(tally.indicator().fraction()).isEqualTo("15/16");
    }

    @Test
    void a_matter_unfinished_at_the_merger_counts_for_the_successor_alone() {
        var closed = new AgencyId("H99.11");
        var office = new AgencyId("H99.10");
        var merger = List.of(new Succession(closed, LocalDate.of(2026, 6, 30), office));
        var running = aMatter().agency("H99.11").received(day(6, 25));

        assertThat(Succession.countedFor(running.made(), merger)).isEqualTo(office);
        assertThat(Succession.countedFor(running.finished(day(6, 30)).made(), merger))
                .isEqualTo(closed);
        assertThat(Succession.countedFor(aMatter().made(), merger)).isEqualTo(office);
    }

    @Test
    void what_was_taken_over_from_a_closed_agency_came_from_before() {
        var taken = aMatter()
                .agency("H99.11")
                .received(day(6, 25))
                .promised(day(7, 6))
                .finished(day(7, 2))
                .made();

        assertThat(table(taken).total().carried()).isEqualTo(1);
    }

    @Test
    void mean_and_median_are_of_the_finished_ones() {
        var times = HandlingTimes.of(
                List.of(
                        aMatter().code("a").finished(day(2, 11)).made(),
                        aMatter().code("b").finished(day(2, 12)).made(),
                        aMatter().code("c").finished(day(2, 26)).made(),
                        aMatter().code("d").made()),
                rules);

        assertThat(times.mean()).contains(new BigDecimal("3.33"));
        assertThat(times.median()).contains(new BigDecimal("2.00"));
        assertThat(HandlingTimes.text(Optional.of(new BigDecimal("3.33")))).isEqualTo("3,33");
    }

    private NationalTable table(Matter... matters) {
        return NationalTable.of(OFFICE, NEW_YEAR, END, TODAY, List.of(matters), rules);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
