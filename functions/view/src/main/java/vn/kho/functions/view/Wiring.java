package vn.kho.functions.view;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.lambda.ArchiveDoor;
import vn.kho.lambda.Doors;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Gateway;
import vn.kho.lambda.Journal;
import vn.kho.lambda.RememberedTexts;
import vn.kho.print.SheetPrinter;
import vn.kho.tika.DocumentReader;
import vn.kho.tika.Formats;
import vn.kho.web.ConsolePages;
import vn.kho.web.PagePictures;
import vn.kho.wire.office.OfficeSettings;

/// What view stands on.
public final class Wiring {
    public static final Set<Resource> NEEDED = Set.of(
            Resource.REGISTRY, Resource.LEDGER, Resource.INBOX, Resource.VAULT, Resource.SHELF, Resource.SETTINGS);

    private Wiring() {}

    static Gateway of(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var office = new OfficeSettings(new RememberedTexts(stores.settings(), clock));
        var pictures =
                new PagePictures(new DocumentReader(Path.of(FunctionSettings.SCRATCH), Formats.none()), stores.vault());
        var archive = ArchiveDoor.toView(stores, office, new SheetPrinter(), pictures, clock);
        var partners = Stream.of(Resource.INBOX, Resource.VAULT)
                .map(settings.stores()::origin)
                .collect(Collectors.toSet());
        var journal = new Journal(clock);
        return new Gateway(
                new Doors(office, archive, journal, clock),
                Optional.of(new ConsolePages(partners)::answer),
                Gateway.Links.of(stores),
                journal::bug);
    }
}
