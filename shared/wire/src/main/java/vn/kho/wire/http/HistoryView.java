package vn.kho.wire.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A stretch of history, the newest first.
///
/// @param size leaves in the ledger
/// @param root over them
public record HistoryView(List<Event> items, @Nullable String next, long size, String root) {
    /// One milestone.
    ///
    /// @param position in the ledger, from 0; null while it waits to be sealed
    public record Event(
            @Nullable Long position, Instant at, String actor, String milestone, Map<String, String> facts) {}
}
