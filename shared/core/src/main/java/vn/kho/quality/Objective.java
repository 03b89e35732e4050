package vn.kho.quality;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.onestop.Ratio;
import vn.kho.procedure.Rows;

/// A quality objective (mục tiêu chất lượng).
///
/// @param measure null for an objective that has no measuring rule: it is printed as not measured, never as a value
/// @param target  percent
/// @param owner   the leading unit (đơn vị chủ trì)
public record Objective(
        String id, String text, @Nullable Measure measure, Bound bound, BigDecimal target, String owner) {
    /// A rule that makes a figure out of evidence.
    public enum Measure {
        /// Resolved early or on the day, of the resolved.
        IN_TIME,
        /// Resolved early, of the resolved.
        EARLY,
        /// Sent back more than once for a supplement, of all in the period.
        SENT_BACK_TWICE,
        /// Finished with a file of a component and of the result, of those done.
        DIGITISED,
        /// Submitted to the current archive by the law's day, of those whose day came in the period.
        SUBMITTED
    }

    /// On which side of the target the good lies.
    public enum Bound {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// A proposal for a one-stop office; an office sets its own.
    public static List<Objective> proposed() {
        return read(Rows.shipped(Objective.class, "objectives.tsv"));
    }

    public static List<Objective> read(Rows rows) {
        return rows.all().stream().map(Objective::read).toList();
    }

    public boolean met(Ratio value) {
        return switch (bound) {
            case AT_LEAST -> value.atLeast(target);
            case AT_MOST ->
                new Ratio(value.whole() - value.part(), value.whole())
                        .atLeast(BigDecimal.valueOf(100).subtract(target));
        };
    }

    /// `≥ 95 %`.
    public String targetText() {
        return bound.sign() + " " + target.toPlainString().replace('.', ',') + " %";
    }

    private static Objective read(Rows.Row row) {
        var measure = row.maybe("measure");
        return new Objective(
                row.text("id"),
                row.text("text"),
                measure == null ? null : Measure.valueOf(measure),
                Bound.valueOf(row.text("bound")),
                new BigDecimal(row.text("target")),
                row.text("owner"));
    }
}
