package vn.kho.onestop;

import org.jspecify.annotations.Nullable;
import vn.kho.kernel.Problem;

/// Whether a matter was handled in time, or still is. Days are working days; a null number of days means that a year in
/// between has no decided calendar.
public sealed interface Timeliness {
    /// Ended before the promised day.
    record Early(@Nullable Integer days) implements Timeliness {}

    /// Ended on the promised day.
    record OnDay() implements Timeliness {}

    /// Ended after it.
    record Late(@Nullable Integer days) implements Timeliness {}

    /// Runs, and the promised day has not passed.
    ///
    /// @param days left
    record RunningInTime(@Nullable Integer days) implements Timeliness {}

    /// Runs, and the promised day has passed, or the applicant was sent back more than once.
    ///
    /// @param days past the promised day; 0 when it has not come yet
    record RunningOverdue(@Nullable Integer days) implements Timeliness {}

    /// There is neither a promised day nor one that could be computed.
    record NotComputable(Problem why) implements Timeliness {}

    default boolean ended() {
        return switch (this) {
            case Early _, OnDay _, Late _ -> true;
            case RunningInTime _, RunningOverdue _, NotComputable _ -> false;
        };
    }

    default boolean overdue() {
        return switch (this) {
            case Late _, RunningOverdue _ -> true;
            case Early _, OnDay _, RunningInTime _, NotComputable _ -> false;
        };
    }
}
