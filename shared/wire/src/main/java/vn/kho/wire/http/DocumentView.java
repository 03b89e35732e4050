package vn.kho.wire.http;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document of a dossier.
///
/// @param ordinal from 1, in the course of the work
/// @param componentName as the procedure calls it; null when it does not know the component
/// @param reading how far it has been read
/// @param unread  why it will not be read; null when it can be
public record DocumentView(
        String id,
        String dossier,
        int ordinal,
        String name,
        String title,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String author,
        @Nullable String component,
        @Nullable String componentName,
        String sha256,
        long bytes,
        String mediaType,
        int pages,
        Instant archivedAt,
        Progress reading,
        @Nullable Said unread) {
    /// @param state `waiting`, `reading`, `read`, `partly` or `not-read`
    /// @param read  pages read so far
    public record Progress(String state, int read, int pages) {}
}
