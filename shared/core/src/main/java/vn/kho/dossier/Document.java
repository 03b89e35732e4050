package vn.kho.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.registry.Place;

/// One file as received. Its bytes never change; this is what we know of it.
///
/// @param archivedAt by the system clock
/// @param mediaType  by content, such as `application/pdf`
/// @param pages      counted when page 1 was looked at; 0 when it could not be opened
/// @param unread     why it will not be read: somebody vouched for what cannot be opened, or no try could plan it; null
///     when it can be read
public record Document(
        DocumentId id,
        DossierId dossier,
        @Nullable ComponentCode component,
        Description description,
        Sha256 hash,
        long bytes,
        String mediaType,
        int pages,
        Instant archivedAt,
        @Nullable Problem unread)
        implements Item {
    public static final Kind<Document> KIND = new Kind<>("document", Document.class);

    /// The course of the work: by the document's own date, then by the name of its file. Which of several that came
    /// together was archived first is chance, and no paper may depend on it.
    public static final Comparator<Document> BY_COURSE = Comparator.comparing(
                    (Document document) -> document.description().date(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(document -> document.description().name())
            .thenComparing(document -> document.id().local());

    /// What the document says it is. A null was not given.
    ///
    /// @param name   the name it arrived under, for people to recognise it by
    /// @param title  type and subject (tên loại và trích yếu)
    /// @param number number and notation as printed, such as `38/BC-SNgV`
    /// @param author the body that issued it
    public record Description(
            String name,
            String title,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String author) {
        public Description {
            Text.required("document: name", name, 255);
            Text.required("document: title", title, 500);
            if (number != null) Text.required("document: number", number, 50);
            if (author != null) Text.required("document: author", author, 200);
        }
    }

    public static Key<Document> key(DossierId dossier, DocumentId id) {
        return new Key<>(id.agency(), KIND, Dossier.root(dossier), id.local());
    }

    @Override
    public Key<Document> key() {
        return key(dossier, id);
    }

    /// The same document, which will not be read for this reason.
    public Document with(Problem next) {
        return new Document(id, dossier, component, description, hash, bytes, mediaType, pages, archivedAt, next);
    }

    @Override
    public List<Place> places() {
        return List.of(new Place("hash/" + hash.hex(), id.local()));
    }
}
