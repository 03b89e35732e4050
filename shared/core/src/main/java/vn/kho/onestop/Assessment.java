package vn.kho.onestop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.calendar.Notice;
import vn.kho.kernel.Problem;

/// What [TimeRules] say of one matter on one day, and on what ground.
///
/// @param judgedBy the promise that decided, supplements considered; null when there was none and none could be
///     computed
/// @param due      the day computed from receipt, limit and supplements; null when it could not be, and then `remarks`
///     says why: `calendar-missing`, `limit-unknown`, `procedure-unknown`
/// @param remarks  what its readers must know besides: the codes above, and `second-supplement`,
///     `awaiting-supplement`, `within-reappointment`, `no-promise`
/// @param notices  doubtful days of the calendar on the way
public record Assessment(
        Timeliness verdict,
        @Nullable Promised judgedBy,
        @Nullable LocalDate due,
        List<Problem> remarks,
        List<Notice> notices) {
    public Assessment {
        remarks = List.copyOf(remarks);
        notices = List.copyOf(notices);
    }

    /// The promise that decided.
    ///
    /// @param byHour whether the slip named an hour, so that the hour decided
    public record Promised(Matter.Promise promise, boolean byHour) {
        static Promised of(Matter.Promise promise) {
            return new Promised(promise, promise.hour() != null);
        }
    }

    public Optional<Problem> remark(String code) {
        return remarks.stream().filter(remark -> remark.code().equals(code)).findFirst();
    }

    /// Whether the due day could not be computed, so that only the slip's promise was there to judge by.
    public boolean dueUnknown() {
        return due == null;
    }
}
