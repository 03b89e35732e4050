package vn.kho.wire.http;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A matter at the one-stop desk, as it stands on the day judged by.
///
/// @param channel    `direct`, `online` or `post`
/// @param promised   the day on the slip
/// @param due        the day computed by the rule; null when it cannot be
/// @param timeliness `early`, `on-day`, `late`, `running`, `overdue` or `unknown`
/// @param days       working days early (negative) or late (positive); null when unknown
/// @param handover   `nothing`, `returned` or `uncollected`
/// @param dueWhy     why there is no due day; null when there is one
public record MatterView(
        String dossier,
        String code,
        String procedure,
        String procedureName,
        String channel,
        LocalDateTime received,
        @Nullable LocalDate promised,
        @Nullable LocalDate due,
        @Nullable String dueWhy,
        @Nullable LocalDateTime finished,
        @Nullable String ending,
        @Nullable LocalDate returned,
        String handover,
        String timeliness,
        @Nullable Integer days,
        int supplements,
        int reappointments,
        String department) {}
