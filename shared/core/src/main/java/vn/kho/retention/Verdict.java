package vn.kho.retention;

import java.time.LocalDate;
import java.util.List;
import vn.kho.kernel.Problem;

/// What schedule and holds say of a dossier on one day.
public sealed interface Verdict {
    /// Destroyed by decision, or handed on to the historical archive.
    record Gone(LocalDate on, boolean transferred) implements Verdict {}

    /// Left as it is, whatever the calendar says.
    ///
    /// @param holds     in force on the day, never empty
    /// @param otherwise what the verdict would be without them
    record Held(List<Hold> holds, Verdict otherwise) implements Verdict {
        public Held {
            holds = List.copyOf(holds);
            if (holds.isEmpty()) throw new IllegalArgumentException("held by nothing");
        }
    }

    /// The work has not ended (đang lập).
    record Running() implements Verdict {}

    /// How long is not known; nothing may be concluded.
    record Undecided(Problem why) implements Verdict {}

    record KeepForEver() implements Verdict {}

    /// @param until the last day
    record Keep(LocalDate until) implements Verdict {}

    /// The period is over: people may now decide.
    ///
    /// @param since the first day after the period
    record Due(LocalDate since) implements Verdict {}

    /// Where the retention report counts a dossier: each in exactly one group.
    enum Group {
        RUNNING("Đang lập"),
        KEPT("Còn hạn"),
        DUE_WITHIN_A_YEAR("Hết hạn trong 12 tháng"),
        DUE("Đã hết hạn, chờ xét"),
        HELD("Đang đóng băng"),
        FOR_EVER("Vĩnh viễn"),
        UNDECIDED("Chưa xác định thời hạn"),
        DESTROYED("Đã hủy"),
        TRANSFERRED("Đã chuyển");

        private final String vi;

        Group(String vi) {
            this.vi = vi;
        }

        public String vi() {
            return vi;
        }
    }

    /// @param today the day the verdict was given
    default Group group(LocalDate today) {
        return switch (this) {
            case Gone gone -> gone.transferred() ? Group.TRANSFERRED : Group.DESTROYED;
            case Held _ -> Group.HELD;
            case Running _ -> Group.RUNNING;
            case Undecided _ -> Group.UNDECIDED;
            case KeepForEver _ -> Group.FOR_EVER;
            case Keep(var until) -> until.isAfter(today.plusMonths(12)) ? Group.KEPT : Group.DUE_WITHIN_A_YEAR;
            case Due _ -> Group.DUE;
        };
    }
}
