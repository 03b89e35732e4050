package vn.kho.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.UploadId;

/// A document in the making; every call gives a new one.
public record DocumentSample(
        String upload,
        DossierId dossier,
        @Nullable ComponentCode component,
        Document.Description description,
        String text,
        int pages,
        Instant archivedAt,
        @Nullable Problem unread) {

    static DocumentSample first() {
        var slip = Samples.aSlip();
        return new DocumentSample(
                "UPLOAD1", slip.dossier(), null, slip.description(), "bytes of a report", 3, Samples.NOW, null);
    }

    public Document build() {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Document(
                DocumentId.of(new UploadId(dossier.agency(), upload), 0),
                dossier,
                component,
                description,
                Sha256.of(bytes),
                bytes.length,
                "application/pdf",
                pages,
                archivedAt,
                unread);
    }

    public DocumentSample upload(String local) {
        return new DocumentSample(local, dossier, component, description, text, pages, archivedAt, unread);
    }

    public DocumentSample in(DossierId other) {
        return new DocumentSample(upload, other, component, description, text, pages, archivedAt, unread);
    }

    public DocumentSample as(@Nullable String code) {
        var filed = code == null ? null : new ComponentCode(code);
        return new DocumentSample(upload, dossier, filed, description, text, pages, archivedAt, unread);
    }

    public DocumentSample titled(String title) {
        return described(new Document.Description(
                description.name(), title, description.number(), description.date(), description.author()));
    }

    public DocumentSample dated(@Nullable LocalDate date) {
        return described(new Document.Description(
                description.name(), description.title(), description.number(), date, description.author()));
    }

    public DocumentSample described(Document.Description other) {
        return new DocumentSample(upload, dossier, component, other, text, pages, archivedAt, unread);
    }

    /// @param content what the bytes are, in UTF-8
    public DocumentSample text(String content) {
        return new DocumentSample(upload, dossier, component, description, content, pages, archivedAt, unread);
    }

    public DocumentSample pages(int count) {
        return new DocumentSample(upload, dossier, component, description, text, count, archivedAt, unread);
    }

    public DocumentSample archived(Instant at) {
        return new DocumentSample(upload, dossier, component, description, text, pages, at, unread);
    }

    public DocumentSample unread(Problem why) {
        return new DocumentSample(upload, dossier, component, description, text, 0, archivedAt, why);
    }
}
