package vn.kho.calendar;

import java.util.List;
import vn.kho.kernel.Problem;

/// How many working days lie between two days.
public sealed interface Count {
    /// @param notices proposed rows and switched-off rows on the way, by day
    record Of(int workingDays, List<Notice> notices) implements Count {
        public Of {
            notices = List.copyOf(notices);
        }
    }

    /// The stretch touches a year that has no decided calendar.
    record Missing(int year) implements Count {
        public Problem problem() {
            return Problem.of("calendar-missing", String.valueOf(year));
        }
    }
}
