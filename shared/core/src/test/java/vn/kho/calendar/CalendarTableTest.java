package vn.kho.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.calendar.WorkingCalendar.Loaded;
import vn.kho.kernel.Problem;

class CalendarTableTest {
    private static final String HEADER = "date\tweekday\tkind\tstatus\tname_en\tname_vi\tsource\tnote\n";

    private final WorkingCalendar builtIn = WorkingCalendar.builtIn();

    @Test
    void an_override_speaks_for_whole_years() {
        var loaded = builtIn.overriddenBy(
                "office.tsv",
                "# decided in December\r\n" + HEADER
                        + "2027-01-01\tFri\tpublic\tdecided\tNew Year\tTết Dương lịch\tsố 1/TB-BNV\t\r\n");

        var calendar = ((Loaded.Ready) loaded).calendar();
        assertThat(calendar.due(LocalDate.of(2026, 12, 30), 3, false))
                .isInstanceOfSatisfying(
                        Due.On.class, due -> assertThat(due.day()).isEqualTo("2027-01-05"));
        assertThat(calendar.workingDay(LocalDate.of(2027, 2, 4))).isTrue();
        assertThat(calendar.workingDay(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(calendar.version()).startsWith("VN-2027-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-13-01;Fri;public;decided;e;v;s;n    | date     | 2027-13-01 | yyyy-mm-dd",
                "2027-01-01;Mon;public;decided;e;v;s;n    | weekday  | Mon        | Fri",
                "2027-01-01;Fri;feast;decided;e;v;s;n     | kind     | feast      | public, observed, observed-tet, day-off-substituted, working-saturday",
                "2027-01-01;Fri;public;sure;e;v;s;n       | status   | sure       | decided, proposed, forecast",
                "2027-01-01;Fri;public;decided;e;;s;n     | name_vi  | ''         | a name",
                "2027-01-01;Fri;public;decided;e;v;;n     | source   | ''         | where the row was found",
                "2027-01-01;Fri;public;decided;e;v;s      | columns  | 7          | 8",
                "2027-01-01;Fri;working-saturday;decided;e;v;s;n | kind | working-saturday | a Saturday",
            })
    void a_bad_row_is_named_with_its_line_and_column(String row, String column, String found, String expected) {
        var loaded = builtIn.overriddenBy("office.tsv", HEADER + row.replace(';', '\t'));

        assertThat(loaded)
                .isEqualTo(new Loaded.Faulty(
                        List.of(Problem.of("calendar-row-bad", "office.tsv:2:" + column, found, expected))));
    }

    @Test
    void every_fault_is_named_not_only_the_first() {
        var loaded = builtIn.overriddenBy("office.tsv", HEADER + "x\n2027-01-01\tMon\tpublic\tdecided\te\tv\ts\tn\n");

        assertThat(((Loaded.Faulty) loaded).problems())
                .extracting(Problem::subject)
                .containsExactly("office.tsv:2:columns", "office.tsv:3:weekday");
    }

    @Test
    void a_day_twice_is_a_fault() {
        var row = "2027-01-01\tFri\tpublic\tdecided\te\tv\ts\tn\n";

        var loaded = builtIn.overriddenBy("office.tsv", HEADER + row + row);

        assertThat(((Loaded.Faulty) loaded).problems())
                .containsExactly(Problem.of("calendar-row-bad", "office.tsv:3:date", "2027-01-01", "each day once"));
    }

    @Test
    void a_year_half_decided_and_half_forecast_is_a_fault() {
        var loaded = builtIn.overriddenBy(
                "office.tsv",
                HEADER
                        + "2027-01-01\tFri\tpublic\tdecided\te\tv\ts\tn\n"
                        + "2027-04-30\tFri\tpublic\tforecast\te\tv\ts\tn\n");

        assertThat(((Loaded.Faulty) loaded).problems())
                .containsExactly(Problem.of("calendar-year-mixed", "2027", "office.tsv"));
    }

    @Test
    void a_file_without_the_header_or_without_rows_is_a_fault() {
        assertThat(builtIn.overriddenBy("office.tsv", "")).isInstanceOf(Loaded.Faulty.class);
        assertThat(builtIn.overriddenBy("office.tsv", "date,weekday\n")).isInstanceOf(Loaded.Faulty.class);
    }
}
