package vn.kho.reading;

import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// The plan to read one document, chunk by chunk.
///
/// @param pages of the document, at least 1
/// @param size  pages of a chunk; the last one may have fewer
public record Reading(DocumentId document, DossierId dossier, int pages, int size) implements Item {
    public static final Kind<Reading> KIND = new Kind<>("reading", Reading.class);

    /// So few that one unit of work ends in time also when every page needs OCR.
    public static final int MOST = 25;

    public Reading {
        if (pages < 1) throw new IllegalArgumentException("reading of " + document + ": " + pages + " pages");
        if (size < 1 || size > MOST)
            throw new IllegalArgumentException("reading of " + document + ": chunks of " + size);
    }

    public static Key<Reading> key(DocumentId document) {
        return Key.root(document.agency(), KIND, root(document));
    }

    /// The root under which all that is known of the reading is kept.
    static String root(DocumentId document) {
        return "reading/" + document.local();
    }

    public int chunks() {
        return (pages + size - 1) / size;
    }

    /// The first page of a chunk, from 1.
    ///
    /// @param chunk from 0
    public int first(int chunk) {
        return chunk * size + 1;
    }

    public int last(int chunk) {
        return Math.min(pages, (chunk + 1) * size);
    }

    @Override
    public Key<Reading> key() {
        return key(document);
    }
}
