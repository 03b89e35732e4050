package vn.kho.reading;

import java.time.InstantSource;
import vn.kho.kernel.Outcome;
import vn.kho.post.Errand;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.shelf.Shelf;

/// Gives a chunk up that no try could read: what is missing of it is noted as broken, so that the rest of the document
/// is not kept waiting.
public final class GiveUpPages {
    private final Registry registry;
    private final KeepPages pages;
    private final CloseTranscript close;

    public GiveUpPages(Registry registry, Shelf shelf, InstantSource clock) {
        this.registry = registry;
        this.pages = new KeepPages(registry, shelf, clock);
        this.close = new CloseTranscript(registry, clock);
    }

    /// @param why for people who mend things, in English
    public Outcome giveUp(Errand.ReadPages errand, String why) {
        var plan = registry.find(Reading.key(errand.document()));
        if (plan.isEmpty() || errand.chunk() >= plan.get().item().chunks()) return Outcome.done();
        var reading = plan.get().item();
        var seen = registry.find(Chunk.key(errand.document(), errand.chunk()));
        var chunk = seen.map(Seen::item).orElseGet(() -> Chunk.empty(reading, errand.chunk()));
        if (!chunk.whole()) {
            var lost = Lanes.broken(KeepPages.rest(chunk), why);
            chunk = pages.keep(reading, chunk, seen.map(Seen::version).orElse(0L), lost);
            if (!chunk.whole()) return new Outcome.Retry("read meanwhile: " + chunk.key());
        }
        return close.closeIfLast(reading);
    }
}
