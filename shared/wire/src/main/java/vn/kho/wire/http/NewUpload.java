package vn.kho.wire.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A file is announced.
///
/// @param id      a ULID made by the sender; the same id again changes nothing
/// @param dossier the dossier it is for
/// @param name    as the sender's machine spells it
/// @param bytes   its length
/// @param component what it is within the dossier; null: unfiled
/// @param title   type and subject; null: the name without its ending
public record NewUpload(
        String id,
        String dossier,
        String name,
        long bytes,
        @Nullable String component,
        @Nullable String title,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String author) {
    public NewUpload {
        if (!id.matches("[0-9A-HJKMNP-TV-Z]{26}")) throw new IllegalArgumentException("id: not a ULID: " + id);
        if (bytes < 0) throw new IllegalArgumentException("bytes: " + bytes);
        if (name.isBlank() || name.length() > 255) throw new IllegalArgumentException("name: 1 to 255 characters");
    }
}
