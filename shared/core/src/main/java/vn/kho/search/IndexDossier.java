package vn.kho.search;

import java.util.List;
import vn.kho.kernel.Outcome;
import vn.kho.post.Errand;
import vn.kho.reading.Transcripts;
import vn.kho.registry.Registry;
import vn.kho.shelf.Shelf;

/// Puts one dossier into the index as it is now: card, documents, every page that has been read so far. Doing it
/// twice, or late, changes nothing.
///
/// It never makes the first index of an agency: with one dossier in it, such an index would look whole and be a
/// part. That is for [RebuildIndex].
public final class IndexDossier {
    private final Gather gather;
    private final SearchIndex index;

    public IndexDossier(Registry registry, Shelf shelf, SearchIndex index) {
        this.gather = new Gather(registry, new Transcripts(registry, shelf), DocumentTypes.shipped());
        this.index = index;
    }

    /// Always done: there is nothing to refuse in what the registry holds, and a dossier that is gone is taken out.
    /// An index that is not there throws [vn.kho.kernel.Unavailable], as the port says.
    public Outcome index(Errand.IndexDossier errand) {
        index.apply(errand.agency(), List.of(gather.of(errand.dossier())));
        return Outcome.done();
    }
}
