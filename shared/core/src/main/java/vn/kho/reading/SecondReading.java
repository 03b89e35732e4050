package vn.kho.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.kho.access.Actor;
import vn.kho.dossier.Document;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Sha256;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.shelf.Shelf;

/// Reads the pages that were left for want of an OCR model, once there is one. Every other page stays as it was read:
/// OCR never replaces a text that is there. Only words that the shelf has lost are read again along with them.
final class SecondReading {
    /// The milestone's name; its facts are those of [ReadChunk#READ].
    static final String READ_AGAIN = "pages-read-again";

    private final Registry registry;
    private final Shelf shelf;
    private final Lanes lanes;
    private final InstantSource clock;

    SecondReading(Registry registry, Shelf shelf, Lanes lanes, InstantSource clock) {
        this.registry = registry;
        this.shelf = shelf;
        this.lanes = lanes;
        this.clock = clock;
    }

    /// Done when no page of the chunk is left for want of OCR.
    Outcome read(Reading reading, Document document, int number, Instant deadline) {
        while (true) {
            var seen = registry.find(Chunk.key(document.id(), number)).orElseThrow();
            var part = seen.item().parts().stream().filter(Chunk.Part::unseen).findFirst();
            if (part.isEmpty()) return Outcome.done();
            if (read(reading, document, seen, part.get(), deadline) instanceof Outcome.Retry retry) return retry;
        }
    }

    private Outcome read(Reading reading, Document document, Seen<Chunk> seen, Chunk.Part before, Instant deadline) {
        var texts = kept(document, before);
        var wanted = IntStream.rangeClosed(before.first(), before.last())
                .boxed()
                .filter(page -> !texts.containsKey(page))
                .toList();
        lanes.read(document, wanted, deadline).forEach(text -> texts.put(text.page(), text));
        for (var note : before.pages())
            if (note.unseen()) texts.putIfAbsent(note.page(), new PageText.Unread(note.page(), PageText.Why.NO_OCR));
        if (texts.size() < before.pages().size()) return outOfTime(seen);
        var pages = List.copyOf(texts.values());
        var bytes = TranscriptForm.write(pages);
        var part = new Chunk.Part(
                before.first(),
                before.last(),
                Sha256.of(bytes),
                pages.stream().map(Chunk.Note::of).toList());
        if (part.equals(before)) return outOfTime(seen);
        shelf.put(Chunk.spot(document.id(), part.first(), part.hash()), bytes);
        return switch (registry.commit(change(reading, seen, part))) {
            case Committed.Done _ -> part.unseen() ? outOfTime(seen) : Outcome.done();
            case Committed.Already _, Committed.Stale _ ->
                new Outcome.Retry("read meanwhile: " + seen.item().key());
        };
    }

    private static Outcome outOfTime(Seen<Chunk> seen) {
        return new Outcome.Retry("time ran out reading again " + seen.item().key());
    }

    /// What need not be read: pages that are not unseen, as far as the shelf still has their words.
    private TreeMap<Integer, PageText> kept(Document document, Chunk.Part part) {
        var texts = new TreeMap<Integer, PageText>();
        var bytes = shelf.find(Chunk.spot(document.id(), part.first(), part.hash()));
        if (bytes.isEmpty() || !Sha256.of(bytes.get()).equals(part.hash())) return texts;
        for (var text : TranscriptForm.read(bytes.get()))
            if (!Chunk.Note.of(text).unseen()) texts.put(text.page(), text);
        return texts;
    }

    private Change change(Reading reading, Seen<Chunk> seen, Chunk.Part part) {
        var after = seen.item().instead(part);
        var writes = new ArrayList<Change.Write>(List.of(new Change.Write.Replace(after, seen.version())));
        if (!after.unseen())
            registry.find(UnseenPages.key(after.document(), after.number()))
                    .ifPresent(entry ->
                            writes.add(new Change.Write.Remove(entry.item().key(), entry.version())));
        var facts = Map.of(
                "document", after.document().value(),
                "dossier", reading.dossier().value(),
                "chunk", String.valueOf(after.number()),
                "first", String.valueOf(part.first()),
                "last", String.valueOf(part.last()),
                "sha256", part.hash().hex());
        return new Change(
                CommandId.of("read-again", after.document(), after.number() + "/" + seen.version()),
                Actor.system(after.document().agency(), "extract"),
                clock.instant(),
                writes,
                List.of(Milestone.Told.of(READ_AGAIN, facts)));
    }
}
