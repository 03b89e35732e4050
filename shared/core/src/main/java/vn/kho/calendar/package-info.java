/// Which days are worked: the calendar as dated data, and the counting of working days by it.
/// Never a limit of a procedure and never a judgement of late or early; those stand on this. Start at
/// [WorkingCalendar].
@NullMarked
package vn.kho.calendar;

import org.jspecify.annotations.NullMarked;
