package vn.kho.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// One row of the calendar's data: a day that is not what its place in the week says.
///
/// @param vietnamese the day's name in Vietnamese
/// @param english    the day's name in English
/// @param source     where the row was found
/// @param note       what else its readers must know; may be blank
public record CalendarRow(
        LocalDate day, Kind kind, Standing standing, String vietnamese, String english, String source, String note) {

    /// What the row makes of its day. The words are those of the data file.
    public enum Kind {
        /// A holiday of the Labour Code.
        PUBLIC("public"),
        /// A day in lieu of a holiday that falls on a weekend.
        OBSERVED("observed"),
        /// The same within the days of Tết.
        OBSERVED_TET("observed-tet"),
        /// A weekday off that the Government swapped against a Saturday.
        SWAPPED("day-off-substituted"),
        /// The Saturday that is worked for it.
        WORKING_SATURDAY("working-saturday");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
        }
    }

    /// How far the row may be trusted. The words are those of the data file.
    public enum Standing {
        /// Counts are made with it.
        DECIDED("decided"),
        /// Known to be proposed: no count is made with it unless an office switches it on; shown wherever it would
        /// matter.
        PROPOSED("proposed"),
        /// Computed ahead of the Government's decision: for planning, never for judging.
        FORECAST("forecast");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Optional<Standing> of(String word) {
            return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
        }
    }

    public boolean off() {
        return kind != Kind.WORKING_SATURDAY;
    }
}
