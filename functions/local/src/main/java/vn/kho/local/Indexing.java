package vn.kho.local;

import vn.kho.kernel.Outcome;
import vn.kho.lucene.LuceneIndex;
import vn.kho.post.Errand;
import vn.kho.search.IndexDossier;
import vn.kho.search.RebuildIndex;

/// Keeps search up with the registry. Where the agency has no index, because it is new or because the folder was
/// cleared, the whole index is made, never one with the single dossier that was asked for: a part that looks whole
/// would be a false answer. An index that is there and cannot be read is left for people to rebuild.
final class Indexing {
    private final LuceneIndex index;
    private final IndexDossier one;
    private final RebuildIndex all;

    Indexing(LuceneIndex index, IndexDossier one, RebuildIndex all) {
        this.index = index;
        this.one = one;
        this.all = all;
    }

    Outcome index(Errand.IndexDossier errand) {
        if (!index.exists(errand.agency()) && madeWhole(errand)) return Outcome.done();
        return one.index(errand);
    }

    /// Whether this call made the index: of several that miss it, one does.
    private synchronized boolean madeWhole(Errand.IndexDossier errand) {
        if (index.exists(errand.agency())) return false;
        all.rebuild(errand.agency());
        return true;
    }
}
