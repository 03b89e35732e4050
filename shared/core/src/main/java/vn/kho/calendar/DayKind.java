package vn.kho.calendar;

/// What a day is in the calendar.
public sealed interface DayKind {
    /// An ordinary working day.
    record Working() implements DayKind {}

    /// A Saturday that is worked.
    record MadeUp(CalendarRow row) implements DayKind {}

    /// A Saturday or Sunday that no row speaks of.
    record Weekend() implements DayKind {}

    /// A day off with a name; also when it falls on a weekend.
    record Off(CalendarRow row) implements DayKind {}

    /// A day of a year that has no decided calendar.
    record Missing(int year) implements DayKind {}
}
