package vn.kho.reading;

import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// One chunk with pages that were left unread because there was no OCR model. It comes and goes in the same change as
/// those notes of its [Chunk], so that a machine with a model finds its work without walking the archive.
///
/// @param chunk from 0
public record UnseenPages(DocumentId document, DossierId dossier, int chunk) implements Item {
    public static final Kind<UnseenPages> KIND = new Kind<>("unseen-pages", UnseenPages.class);

    /// The root under which an agency keeps all of them.
    public static final String ROOT = "unseen-pages";

    static UnseenPages of(Reading reading, Chunk chunk) {
        return new UnseenPages(chunk.document(), reading.dossier(), chunk.number());
    }

    public static Key<UnseenPages> key(DocumentId document, int chunk) {
        return new Key<>(document.agency(), KIND, ROOT, document.local() + "/" + "%05d".formatted(chunk));
    }

    public AgencyId agency() {
        return document.agency();
    }

    @Override
    public Key<UnseenPages> key() {
        return key(document, chunk);
    }
}
