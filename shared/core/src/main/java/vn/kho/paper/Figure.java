package vn.kho.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.Sha256;

/// A number that the paper vouches for: what was counted, by which rule, over which list.
///
/// @param number from 1, unique in its paper; printed as `[Q07]`
/// @param rule   the sentence that says what is counted
/// @param part   what is counted
/// @param whole  what it is a share of; null for a plain count
public record Figure(
        int number, String rule, Source part, @Nullable Source whole) {
    /// Where a count comes from.
    public sealed interface Source {
        long count();
    }

    /// Counted from a list that can be shown.
    ///
    /// @param query the canonical text of the selection
    /// @param ids   of dossiers or documents, sorted, no two equal
    public record Listed(String query, List<String> ids) implements Source {
        public Listed {
            ids = ids.stream().sorted().distinct().toList();
        }

        @Override
        public long count() {
            return ids.size();
        }

        public Sha256 queryHash() {
            return Sha256.of(query);
        }

        /// The hash of the sorted ids, one a line, each line ended.
        public Sha256 idsHash() {
            return Sha256.of(String.join("", ids.stream().map(id -> id + "\n").toList()));
        }
    }

    /// Counted elsewhere and kept as evidence; there is no list behind it here.
    ///
    /// @param source where it was recorded, such as `ledger: copy-handed-out 2026`
    public record Recorded(String source, long count) implements Source {}

    public Figure {
        if (number < 1) throw new IllegalArgumentException("figure: number " + number + " of '" + rule + "'");
        if (whole != null && part.count() > whole.count())
            throw new IllegalArgumentException(
                    "figure: " + part.count() + " of " + whole.count() + " in '" + rule + "'");
    }

    /// `[Q07]`
    public String mark() {
        return number < 10 ? "[Q0" + number + "]" : "[Q" + number + "]";
    }

    public Optional<Source> ofWhole() {
        return Optional.ofNullable(whole);
    }

    /// `16`, or `13/16 = 81,25 %`, or `không phát sinh` for 0/0.
    public String text() {
        if (whole == null) return count(part.count());
        if (whole.count() == 0) return "không phát sinh";
        return count(part.count()) + "/" + count(whole.count()) + " = " + percent(part.count(), whole.count()) + " %";
    }

    /// A share in per cent with two decimals and a decimal comma, half up; never 100,00 unless it is all, never 0,00
    /// unless it is none.
    ///
    /// @param whole more than 0
    public static String percent(long part, long whole) {
        if (whole <= 0 || part < 0 || part > whole)
            throw new IllegalArgumentException("percent: " + part + " of " + whole);
        var exact = BigDecimal.valueOf(part).movePointRight(2);
        var rounded = exact.divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        if (part < whole && rounded.compareTo(ALL) == 0) rounded = rounded.subtract(STEP);
        if (part > 0 && rounded.signum() == 0) rounded = STEP;
        return rounded.toPlainString().replace('.', ',');
    }

    /// A whole number with a dot between thousands.
    public static String count(long value) {
        var digits = Long.toString(Math.abs(value));
        var text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) text.insert(at, '.');
        return value < 0 ? "-" + text : text.toString();
    }

    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final BigDecimal ALL = new BigDecimal("100.00");
}
