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
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;

/// Closes a transcript when every chunk is there, and counts it again when pages were read a second time. Whoever reads
/// a chunk asks after its own commit, and the listing is strong, so the last one sees all; when two see it, only one
/// writes the item. What was counted before is looked up before the chunks are, so that a count that is older than the
/// one it would replace is never written.
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
        var before = registry.find(TranscriptComplete.key(reading.document()));
        var chunks = chunks(registry, reading.document());
        if (chunks.size() < reading.chunks() || !chunks.stream().allMatch(Chunk::whole)) return Outcome.done();
        var complete = count(reading.document(), chunks);
        if (before.isPresent() && before.get().item().equals(complete)) return Outcome.done();
        var facts = Map.of(
                "document", reading.document().value(),
                "dossier", reading.dossier().value(),
                "pages", String.valueOf(complete.pages()),
                "legible", String.valueOf(complete.legible()),
                "blank", String.valueOf(complete.blank()),
                "unread", String.valueOf(complete.unread()),
                "broken", String.valueOf(complete.broken()));
        long version = before.map(Seen::version).orElse(0L);
        var change = new Change(
                CommandId.of("complete-transcript", reading.document(), String.valueOf(version)),
                Actor.system(reading.document().agency(), "extract"),
                clock.instant(),
                List.of(version == 0 ? new Change.Write.Create(complete) : new Change.Write.Replace(complete, version)),
                List.of(Milestone.Told.of(COMPLETED, facts)));
        return switch (registry.commit(change)) {
            case Committed.Done _ -> Outcome.done();
            case Committed.Already _, Committed.Stale _ -> new Outcome.Retry("counted meanwhile: " + complete.key());
        };
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
