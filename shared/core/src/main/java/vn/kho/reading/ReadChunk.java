package vn.kho.reading;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.kernel.Outcome;
import vn.kho.post.Errand;
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
    private final KeepPages pages;
    private final Lanes lanes;
    private final SecondReading second;
    private final CloseTranscript close;

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
        this.pages = new KeepPages(registry, shelf, clock);
        this.lanes = new Lanes(vault, reader, ocr, budget, lanes, clock);
        this.second = new SecondReading(registry, shelf, this.lanes, clock);
        this.close = new CloseTranscript(registry, clock);
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
            var texts = lanes.read(document.get().item(), KeepPages.rest(chunk), deadline);
            if (texts.isEmpty()) return new Outcome.Retry("no time left to read " + chunk.key());
            chunk = pages.keep(reading, chunk, seen.map(Seen::version).orElse(0L), texts);
            if (!chunk.whole()) return new Outcome.Retry("time ran out at page " + chunk.next() + " of " + chunk.key());
        }
        if (lanes.see()
                && chunk.unseen()
                && second.read(reading, document.get().item(), errand.chunk(), deadline) instanceof Outcome.Retry retry)
            return retry;
        return close.closeIfLast(reading);
    }
}
