package vn.kho.reading;

import vn.kho.kernel.DocumentId;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;

/// Every chunk of the document has been read or given up: what came of its pages. Counted again when
/// pages were read a second time.
public record TranscriptComplete(DocumentId document, int legible, int blank, int unread, int broken) implements Item {
    public static final Kind<TranscriptComplete> KIND = new Kind<>("transcript", TranscriptComplete.class);

    public static Key<TranscriptComplete> key(DocumentId document) {
        return Key.root(document.agency(), KIND, Reading.root(document));
    }

    @Override
    public Key<TranscriptComplete> key() {
        return key(document);
    }

    public int pages() {
        return legible + blank + unread + broken;
    }
}
