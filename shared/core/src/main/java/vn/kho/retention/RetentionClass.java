package vn.kho.retention;

import java.time.LocalDate;
import vn.kho.kernel.ClassCode;
import vn.kho.procedure.Label;
import vn.kho.procedure.Period;

/// One row of a retention table: which records, how long, from when, and where that was read.
///
/// @param group   the heading it stands under
/// @param records which records it speaks of, in the table's words
/// @param from    the first day of the row
public record RetentionClass(
        ClassCode code, String group, String records, Period period, Trigger trigger, LocalDate from, Label label) {
    /// What starts the clock.
    public enum Trigger {
        /// The year in which the work ended.
        WORK_ENDED,
        /// A later text that replaces this one; the dossier itself does not show it.
        SUPERSEDED,
        /// An event outside the dossier that nobody has recorded: such a class never expires by itself.
        EVENT
    }
}
