package vn.kho.functions.search;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.lambda.Doors;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Gateway;
import vn.kho.lambda.Journal;
import vn.kho.lambda.RememberedTexts;
import vn.kho.lucene.PublishedIndex;
import vn.kho.web.ReportEvidence;
import vn.kho.web.SearchRoutes;
import vn.kho.web.Sight;
import vn.kho.wire.office.OfficeSettings;

/// What search stands on. The vault is asked for the papers whose figures a quality manager may look behind.
public final class Wiring {
    public static final Set<Resource> NEEDED =
            Set.of(Resource.REGISTRY, Resource.VAULT, Resource.SHELF, Resource.SETTINGS);

    private Wiring() {}

    static Gateway of(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var office = new OfficeSettings(new RememberedTexts(stores.settings(), clock));
        var index = new PublishedIndex(stores.indexFiles(), Path.of(FunctionSettings.SCRATCH), clock);
        var evidence = new ReportEvidence(stores.registry(), stores.vault());
        Doors.Behind search = (asked, _) -> {
            var sight = new Sight(stores.registry(), asked, () -> evidence.of(asked.agency()));
            return new SearchRoutes(sight, stores.registry(), () -> index).routes();
        };
        var journal = new Journal(clock);
        return new Gateway(
                new Doors(office, search, journal, clock), Optional.empty(), Gateway.Links.of(stores), journal::bug);
    }
}
