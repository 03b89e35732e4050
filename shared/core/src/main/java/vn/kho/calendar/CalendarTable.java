package vn.kho.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kho.kernel.Problem;

/// Reads the calendar's data file: tab-separated, UTF-8, one row a day, `#` before a comment, the columns of [#COLUMNS]
/// named in the first row.
///
/// Every fault is found, not only the first: `calendar-row-bad` with the subject `file:line:column` and the arguments
/// (what stands there, what is expected).
final class CalendarTable {
    static final List<String> COLUMNS =
            List.of("date", "weekday", "kind", "status", "name_en", "name_vi", "source", "note");

    private final String name;
    private final List<CalendarRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    private CalendarTable(String name) {
        this.name = name;
    }

    sealed interface Read {
        /// @param rows by day, no day twice
        record Rows(List<CalendarRow> rows) implements Read {}

        record Faulty(List<Problem> problems) implements Read {}
    }

    /// @param name what to call the file in a problem
    static Read read(String name, String text) {
        var table = new CalendarTable(name);
        var lines = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\uFEFF", "")
                .lines()
                .toList();
        var headed = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) continue;
            var cells = List.of(line.split("\t", -1));
            if (headed) table.row(i + 1, cells);
            else if (!cells.equals(COLUMNS)) table.bad(i + 1, "header", line, String.join(" ", COLUMNS));
            headed = true;
        }
        table.mixedYears();
        if (table.rows.isEmpty() && table.problems.isEmpty()) table.bad(lines.size(), "date", "", "at least one row");
        return table.problems.isEmpty() ? new Read.Rows(table.rows) : new Read.Faulty(table.problems);
    }

    private void row(int line, List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            bad(line, "columns", String.valueOf(cells.size()), String.valueOf(COLUMNS.size()));
            return;
        }
        var day = day(line, cells.get(0));
        var kind = CalendarRow.Kind.of(cells.get(2));
        var status = CalendarRow.Standing.of(cells.get(3));
        if (kind.isEmpty()) bad(line, "kind", cells.get(2), words(CalendarRow.Kind.values()));
        if (status.isEmpty()) bad(line, "status", cells.get(3), words(CalendarRow.Standing.values()));
        if (cells.get(5).isBlank()) bad(line, "name_vi", "", "a name");
        if (cells.get(6).isBlank()) bad(line, "source", "", "where the row was found");
        if (day.isEmpty() || kind.isEmpty() || status.isEmpty()) return;
        var weekday = day.get().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        if (!cells.get(1).equals(weekday)) bad(line, "weekday", cells.get(1), weekday);
        if (kind.get() == CalendarRow.Kind.WORKING_SATURDAY && !weekday.equals("Sat"))
            bad(line, "kind", cells.get(2), "a Saturday");
        if (!seen.add(day.get())) bad(line, "date", cells.get(0), "each day once");
        rows.add(new CalendarRow(
                day.get(), kind.get(), status.get(), cells.get(5), cells.get(4), cells.get(6), cells.get(7)));
    }

    private Optional<LocalDate> day(int line, String cell) {
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeException _) {
            bad(line, "date", cell, "yyyy-mm-dd");
            return Optional.empty();
        }
    }

    /// A year with forecast rows beside decided ones would be judged by half a calendar.
    private void mixedYears() {
        var forecast = new HashSet<Integer>();
        for (var row : rows)
            if (row.standing() == CalendarRow.Standing.FORECAST)
                forecast.add(row.day().getYear());
        for (var row : rows)
            if (row.standing() == CalendarRow.Standing.DECIDED
                    && forecast.remove(row.day().getYear()))
                problems.add(Problem.of(
                        "calendar-year-mixed", String.valueOf(row.day().getYear()), name));
    }

    private static String words(CalendarRow.Kind[] kinds) {
        return String.join(
                ", ", java.util.Arrays.stream(kinds).map(CalendarRow.Kind::word).toList());
    }

    private static String words(CalendarRow.Standing[] statuses) {
        return String.join(
                ", ",
                java.util.Arrays.stream(statuses)
                        .map(CalendarRow.Standing::word)
                        .toList());
    }

    private void bad(int line, String column, String found, String expected) {
        problems.add(Problem.of("calendar-row-bad", name + ":" + line + ":" + column, found, expected));
    }
}
