package vn.kho.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kho.calendar.CalendarRow.Standing;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;

/// The days that Vietnamese public offices work, as dated data.
///
/// Counts are made with decided rows. A proposed row counts only when the office switched it on, and a count that
/// passes it says so either way. A year without decided rows is missing: nothing is ever guessed for it.
public final class WorkingCalendar {
    private static final String BUILT_IN = "vn-holidays.tsv";

    private final NavigableMap<LocalDate, CalendarRow> rows;
    private final Set<LocalDate> on;
    private final Set<LocalDate> off;

    private WorkingCalendar(NavigableMap<LocalDate, CalendarRow> rows, Set<LocalDate> on, Set<LocalDate> off) {
        this.rows = rows;
        this.on = on;
        this.off = off;
    }

    /// How loading or switching ended.
    public sealed interface Loaded {
        record Ready(WorkingCalendar calendar) implements Loaded {}

        /// @param problems all that is wrong: `calendar-row-bad`, `calendar-year-mixed`, `calendar-switch-unknown`
        record Faulty(List<Problem> problems) implements Loaded {
            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    /// The calendar that comes with the product.
    public static WorkingCalendar builtIn() {
        try (var in = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (CalendarTable.read(BUILT_IN, text)) {
                case CalendarTable.Read.Rows(var rows) -> new WorkingCalendar(byDay(rows), Set.of(), Set.of());
                case CalendarTable.Read.Faulty(var problems) -> throw new IllegalStateException(problems.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the calendar in the program itself cannot be read", e);
        }
    }

    /// This calendar with an office's own data file over it. The file speaks for whole years: of each year it has rows
    /// of, the rows known before are dropped. Switches set before are dropped too.
    ///
    /// @param name what to call the file in a problem
    /// @param text its columns as in the built-in file
    public Loaded overriddenBy(String name, String text) {
        return switch (CalendarTable.read(name, text)) {
            case CalendarTable.Read.Faulty(var problems) -> new Loaded.Faulty(problems);
            case CalendarTable.Read.Rows(var fresh) -> {
                var years = fresh.stream().map(row -> row.day().getYear()).collect(Collectors.toSet());
                var kept = rows.values().stream()
                        .filter(row -> !years.contains(row.day().getYear()));
                var all = Stream.concat(kept, fresh.stream()).toList();
                yield new Loaded.Ready(new WorkingCalendar(byDay(all), Set.of(), Set.of()));
            }
        };
    }

    /// This calendar with proposed rows switched on, and with decided rows switched off that the office doubts.
    ///
    /// @param proposed days of proposed rows; a swap has two, and an office switches both
    /// @param doubted  days of decided rows
    public Loaded switched(Set<LocalDate> proposed, Set<LocalDate> doubted) {
        var unknown = new ArrayList<Problem>();
        for (var day : new TreeSet<>(proposed)) if (!has(day, Standing.PROPOSED)) unknown.add(unknown(day));
        for (var day : new TreeSet<>(doubted)) if (!has(day, Standing.DECIDED)) unknown.add(unknown(day));
        if (!unknown.isEmpty()) return new Loaded.Faulty(unknown);
        return new Loaded.Ready(new WorkingCalendar(rows, Set.copyOf(proposed), Set.copyOf(doubted)));
    }

    /// The calendar's name on papers: its last decided year and a short hash of the rows that counts can meet, with
    /// their switches, such as `VN-2026-K7QX2M4A`. Equal data, equal name.
    public String version() {
        var text = new StringBuilder();
        for (var row : rows.values())
            text.append(row.day())
                    .append(' ')
                    .append(row.kind().word())
                    .append(' ')
                    .append(row.standing().word())
                    .append(' ')
                    .append(inForce(row))
                    .append('\n');
        return "VN-" + lastYear() + "-" + Sha256.of(text.toString()).base32(8);
    }

    /// The years that can be counted in.
    public Set<Integer> years() {
        return rows.values().stream()
                .filter(row -> row.standing() == Standing.DECIDED)
                .map(row -> row.day().getYear())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public DayKind kindOf(LocalDate day) {
        if (!covers(day.getYear())) return new DayKind.Missing(day.getYear());
        var row = inForce(day);
        if (row.isPresent()) return row.get().off() ? new DayKind.Off(row.get()) : new DayKind.MadeUp(row.get());
        return weekend(day) ? new DayKind.Weekend() : new DayKind.Working();
    }

    /// Whether the day is worked.
    ///
    /// @throws IllegalArgumentException when the day's year has no decided calendar: ask [#kindOf] or [#years]
    /// first
    public boolean workingDay(LocalDate day) {
        return switch (kindOf(day)) {
            case DayKind.Working _, DayKind.MadeUp _ -> true;
            case DayKind.Weekend _, DayKind.Off _ -> false;
            case DayKind.Missing(var year) ->
                throw new IllegalArgumentException("no decided working calendar for " + year);
        };
    }

    /// The day on which something is due. Counting starts on the day after receipt and includes the last day (Civil
    /// Code 2015, article 147).
    ///
    /// @param workingDays   at least 1
    /// @param shiftAfter15h whether the receipt counts as of the next working day, because it came after 15:00 and
    ///     the office has chosen so (the decree is silent)
    public Due due(LocalDate received, int workingDays, boolean shiftAfter15h) {
        if (workingDays < 1) throw new IllegalArgumentException("due: " + workingDays + " working days");
        var days = new ArrayList<Due.Counted>();
        int passed = 0;
        int first = shiftAfter15h ? 1 : 0;
        for (var day = received.plusDays(1); ; day = day.plusDays(1)) {
            var kind = kindOf(day);
            if (kind instanceof DayKind.Missing(var year)) return new Due.Missing(year);
            var worked = workingDay(day);
            if (worked) passed++;
            int number = worked ? passed - first : 0;
            days.add(new Due.Counted(day, kind, number));
            if (number == workingDays) return new Due.On(day, days, notices(received.plusDays(1), day));
        }
    }

    /// The working days after the first day up to and including the last: the next working day is 1, the same day 0.
    ///
    /// @throws IllegalArgumentException when the last day is before the first
    public Count between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) throw new IllegalArgumentException("count from " + first + " back to " + last);
        int worked = 0;
        for (var day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (!covers(day.getYear())) return new Count.Missing(day.getYear());
            if (workingDay(day)) worked++;
        }
        return new Count.Of(worked, notices(first.plusDays(1), last));
    }

    public Overview overview(int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        if (!covers(year))
            return new Overview.Missing(year, rows(first, last, row -> row.standing() == Standing.FORECAST));
        return new Overview.Decided(
                year,
                months(year),
                rows(first, last, row -> inForce(row) && row.off()),
                rows(first, last, row -> inForce(row) && !row.off()),
                notices(first, last));
    }

    private SortedMap<YearMonth, Integer> months(int year) {
        var months = new TreeMap<YearMonth, Integer>();
        for (int month = 1; month <= 12; month++) {
            var days = YearMonth.of(year, month);
            var worked = days.atDay(1).datesUntil(days.plusMonths(1).atDay(1)).filter(this::workingDay);
            months.put(days, (int) worked.count());
        }
        return months;
    }

    private List<Notice> notices(LocalDate first, LocalDate last) {
        return rows(first, last, row -> row.standing() == Standing.PROPOSED || off.contains(row.day())).stream()
                .map(row -> new Notice(row, inForce(row)))
                .toList();
    }

    private List<CalendarRow> rows(LocalDate first, LocalDate last, Predicate<CalendarRow> which) {
        if (last.isBefore(first)) return List.of();
        return rows.subMap(first, true, last, true).values().stream()
                .filter(which)
                .toList();
    }

    private boolean covers(int year) {
        var first = LocalDate.of(year, 1, 1);
        return !rows(first, first.plusYears(1).minusDays(1), row -> row.standing() == Standing.DECIDED)
                .isEmpty();
    }

    private Optional<CalendarRow> inForce(LocalDate day) {
        return Optional.ofNullable(rows.get(day)).filter(this::inForce);
    }

    private boolean inForce(CalendarRow row) {
        return switch (row.standing()) {
            case DECIDED -> !off.contains(row.day());
            case PROPOSED -> on.contains(row.day());
            case FORECAST -> false;
        };
    }

    private boolean has(LocalDate day, Standing status) {
        var row = rows.get(day);
        return row != null && row.standing() == status;
    }

    private int lastYear() {
        return Collections.max(years());
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Problem unknown(LocalDate day) {
        return Problem.of("calendar-switch-unknown", day.toString());
    }

    private static NavigableMap<LocalDate, CalendarRow> byDay(List<CalendarRow> rows) {
        var map = new TreeMap<LocalDate, CalendarRow>();
        for (var row : rows) map.put(row.day(), row);
        return Collections.unmodifiableNavigableMap(map);
    }
}
