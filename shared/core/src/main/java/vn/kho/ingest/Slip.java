package vn.kho.ingest;

import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DossierId;

/// What the sender says of an arrival. It lies beside the bytes in the inbox, and goes with them.
///
/// @param rawName     the name as the sender's machine spelt it; the description has it in NFC
/// @param component   what the document is within its dossier; null: unfiled
public record Slip(
        String rawName, DossierId dossier, @Nullable ComponentCode component, Document.Description description) {
    /// The name in NFC, for people to recognise it by.
    public String name() {
        return description.name();
    }
}
