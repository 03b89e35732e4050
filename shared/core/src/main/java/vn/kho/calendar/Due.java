package vn.kho.calendar;

import java.time.LocalDate;
import java.util.List;
import vn.kho.kernel.Problem;

/// When something received on a day is due.
public sealed interface Due {
    /// @param days    every day after the day of receipt up to the due day, both worked and not
    /// @param notices proposed rows and switched-off rows on the way, by day
    record On(LocalDate day, List<Counted> days, List<Notice> notices) implements Due {
        public On {
            days = List.copyOf(days);
            notices = List.copyOf(notices);
        }
    }

    /// The count would run into a year that has no decided calendar. It is not guessed.
    record Missing(int year) implements Due {
        public Problem problem() {
            return Problem.of("calendar-missing", String.valueOf(year));
        }
    }

    /// One day of the count.
    ///
    /// @param number the day's number in the count, from 1; 0 for a day that does not count: one that is not
    ///     worked, or the first working day when a late receipt shifted the start
    record Counted(LocalDate day, DayKind kind, int number) {}
}
