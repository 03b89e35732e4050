package vn.kho.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kho.access.Actor;
import vn.kho.dossier.OpenDossier;
import vn.kho.ingest.Inbox;
import vn.kho.ingest.VouchForUpload;
import vn.kho.kernel.AgencyId;
import vn.kho.ledger.Ledger;
import vn.kho.onestop.TimeRules;
import vn.kho.reading.Transcripts;
import vn.kho.registry.Registry;
import vn.kho.retention.Schedule;
import vn.kho.search.SearchIndex;
import vn.kho.shelf.Shelf;
import vn.kho.vault.Vault;
import vn.kho.verification.Found;

/// Every route of the contract over the ports of one office, but for signing in. One server answers them all; on AWS
/// each function is sent its share of them and has leave for no more.
public final class ArchiveRoutes {
    private final Office office;
    private final People people;
    private final Stores stores;
    private final Verbs verbs;
    private final Rules rules;

    public ArchiveRoutes(Office office, People people, Stores stores, Verbs verbs, Rules rules) {
        this.office = office;
        this.people = people;
        this.stores = stores;
        this.verbs = verbs;
        this.rules = rules;
    }

    /// Where things are kept.
    ///
    /// @param index asked for when somebody searches
    public record Stores(
            Registry registry, Ledger ledger, Vault vault, Shelf shelf, Inbox inbox, Supplier<SearchIndex> index) {}

    /// What can be done.
    ///
    /// @param verify reads the whole archive of an agency
    public record Verbs(
            OpenDossier openDossier,
            VouchForUpload vouchForUpload,
            Function<AgencyId, Found> verify,
            Reports reports,
            Pictures pictures,
            Tickets tickets) {}

    /// What is judged by.
    public record Rules(Function<AgencyId, TimeRules> time, Function<AgencyId, Schedule> schedule) {}

    /// @param may the operations that an actor may call; asked when somebody wants to know who she is
    public List<Route> all(Function<Actor, List<String>> may) {
        var registry = stores.registry();
        var sight = new Sight(registry, office, () -> verbs.reports().evidence(office.agency()));
        var readings = new Readings(registry, new Transcripts(registry, stores.shelf()));
        var routes = new ArrayList<Route>();
        routes.addAll(new DeskRoutes(sight, office, people, stores.vault(), verbs.verify(), may).routes());
        routes.addAll(
                new UploadRoutes(sight, registry, stores.inbox(), verbs.vouchForUpload(), verbs.tickets(), readings)
                        .routes());
        routes.addAll(new DossierRoutes(
                        sight,
                        verbs.openDossier(),
                        stores.vault(),
                        readings,
                        verbs.pictures(),
                        new History(stores.ledger()),
                        agency -> rules.time().apply(agency).catalogue())
                .routes());
        routes.addAll(new MatterRoutes(sight, registry, office, rules.time(), rules.schedule()).routes());
        routes.addAll(new SearchRoutes(sight, registry, stores.index()).routes());
        routes.addAll(new ReportRoutes(sight, office, verbs.reports()).routes());
        return List.copyOf(routes);
    }
}
