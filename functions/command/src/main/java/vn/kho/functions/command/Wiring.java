package vn.kho.functions.command;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.lambda.ArchiveDoor;
import vn.kho.lambda.Doors;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Gateway;
import vn.kho.lambda.Journal;
import vn.kho.lambda.RememberedTexts;
import vn.kho.wire.office.OfficeSettings;

/// What command stands on.
public final class Wiring {
    public static final Set<Resource> NEEDED =
            Set.of(Resource.REGISTRY, Resource.LEDGER, Resource.INBOX, Resource.VAULT, Resource.SETTINGS);

    private Wiring() {}

    static Gateway of(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var office = new OfficeSettings(new RememberedTexts(stores.settings(), clock));
        var archive = ArchiveDoor.toCommand(stores, office, clock);
        var journal = new Journal(clock);
        return new Gateway(
                new Doors(office, archive, journal, clock), Optional.empty(), Gateway.Links.of(stores), journal::bug);
    }
}
