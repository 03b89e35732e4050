package vn.kho.sample.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.ComponentCode;

/// One file that will arrive.
///
/// @param name      of the file, unique within its dossier
/// @param component null for one that nobody filed
/// @param title     type and subject
/// @param number    null for a paper without one
/// @param author    the body or person it comes from
/// @param fate      what the archive is to make of it
public record PlannedDocument(
        String name,
        @Nullable ComponentCode component,
        String title,
        @Nullable String number,
        LocalDate date,
        String author,
        Content content,
        Fate fate) {

    /// How the arrival is to end.
    public enum Fate {
        /// Archived, and its text found.
        ARCHIVED,
        /// Archived only when somebody vouches for it, and unread.
        VOUCHED,
        /// Refused because it is empty.
        EMPTY,
        /// Refused because it bears a secrecy mark; nothing of it may stay.
        MARKED
    }
}
