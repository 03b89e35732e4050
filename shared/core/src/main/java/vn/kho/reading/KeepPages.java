package vn.kho.reading;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.kho.access.Actor;
import vn.kho.kernel.Sha256;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.shelf.Shelf;

/// Keeps what was read of a chunk.
final class KeepPages {
    private final Registry registry;
    private final Shelf shelf;
    private final InstantSource clock;

    KeepPages(Registry registry, Shelf shelf, InstantSource clock) {
        this.registry = registry;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// The pages that are still to be read.
    static List<Integer> rest(Chunk chunk) {
        return IntStream.rangeClosed(chunk.next(), chunk.last()).boxed().toList();
    }

    /// Words to the shelf, then the note. Where another worker was faster, its note counts: both read the same bytes.
    Chunk keep(Reading reading, Chunk before, long version, List<PageText> texts) {
        var bytes = TranscriptForm.write(texts);
        var part = new Chunk.Part(
                before.next(),
                before.next() + texts.size() - 1,
                Sha256.of(bytes),
                texts.stream().map(Chunk.Note::of).toList());
        var after = before.with(part);
        shelf.put(Chunk.spot(before.document(), part.first(), part.hash()), bytes);
        var facts = Map.of(
                "document", before.document().value(),
                "dossier", reading.dossier().value(),
                "chunk", String.valueOf(before.number()),
                "first", String.valueOf(part.first()),
                "last", String.valueOf(part.last()),
                "sha256", part.hash().hex());
        var writes = new ArrayList<Change.Write>();
        writes.add(version == 0 ? new Change.Write.Create(after) : new Change.Write.Replace(after, version));
        if (after.unseen() && !before.unseen()) writes.add(new Change.Write.Create(UnseenPages.of(reading, after)));
        registry.commit(new Change(
                CommandId.of("read", before.document(), String.valueOf(part.first())),
                Actor.system(before.document().agency(), "extract"),
                clock.instant(),
                writes,
                List.of(Milestone.Told.of(ReadChunk.READ, facts))));
        return registry.find(after.key()).map(Seen::item).orElse(after);
    }
}
