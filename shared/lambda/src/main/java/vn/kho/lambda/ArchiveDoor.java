package vn.kho.lambda;

import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kho.access.Actor;
import vn.kho.aws.Stores;
import vn.kho.dossier.OpenDossier;
import vn.kho.ingest.VouchForUpload;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Unavailable;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;
import vn.kho.report.RequestReport;
import vn.kho.search.SearchIndex;
import vn.kho.shelf.Shelf;
import vn.kho.shelf.Spot;
import vn.kho.verification.Found;
import vn.kho.verification.VerifyArchive;
import vn.kho.web.ArchiveRoutes;
import vn.kho.web.KeptReports;
import vn.kho.web.Office;
import vn.kho.web.Pictures;
import vn.kho.web.Route;
import vn.kho.wire.office.OfficeSettings;

/// Everything that can be asked of an archive on AWS but search, which has a function of its own.
public final class ArchiveDoor implements Doors.Behind {
    /// The gateway gives an answer 30 seconds.
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(20);

    private static final Pictures NO_PICTURE = (_, _) -> Optional.empty();

    private final Stores stores;
    private final OfficeSettings settings;
    private final KeptReports reports;
    private final Showing showing;
    private final InboxTickets tickets;
    private final InstantSource clock;

    private ArchiveDoor(Stores stores, OfficeSettings settings, Showing showing, InstantSource clock) {
        this.stores = stores;
        this.settings = settings;
        this.reports = new KeptReports(
                stores.registry(), stores.vault(), new RequestReport(stores.registry(), clock), showing.printer());
        this.showing = showing;
        this.tickets = new InboxTickets(stores, clock);
        this.clock = clock;
    }

    /// What only questions need.
    ///
    /// @param printer  of papers that were written before
    /// @param pictures of pages that no browser shows
    private record Showing(Shelf shelf, Printer printer, Pictures pictures) {}

    /// For questions.
    public static ArchiveDoor toView(
            Stores stores, OfficeSettings settings, Printer printer, Pictures pictures, InstantSource clock) {
        return new ArchiveDoor(stores, settings, new Showing(stores.shelf(), printer, pictures), clock);
    }

    /// For what is to be done: it reads no words of a document, prints nothing and draws nothing.
    public static ArchiveDoor toCommand(Stores stores, OfficeSettings settings, InstantSource clock) {
        return new ArchiveDoor(stores, settings, new Showing(new NoShelf(), ArchiveDoor::unprinted, NO_PICTURE), clock);
    }

    private static List<Problem> unprinted(Paper paper, Printer.Form form, OutputStream to) {
        throw new IllegalStateException("questions go to another function");
    }

    private static final class NoShelf implements Shelf {
        @Override
        public void put(Spot spot, byte[] bytes) {
            throw new IllegalStateException("questions go to another function");
        }

        @Override
        public Optional<byte[]> find(Spot spot) {
            throw new IllegalStateException("questions go to another function");
        }

        @Override
        public void drop(Spot spot) {
            throw new IllegalStateException("questions go to another function");
        }
    }

    @Override
    public List<Route> routes(Office office, Function<Actor, List<String>> may) {
        var registry = stores.registry();
        return new ArchiveRoutes(
                        office,
                        new Doors.Bearers(),
                        new ArchiveRoutes.Stores(
                                registry,
                                stores.ledger(),
                                stores.vault(),
                                showing.shelf(),
                                stores.inbox(),
                                ArchiveDoor::search),
                        new ArchiveRoutes.Verbs(
                                new OpenDossier(registry, clock),
                                new VouchForUpload(registry, clock),
                                this::verify,
                                reports,
                                showing.pictures(),
                                tickets),
                        new ArchiveRoutes.Rules(_ -> settings.timeRules(), _ -> settings.schedule()))
                .all(may);
    }

    private static SearchIndex search() {
        throw new Unavailable("searches go to the function that has the index");
    }

    /// A small archive is read while somebody waits; a large one every night.
    private Found verify(AgencyId agency) {
        var registry = stores.registry();
        var until = clock.instant().plus(LONGEST_CHECK);
        return new VerifyArchive(registry, registry, registry, stores.ledger(), stores.vault()).verify(agency, _ -> {
            if (clock.instant().isAfter(until))
                throw new Unavailable("more originals than can be read while somebody waits: see tonight's");
        });
    }
}
