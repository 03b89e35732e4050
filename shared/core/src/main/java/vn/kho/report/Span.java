package vn.kho.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import vn.kho.kernel.Problem;
import vn.kho.paper.Cell;

/// The period that a paper reports on: a year, a quarter or a month.
///
/// @param code as typed: `2026`, `2026-Q4`, `2026-11`
/// @param to   its last day
public record Span(String code, LocalDate from, LocalDate to) {
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final Pattern CODE = Pattern.compile("(20[0-9]{2})(?:-(Q([1-4])|(0[1-9]|1[0-2])))?");

    public Span {
        if (to.isBefore(from)) throw new IllegalArgumentException("period " + code + " ends before it begins");
    }

    /// How reading a code ended.
    public sealed interface Read {
        record Of(Span span) implements Read {}

        /// @param problem `period-unknown`
        record Unknown(Problem problem) implements Read {}
    }

    public static Read parse(String code) {
        var match = CODE.matcher(code);
        if (!match.matches()) return new Read.Unknown(Problem.of("period-unknown", code));
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) == null) return new Read.Of(year(year));
        if (match.group(3) != null) return new Read.Of(quarter(year, Integer.parseInt(match.group(3))));
        return new Read.Of(month(YearMonth.of(year, Integer.parseInt(match.group(4)))));
    }

    public static Span year(int year) {
        return new Span(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// @param quarter 1 to 4
    public static Span quarter(int year, int quarter) {
        var first = YearMonth.of(year, 3 * quarter - 2);
        return new Span(
                year + "-Q" + quarter, first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    public static Span month(YearMonth month) {
        return new Span(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /// The period of the same length right before.
    public Span before() {
        if (code.contains("-Q")) {
            var first = YearMonth.from(from).minusMonths(3);
            return quarter(first.getYear(), (first.getMonthValue() + 2) / 3);
        }
        return code.length() == 4
                ? year(from.getYear() - 1)
                : month(YearMonth.from(from).minusMonths(1));
    }

    /// The same period one year earlier.
    public Span lastYear() {
        if (code.contains("-Q")) return quarter(from.getYear() - 1, (from.getMonthValue() + 2) / 3);
        return code.length() == 4
                ? year(from.getYear() - 1)
                : month(YearMonth.from(from).minusYears(1));
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// In words, such as `quý IV năm 2026`.
    public String words() {
        int year = from.getYear();
        if (code.length() == 4) return "năm " + year;
        if (code.contains("-Q")) return "quý " + QUARTERS.get((from.getMonthValue() - 1) / 3) + " năm " + year;
        return "tháng " + from.getMonthValue() + " năm " + year;
    }

    /// `01/10/2026 - 31/12/2026`
    public String days() {
        return Cell.day(from) + " - " + Cell.day(to);
    }
}
