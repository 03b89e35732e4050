package vn.kho.search;

import java.util.function.Predicate;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Outcome;
import vn.kho.post.Errand;

/// Keeps search up with the registry. Where the agency has no index, because it is new or because it was cleared, the
/// whole index is made, never one with the single dossier that was asked for: a part that looks whole would be a false
/// answer. An index that is there and cannot be read is left for people to rebuild.
public final class KeepIndex {
    private final Predicate<AgencyId> exists;
    private final IndexDossier one;
    private final RebuildIndex all;

    /// @param exists whether the agency has an index, of whatever state and version
    public KeepIndex(Predicate<AgencyId> exists, IndexDossier one, RebuildIndex all) {
        this.exists = exists;
        this.one = one;
        this.all = all;
    }

    public Outcome index(Errand.IndexDossier errand) {
        if (!exists.test(errand.agency()) && madeWhole(errand)) return Outcome.done();
        return one.index(errand);
    }

    /// Whether this call made the index: of several that miss it, one does.
    private synchronized boolean madeWhole(Errand.IndexDossier errand) {
        if (exists.test(errand.agency())) return false;
        all.rebuild(errand.agency());
        return true;
    }
}
