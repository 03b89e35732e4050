package vn.kho.functions.report;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import vn.kho.access.Actor;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.aws.Stores;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.ReportId;
import vn.kho.lambda.Batch;
import vn.kho.lambda.FunctionSettings;
import vn.kho.post.Errand;
import vn.kho.print.PaperPrinter;
import vn.kho.report.GatherEvidence;
import vn.kho.report.Standards;
import vn.kho.report.WriteReport;
import vn.kho.tika.DocumentReader;
import vn.kho.tika.Formats;
import vn.kho.wire.office.OfficeSettings;
import vn.kho.wire.paper.PaperJson;

/// What report stands on.
public final class Wiring {
    public static final Set<Resource> NEEDED =
            Set.of(Resource.REGISTRY, Resource.LEDGER, Resource.VAULT, Resource.SETTINGS, Resource.SEAL);

    private Wiring() {}

    static Batch.Errands of(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var office = new OfficeSettings(stores.settings());
        var reader = new DocumentReader(Path.of(FunctionSettings.SCRATCH), Formats.none());
        var forms = WriteReport.Forms.countedBy(reader, new PaperPrinter(), PaperJson::write);
        return (errand, _) -> errand instanceof Errand.WriteReport(var report)
                ? write(report, stores, office, forms, clock)
                : Batch.misdirected(errand);
    }

    /// With the settings as they are now.
    private static Outcome write(
            ReportId report, Stores stores, OfficeSettings office, WriteReport.Forms forms, InstantSource clock) {
        var agencies = office.agencies();
        var agency = agencies.find(report.agency());
        if (agency.isEmpty())
            return Outcome.rejected("agency-not-set-up", report.agency().value(), OfficeSettings.AGENCIES);
        var rules = new GatherEvidence.Rules(office.schedule(), office.timeRules(), Standards.shipped(), Set.of());
        var evidence = new GatherEvidence(stores.registry(), rules);
        var around = WriteReport.Surroundings.now(
                agencies.letterhead(report.agency()), agency.get().keeper(), stores.ledger(), stores.seal());
        return new WriteReport(stores.registry(), stores.vault(), evidence, forms, clock)
                .write(report, around, Actor.system(report.agency(), "report"));
    }
}
