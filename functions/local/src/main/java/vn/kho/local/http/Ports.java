package vn.kho.local.http;

import java.util.function.Function;
import vn.kho.dossier.OpenDossier;
import vn.kho.ingest.Inbox;
import vn.kho.ingest.OpenUpload;
import vn.kho.ingest.VouchForUpload;
import vn.kho.kernel.AgencyId;
import vn.kho.ledger.Ledger;
import vn.kho.local.signin.Accounts;
import vn.kho.onestop.TimeRules;
import vn.kho.reading.TextReader;
import vn.kho.registry.Registry;
import vn.kho.retention.Schedule;
import vn.kho.search.SearchIndex;
import vn.kho.shelf.Shelf;
import vn.kho.vault.Vault;
import vn.kho.verification.Found;
import vn.kho.web.Office;
import vn.kho.web.Reports;

/// What the door opens on: ports and use cases of one archive, put together elsewhere.
///
/// @param written told after every write: there may be work to do
public record Ports(
        Office office,
        Accounts accounts,
        Stores stores,
        Verbs verbs,
        Rules rules,
        Reports reports,
        TextReader reader,
        Runnable written) {
    /// Where things are kept.
    public record Stores(Registry registry, Ledger ledger, Vault vault, Shelf shelf, Inbox inbox, SearchIndex index) {}

    /// What can be done.
    ///
    /// @param verify reads the whole archive of an agency
    public record Verbs(
            OpenDossier openDossier,
            OpenUpload openUpload,
            VouchForUpload vouchForUpload,
            Function<AgencyId, Found> verify) {}

    /// What is judged by.
    public record Rules(Function<AgencyId, TimeRules> time, Function<AgencyId, Schedule> schedule) {}
}
