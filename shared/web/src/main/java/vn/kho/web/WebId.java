package vn.kho.web;

import java.util.function.Function;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Id;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.UploadId;

/// Ids as they stand in addresses and bodies: `H99.10:3F5K...`, so that one id is one step of a path.
final class WebId {
    private WebId() {}

    static String of(Id id) {
        return id.agency() + ":" + id.local();
    }

    /// What is not an id names nothing, so it is not found.
    static DossierId dossier(String text) {
        return read("dossier-unknown", text, DossierId::parse);
    }

    static DocumentId document(String text) {
        return read("document-unknown", text, DocumentId::parse);
    }

    static UploadId upload(String text) {
        return read("upload-unknown", text, UploadId::parse);
    }

    static ReportId report(String text) {
        return read("report-unknown", text, ReportId::parse);
    }

    private static <T> T read(String code, String text, Function<String, T> type) {
        try {
            return type.apply(text.replaceFirst(":", "/"));
        } catch (IllegalArgumentException _) {
            throw Refusal.notFound(code, text);
        }
    }
}
