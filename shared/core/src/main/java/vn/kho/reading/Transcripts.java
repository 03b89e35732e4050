package vn.kho.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Sha256;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.shelf.Shelf;

/// Puts transcripts together from the registry, which knows their parts, and the shelf, which has the words.
public final class Transcripts {
    private final Registry registry;
    private final Shelf shelf;

    public Transcripts(Registry registry, Shelf shelf) {
        this.registry = registry;
        this.shelf = shelf;
    }

    /// Empty when no reading was planned.
    public Optional<Transcript> find(DocumentId document) {
        if (registry.find(Reading.key(document)).isEmpty()) return Optional.empty();
        boolean complete = registry.find(TranscriptComplete.key(document)).isPresent();
        var pages = new ArrayList<PageText>();
        for (var chunk : CloseTranscript.chunks(registry, document))
            for (var part : chunk.parts()) pages.addAll(pages(document, part));
        return Optional.of(new Transcript(pages, complete));
    }

    /// A number that grows with every part that is added to the transcript; 0 before the first. Whoever asks for it
    /// before [#find] gets a transcript at least as new as the number.
    public long version(DocumentId document) {
        return CloseTranscript.seen(registry, document).stream()
                .mapToLong(Seen::version)
                .sum();
    }

    /// How each page ended, without its words: for progress and lists.
    public List<Chunk.Note> notes(DocumentId document) {
        return CloseTranscript.chunks(registry, document).stream()
                .flatMap(chunk -> chunk.parts().stream())
                .flatMap(part -> part.pages().stream())
                .toList();
    }

    /// The shelf may be cleared, and what lies there is not protected: words that are not those that were read count as
    /// lost, and reading again brings them back.
    private List<PageText> pages(DocumentId document, Chunk.Part part) {
        var bytes = shelf.find(Chunk.spot(document, part.first(), part.hash()));
        if (bytes.isPresent() && Sha256.of(bytes.get()).equals(part.hash())) return TranscriptForm.read(bytes.get());
        return part.pages().stream()
                .<PageText>map(note -> new PageText.Broken(note.page(), "not on the shelf any more"))
                .toList();
    }
}
