package vn.kho.calendar;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A year of the calendar on one page.
public sealed interface Overview {
    int year();

    /// @param months          working days of each month
    /// @param daysOff         the named days off that are in force, by day, also those on a weekend
    /// @param workedSaturdays by day
    /// @param notices         proposed rows and switched-off rows of the year, by day
    record Decided(
            int year,
            SortedMap<YearMonth, Integer> months,
            List<CalendarRow> daysOff,
            List<CalendarRow> workedSaturdays,
            List<Notice> notices)
            implements Overview {
        public Decided {
            months = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(months));
            daysOff = List.copyOf(daysOff);
            workedSaturdays = List.copyOf(workedSaturdays);
            notices = List.copyOf(notices);
        }

        public int workingDays() {
            return months.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// No decided calendar. What is forecast is there to plan by, and nothing is counted.
    ///
    /// @param forecast by day; empty for a year that the data does not know at all
    record Missing(int year, List<CalendarRow> forecast) implements Overview {
        public Missing {
            forecast = List.copyOf(forecast);
        }
    }
}
