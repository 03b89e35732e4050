package vn.kho.search;

import java.util.ArrayList;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import vn.kho.dossier.Entry;
import vn.kho.dossier.Year;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.reading.Transcripts;
import vn.kho.registry.Registry;
import vn.kho.registry.Walk;
import vn.kho.search.SearchIndex.Update;
import vn.kho.shelf.Shelf;

/// Makes an agency's whole index anew from registry and shelf, by the years' tables of contents. Searches read the
/// old one until it is done.
public final class RebuildIndex {
    private static final int LISTED = Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED;

    private final Registry registry;
    private final Gather gather;
    private final SearchIndex index;

    public RebuildIndex(Registry registry, Shelf shelf, SearchIndex index) {
        this.registry = registry;
        this.gather = new Gather(registry, new Transcripts(registry, shelf), DocumentTypes.shipped());
        this.index = index;
    }

    /// What the new index has.
    ///
    /// @param position from which on it is read
    /// @param pages    with words
    public record Rebuilt(long position, long dossiers, long pages) {}

    /// An agency without dossiers gets an empty index, which is what it has.
    public Rebuilt rebuild(AgencyId agency) {
        var dossiers = new AtomicLong();
        var pages = new AtomicLong();
        // The walk begins when the index begins to take updates in: a dossier that was put into the old index before is
        // seen by it, and one that comes later is put into the new one. One dossier is in memory at a time.
        var all = StreamSupport.stream(() -> dossiers(agency).spliterator(), LISTED, false)
                .map(gather::of)
                .peek(update -> {
                    if (!(update instanceof Update.Put put)) return;
                    dossiers.incrementAndGet();
                    pages.addAndGet(put.pages().size());
                });
        return new Rebuilt(index.renew(agency, all), dossiers.get(), pages.get());
    }

    private ArrayList<DossierId> dossiers(AgencyId agency) {
        var dossiers = new ArrayList<DossierId>();
        Walk.children(
                registry,
                agency,
                Year.ROOT,
                Year.KIND,
                year -> Walk.children(registry, agency, Entry.root(year.year()), Entry.KIND, entry -> {
                    if (entry.what().equals("dossier")) dossiers.add(entry.dossierId());
                }));
        return dossiers;
    }
}
