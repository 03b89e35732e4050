package vn.kho.functions.index;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.lambda.Batch;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lucene.PublishedIndex;
import vn.kho.post.Errand;
import vn.kho.search.IndexDossier;
import vn.kho.search.KeepIndex;
import vn.kho.search.RebuildIndex;

/// What index stands on.
public final class Wiring {
    public static final Set<Resource> NEEDED = Set.of(Resource.REGISTRY, Resource.SHELF);

    private Wiring() {}

    static Batch.Errands of(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var index = new PublishedIndex(stores.indexFiles(), Path.of(FunctionSettings.SCRATCH), clock);
        var keep = new KeepIndex(
                index::exists,
                new IndexDossier(stores.registry(), stores.shelf(), index),
                new RebuildIndex(stores.registry(), stores.shelf(), index));
        return (errand, _) ->
                errand instanceof Errand.IndexDossier dossier ? keep.index(dossier) : Batch.misdirected(errand);
    }
}
