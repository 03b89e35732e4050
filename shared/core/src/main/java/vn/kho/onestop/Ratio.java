package vn.kho.onestop;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A part of a whole, counted: printed as a fraction and as a percentage with a decimal comma.
///
/// @param part  0 to whole
/// @param whole 0 when nothing happened that could be counted
public record Ratio(long part, long whole) {
    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    public Ratio {
        if (part < 0 || part > whole) throw new IllegalArgumentException("ratio: " + part + " of " + whole);
    }

    /// Whether there is a whole at all; without one there is no percentage.
    public boolean arises() {
        return whole > 0;
    }

    /// Percent with two decimals, half up; never 100.00 unless all, never 0.00 unless none.
    ///
    /// @throws IllegalStateException when nothing arose
    public BigDecimal percent() {
        if (!arises()) throw new IllegalStateException("no percentage of nothing");
        var percent = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        if (part < whole) percent = percent.min(HUNDRED.subtract(STEP));
        if (part > 0) percent = percent.max(STEP);
        return percent;
    }

    /// `81,25 %`, or `không phát sinh`.
    public String text() {
        return arises() ? percent().toPlainString().replace('.', ',') + " %" : "không phát sinh";
    }

    /// `13/16`.
    public String fraction() {
        return part + "/" + whole;
    }

    /// Whether the share is at least this many percent; the fraction decides, not its rounded form.
    public boolean atLeast(BigDecimal percent) {
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .compareTo(percent.multiply(BigDecimal.valueOf(whole)))
                >= 0;
    }
}
