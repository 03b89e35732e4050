package vn.kho.onestop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How long the work took, in working days from receipt to finish without supplement time.
///
/// @param days     of each finished matter, ascending
/// @param unknown  finished matters that the calendar does not reach
public record HandlingTimes(List<Integer> days, int unknown) {
    public HandlingTimes {
        days = days.stream().sorted().toList();
    }

    /// @param matters those that are not finished are left out
    public static HandlingTimes of(List<Matter> matters, TimeRules rules) {
        var days = new ArrayList<Integer>();
        int unknown = 0;
        for (var matter : matters) {
            if (matter.finish() == null) continue;
            var taken = rules.handlingDays(matter);
            if (taken.isPresent()) days.add(taken.get());
            else unknown++;
        }
        return new HandlingTimes(days, unknown);
    }

    /// Two decimals, half up; empty when nothing was finished.
    public Optional<BigDecimal> mean() {
        if (days.isEmpty()) return Optional.empty();
        long sum = days.stream().mapToLong(Integer::longValue).sum();
        return Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days.size()), 2, RoundingMode.HALF_UP));
    }

    /// Two decimals; the middle of the two middle ones when their number is even.
    public Optional<BigDecimal> median() {
        if (days.isEmpty()) return Optional.empty();
        int low = days.get((days.size() - 1) / 2);
        int high = days.get(days.size() / 2);
        return Optional.of(BigDecimal.valueOf(low + high).divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP));
    }

    /// `4,25`, or `không phát sinh`.
    public static String text(Optional<BigDecimal> figure) {
        return figure.map(days -> days.toPlainString().replace('.', ',')).orElse("không phát sinh");
    }
}
