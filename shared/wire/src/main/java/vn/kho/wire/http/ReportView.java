package vn.kho.wire.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report.
///
/// @param state   `asked`, `written` or `refused`
/// @param edition which writing of this kind and period it is, from 1; null until written
/// @param sha256  of its blocks; null until written
/// @param code    what a reader types to check the paper
/// @param figures how many numbers it vouches for
/// @param problems why it was not written
public record ReportView(
        String id,
        String kind,
        String period,
        LocalDate on,
        String state,
        Instant at,
        String by,
        @Nullable String number,
        @Nullable String title,
        @Nullable Integer edition,
        @Nullable String sha256,
        @Nullable String code,
        @Nullable Integer figures,
        List<Said> problems) {}
