package vn.kho.calendar;

/// A row that a count passed and that its reader must know of: proposed, or decided and switched off by the office.
///
/// @param applied whether the count went by the row
public record Notice(CalendarRow row, boolean applied) {}
