package vn.kho.reading;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.access.Actor;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;

/// Closes a transcript when every chunk is there. Whoever reads a chunk asks after its own commit, and the listing is
/// strong, so the last one sees all; when two see it, only one creates the item.
final class CloseTranscript {
    /// The milestone's name; its facts are `document`, `dossier` and the counts of pages by how they ended.
    static final String COMPLETED = "transcript-completed";

    private static final int SLICE = 100;

    private final Registry registry;
    private final InstantSource clock;

    CloseTranscript(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    Outcome closeIfLast(Reading reading) {
        var chunks = chunks(registry, reading.document());
        if (chunks.size() < reading.chunks() || !chunks.stream().allMatch(Chunk::whole)) return Outcome.done();
        var complete = count(reading.document(), chunks);
        var facts = Map.of(
                "document", reading.document().value(),
                "dossier", reading.dossier().value(),
                "pages", String.valueOf(complete.pages()),
                "legible", String.valueOf(complete.legible()),
                "blank", String.valueOf(complete.blank()),
                "unread", String.valueOf(complete.unread()),
                "broken", String.valueOf(complete.broken()));
        registry.commit(new Change(
                CommandId.of("complete-transcript", reading.document()),
                Actor.system(reading.document().agency(), "extract"),
                clock.instant(),
                List.of(new Change.Write.Create(complete)),
                List.of(Milestone.Told.of(COMPLETED, facts))));
        return Outcome.done();
    }

    /// In the order of the pages.
    static List<Chunk> chunks(Registry registry, DocumentId document) {
        return seen(registry, document).stream().map(Seen::item).toList();
    }

    static List<Seen<Chunk>> seen(Registry registry, DocumentId document) {
        var chunks = new ArrayList<Seen<Chunk>>();
        var after = Optional.<String>empty();
        do {
            var slice = registry.children(document.agency(), Reading.root(document), Chunk.KIND, after, SLICE);
            chunks.addAll(slice.items());
            after = slice.next();
        } while (after.isPresent());
        return chunks;
    }

    private static TranscriptComplete count(DocumentId document, List<Chunk> chunks) {
        var counts = new EnumMap<Chunk.State, Integer>(Chunk.State.class);
        for (var chunk : chunks)
            for (var part : chunk.parts()) for (var page : part.pages()) counts.merge(page.state(), 1, Integer::sum);
        return new TranscriptComplete(
                document,
                counts.getOrDefault(Chunk.State.LEGIBLE, 0),
                counts.getOrDefault(Chunk.State.BLANK, 0),
                counts.getOrDefault(Chunk.State.UNREAD, 0),
                counts.getOrDefault(Chunk.State.BROKEN, 0));
    }
}
