package vn.kho.wire.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What schedule and holds say of a dossier on one day.
///
/// @param verdict  `gone`, `held`, `running`, `undecided`, `keep-for-ever`, `keep` or `due`
/// @param until    the last day it must be kept; null where there is none
/// @param lines    why, line by line; the subject of each is the source that lays it down, blank for plain facts
/// @param refuses  the acts that a hold refuses
public record RetentionView(
        LocalDate on,
        String verdict,
        @Nullable LocalDate until,
        @Nullable String retention,
        @Nullable String period,
        List<Said> lines,
        List<HoldView> holds,
        List<String> refuses) {
    /// A hold on the dossier.
    public record HoldView(
            String code,
            String reason,
            LocalDate from,
            @Nullable LocalDate until) {}
}
