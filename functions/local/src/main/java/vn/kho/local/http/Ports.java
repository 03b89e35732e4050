package vn.kho.local.http;

import java.util.function.Function;
import vn.kho.dossier.OpenDossier;
import vn.kho.ingest.OpenUpload;
import vn.kho.ingest.VouchForUpload;
import vn.kho.kernel.AgencyId;
import vn.kho.local.signin.Accounts;
import vn.kho.reading.TextReader;
import vn.kho.verification.Found;
import vn.kho.web.ArchiveRoutes;
import vn.kho.web.Office;
import vn.kho.web.Reports;

/// What the door opens on: ports and use cases of one archive, put together elsewhere.
///
/// @param written told after every write: there may be work to do
public record Ports(
        Office office,
        Accounts accounts,
        ArchiveRoutes.Stores stores,
        Verbs verbs,
        ArchiveRoutes.Rules rules,
        Reports reports,
        TextReader reader,
        Runnable written) {
    /// What can be done.
    ///
    /// @param verify reads the whole archive of an agency
    public record Verbs(
            OpenDossier openDossier,
            OpenUpload openUpload,
            VouchForUpload vouchForUpload,
            Function<AgencyId, Found> verify) {}
}
