package vn.kho.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.dossier.Document;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Sha256;
import vn.kho.post.Errand;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.shelf.Shelf;
import vn.kho.vault.Vault;

/// Reads the pages of one chunk, puts their words on the shelf, notes it, and closes the transcript when it was the
/// last chunk. Bytes before state; reading twice reads once; a page that breaks is noted as broken and stops
/// nothing. A chunk that was read where there was no OCR model is read a second time where there is one.
public final class ReadChunk {
    /// The milestone's name; its facts are `document`, `dossier`, `chunk`, `first`, `last` and `sha256` of the words.
    public static final String READ = "pages-read";

    private final Registry registry;
    private final Shelf shelf;
    private final Lanes lanes;
    private final SecondReading second;
    private final CloseTranscript close;
    private final InstantSource clock;

    /// @param ocr   null on a machine without a model: scans stay unread
    /// @param lanes how many pages are given to OCR at a time; as many as it has engines
    public ReadChunk(
            Registry registry,
            Vault vault,
            Shelf shelf,
            TextReader reader,
            @Nullable Ocr ocr,
            Budget budget,
            int lanes,
            InstantSource clock) {
        this.registry = registry;
        this.shelf = shelf;
        this.lanes = new Lanes(vault, reader, ocr, budget, lanes, clock);
        this.second = new SecondReading(registry, shelf, this.lanes, clock);
        this.close = new CloseTranscript(registry, clock);
        this.clock = clock;
    }

    /// @param deadline when this unit of work must have ended; `Instant.MAX` where nothing waits
    public Outcome read(Errand.ReadPages errand, Instant deadline) {
        var plan = registry.find(Reading.key(errand.document()));
        var document = registry.find(Document.key(errand.dossier(), errand.document()));
        if (plan.isEmpty()
                || document.isEmpty()
                || errand.chunk() >= plan.get().item().chunks())
            return Outcome.rejected("reading-not-planned", errand.document().value(), String.valueOf(errand.chunk()));
        var reading = plan.get().item();
        var seen = registry.find(Chunk.key(errand.document(), errand.chunk()));
        var chunk = seen.map(Seen::item).orElseGet(() -> Chunk.empty(reading, errand.chunk()));
        if (!chunk.whole()) {
            var texts = lanes.read(document.get().item(), rest(chunk), deadline);
            if (texts.isEmpty()) return new Outcome.Retry("no time left to read " + chunk.key());
            chunk = keep(reading, chunk, seen.map(Seen::version).orElse(0L), texts);
            if (!chunk.whole()) return new Outcome.Retry("time ran out at page " + chunk.next() + " of " + chunk.key());
        }
        if (lanes.see()
                && chunk.unseen()
                && second.read(reading, document.get().item(), errand.chunk(), deadline) instanceof Outcome.Retry retry)
            return retry;
        return close.closeIfLast(reading);
    }

    /// Gives a chunk up that no try could read: what is missing of it is noted as broken, so that the rest of the
    /// document is not kept waiting.
    ///
    /// @param why for people who mend things, in English
    public Outcome giveUp(Errand.ReadPages errand, String why) {
        var plan = registry.find(Reading.key(errand.document()));
        if (plan.isEmpty() || errand.chunk() >= plan.get().item().chunks()) return Outcome.done();
        var reading = plan.get().item();
        var seen = registry.find(Chunk.key(errand.document(), errand.chunk()));
        var chunk = seen.map(Seen::item).orElseGet(() -> Chunk.empty(reading, errand.chunk()));
        if (!chunk.whole()) {
            var lost = Lanes.broken(rest(chunk), why);
            chunk = keep(reading, chunk, seen.map(Seen::version).orElse(0L), lost);
            if (!chunk.whole()) return new Outcome.Retry("read meanwhile: " + chunk.key());
        }
        return close.closeIfLast(reading);
    }

    private static List<Integer> rest(Chunk chunk) {
        return IntStream.rangeClosed(chunk.next(), chunk.last()).boxed().toList();
    }

    /// Words to the shelf, then the note. Where another worker was faster, its note counts: both read the same bytes.
    private Chunk keep(Reading reading, Chunk before, long version, List<PageText> texts) {
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
                List.of(Milestone.Told.of(READ, facts))));
        return registry.find(after.key()).map(Seen::item).orElse(after);
    }
}
