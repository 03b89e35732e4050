package vn.kho.wire.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A report is asked for.
///
/// @param kind   `quality` or `retention`
/// @param period `2026`, `2026-Q4` or `2026-11`
/// @param on     the day to judge by; null: today
public record NewReport(
        String kind, String period, @Nullable LocalDate on) {}
