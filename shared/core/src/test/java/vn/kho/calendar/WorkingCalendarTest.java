package vn.kho.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.kernel.Problem;
import vn.kho.samples.SeededTest;

class WorkingCalendarTest {
    private static final LocalDate CULTURE_DAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate PROPOSED_DAY_OFF = LocalDate.of(2026, 11, 23);
    private static final LocalDate PROPOSED_SATURDAY = LocalDate.of(2026, 11, 28);

    private final WorkingCalendar calendar = WorkingCalendar.builtIn();

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 7, 2026-02-26",
        "2026-02-13, 3, 2026-02-25",
        "2026-11-20, 3, 2026-11-26",
        "2026-08-20, 3, 2026-08-24",
        "2026-08-28, 3, 2026-09-07",
        "2025-04-24, 7, 2025-05-07",
        "2024-04-26, 7, 2024-05-09",
        "2023-04-28, 3, 2023-05-08",
    })
    void the_due_day_is_counted_from_the_day_after_receipt(LocalDate received, int days, LocalDate due) {
        assertThat(dueDay(calendar, received, days, false)).isEqualTo(due);
    }

    @Test
    void a_shifted_receipt_counts_as_of_the_next_working_day() {
        assertThat(dueDay(calendar, LocalDate.of(2026, 2, 13), 3, true)).isEqualTo("2026-02-26");
    }

    @Test
    void a_count_into_a_forecast_year_is_missing_with_the_year() {
        var due = calendar.due(LocalDate.of(2026, 12, 30), 3, false);

        assertThat(due).isEqualTo(new Due.Missing(2027));
        assertThat(((Due.Missing) due).problem()).isEqualTo(Problem.of("calendar-missing", "2027"));
    }

    @Test
    void a_count_that_ends_on_the_last_day_of_the_last_year_is_not_missing() {
        assertThat(dueDay(calendar, LocalDate.of(2026, 12, 30), 1, false)).isEqualTo("2026-12-31");
    }

    @Test
    void a_year_before_the_data_is_missing() {
        assertThat(calendar.due(LocalDate.of(2013, 5, 6), 1, false)).isEqualTo(new Due.Missing(2013));
    }

    @Test
    void a_decided_day_can_be_switched_off() {
        var without = switched(Set.of(), Set.of(CULTURE_DAY));

        assertThat(dueDay(without, LocalDate.of(2026, 11, 20), 3, false)).isEqualTo("2026-11-25");
    }

    @Test
    void a_proposed_swap_counts_only_when_it_is_switched_on() {
        var swapped = switched(Set.of(PROPOSED_DAY_OFF, PROPOSED_SATURDAY), Set.of());

        assertThat(dueDay(swapped, LocalDate.of(2026, 11, 20), 3, false)).isEqualTo("2026-11-27");
        assertThat(dueDay(swapped, LocalDate.of(2026, 11, 27), 1, false)).isEqualTo(PROPOSED_SATURDAY);
        assertThat(dueDay(calendar, LocalDate.of(2026, 11, 27), 1, false)).isEqualTo("2026-11-30");
    }

    @Test
    void a_count_that_passes_a_proposed_row_says_so_whether_it_is_on_or_off() {
        var swapped = switched(Set.of(PROPOSED_DAY_OFF, PROPOSED_SATURDAY), Set.of());

        assertThat(notices(calendar.due(LocalDate.of(2026, 11, 20), 3, false))).containsExactly("2026-11-23 false");
        assertThat(notices(swapped.due(LocalDate.of(2026, 11, 20), 4, false)))
                .containsExactly("2026-11-23 true", "2026-11-28 true");
        assertThat(notices(calendar.due(LocalDate.of(2026, 8, 20), 3, false))).isEmpty();
    }

    @Test
    void a_count_that_passes_a_switched_off_row_says_so() {
        var without = switched(Set.of(), Set.of(CULTURE_DAY));

        assertThat(notices(without.due(LocalDate.of(2026, 11, 23), 1, false))).containsExactly("2026-11-24 false");
    }

    @Test
    void only_a_proposed_row_can_be_switched_on_and_only_a_decided_one_off() {
        var loaded = calendar.switched(Set.of(CULTURE_DAY), Set.of(PROPOSED_DAY_OFF));

        assertThat(loaded)
                .isEqualTo(new WorkingCalendar.Loaded.Faulty(java.util.List.of(
                        Problem.of("calendar-switch-unknown", "2026-11-24"),
                        Problem.of("calendar-switch-unknown", "2026-11-23"))));
    }

    @Test
    void each_day_of_a_count_says_why_it_counts_or_not() {
        var due = (Due.On) calendar.due(LocalDate.of(2026, 8, 28), 3, false);

        assertThat(due.days().stream().map(day -> day.day() + " " + day.number() + " " + words(day.kind())))
                .containsExactly(
                        "2026-08-29 0 weekend",
                        "2026-08-30 0 weekend",
                        "2026-08-31 0 Ngày nghỉ (thay cho ngày 22/08/2026)",
                        "2026-09-01 0 Quốc khánh",
                        "2026-09-02 0 Quốc khánh",
                        "2026-09-03 1 working",
                        "2026-09-04 2 working",
                        "2026-09-05 0 weekend",
                        "2026-09-06 0 weekend",
                        "2026-09-07 3 working");
    }

    @ParameterizedTest
    @CsvSource({"2020, 252", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 250", "2026, 249"})
    void a_year_has_as_many_working_days_as_the_table_says(int year, int days) {
        assertThat(((Overview.Decided) calendar.overview(year)).workingDays()).isEqualTo(days);
    }

    @Test
    void an_overview_names_what_is_off_worked_and_proposed() {
        var year = (Overview.Decided) calendar.overview(2026);

        assertThat(year.months()).hasSize(12).containsEntry(YearMonth.of(2026, 2), 15);
        assertThat(year.daysOff())
                .extracting(CalendarRow::day)
                .contains(CULTURE_DAY)
                .doesNotContain(PROPOSED_DAY_OFF);
        assertThat(year.workedSaturdays())
                .extracting(row -> row.day().toString())
                .containsExactly("2026-01-10", "2026-08-22");
        assertThat(year.notices())
                .extracting(notice -> notice.row().day())
                .containsExactly(PROPOSED_DAY_OFF, PROPOSED_SATURDAY);
    }

    @Test
    void an_overview_of_a_forecast_year_counts_nothing() {
        var year = calendar.overview(2027);

        assertThat(year).isInstanceOf(Overview.Missing.class);
        assertThat(((Overview.Missing) year).forecast()).hasSize(14);
    }

    @Test
    void the_days_between_start_on_the_day_after() {
        var monday = LocalDate.of(2026, 3, 2);

        assertThat(workingDays(monday, monday)).isZero();
        assertThat(workingDays(monday, monday.plusDays(1))).isEqualTo(1);
        assertThat(workingDays(monday, monday.plusDays(7))).isEqualTo(5);
    }

    @Test
    void the_days_between_are_missing_where_the_calendar_is() {
        assertThat(calendar.between(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 4)))
                .isEqualTo(new Count.Missing(2027));
    }

    @SeededTest
    void the_days_between_receipt_and_due_day_are_the_limit(RandomGenerator random) {
        var received = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4500));
        int limit = random.nextInt(1, 60);

        assertThat(workingDays(received, dueDay(calendar, received, limit, false)))
                .isEqualTo(limit);
    }

    @Test
    void asking_whether_a_day_without_a_calendar_is_worked_is_refused() {
        assertThatThrownBy(() -> calendar.workingDay(LocalDate.of(2027, 1, 4))).hasMessageContaining("2027");
    }

    @Test
    void the_version_changes_with_the_data_and_its_switches_only() {
        var without = switched(Set.of(), Set.of(CULTURE_DAY));

        assertThat(calendar.version()).matches("VN-2026-[A-Z2-7]{8}");
        assertThat(WorkingCalendar.builtIn().version()).isEqualTo(calendar.version());
        assertThat(without.version()).isNotEqualTo(calendar.version());
    }

    private WorkingCalendar switched(Set<LocalDate> on, Set<LocalDate> off) {
        return ((WorkingCalendar.Loaded.Ready) calendar.switched(on, off)).calendar();
    }

    private int workingDays(LocalDate first, LocalDate last) {
        return ((Count.Of) calendar.between(first, last)).workingDays();
    }

    private static LocalDate dueDay(WorkingCalendar calendar, LocalDate received, int days, boolean shift) {
        return ((Due.On) calendar.due(received, days, shift)).day();
    }

    private static java.util.List<String> notices(Due due) {
        return ((Due.On) due)
                .notices().stream().map(n -> n.row().day() + " " + n.applied()).toList();
    }

    private static String words(DayKind kind) {
        return switch (kind) {
            case DayKind.Working _ -> "working";
            case DayKind.Weekend _ -> "weekend";
            case DayKind.MadeUp(var row) -> row.vietnamese();
            case DayKind.Off(var row) -> row.vietnamese();
            case DayKind.Missing(var year) -> "missing " + year;
        };
    }
}
