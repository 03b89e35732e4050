package vn.kho.dossier;

import org.jspecify.annotations.Nullable;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.UploadId;
import vn.kho.vault.Vault;

/// A file that may be archived: it has been looked at, or somebody has vouched for it.
///
/// @param member    0 for the upload itself; from 1 for what was unpacked from it
/// @param component what it is within the dossier; null: unfiled, which the checks name
/// @param seen      what looking at it found
public record Arrival(
        UploadId upload,
        int member,
        DossierId dossier,
        @Nullable ComponentCode component,
        Document.Description description,
        Seen seen,
        Vault.Original original) {
    /// What was found when page 1 was looked at.
    ///
    /// @param mediaType by content
    /// @param pages     0 when it could not be opened
    /// @param unread    why it will not be read; null when it can be
    public record Seen(
            String mediaType, int pages, @Nullable Problem unread) {}

    public DocumentId document() {
        return DocumentId.of(upload, member);
    }
}
