package vn.kho.local;

import java.time.LocalDate;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.ReportId;
import vn.kho.print.PaperPrinter;
import vn.kho.report.Evidence;
import vn.kho.report.GiveUpReport;
import vn.kho.report.Span;
import vn.kho.report.WriteReport;
import vn.kho.wire.office.OfficeSettings;
import vn.kho.wire.paper.PaperJson;

/// Writes papers from what the archive holds, and into it.
final class Papers {
    private final Archive archive;
    private final WriteReport write;
    private final GiveUpReport giveUp;

    Papers(Archive archive) {
        this.archive = archive;
        var disk = archive.disk();
        var forms = WriteReport.Forms.countedBy(archive.reader(), new PaperPrinter(), PaperJson::write);
        this.write = new WriteReport(disk.registry(), disk.vault(), archive.gatherEvidence(), forms, Archive.clock());
        this.giveUp = new GiveUpReport(disk.registry(), Archive.clock());
    }

    /// Writes a report that was asked for.
    Outcome write(ReportId id) {
        var agency = id.agency();
        var office = archive.agencies().find(agency);
        if (office.isEmpty()) return Outcome.rejected("agency-not-set-up", agency.value(), OfficeSettings.AGENCIES);
        var around = WriteReport.Surroundings.now(
                archive.agencies().letterhead(agency),
                office.get().keeper(),
                archive.disk().ledger(),
                archive.disk().seal());
        return write.write(id, around, Actor.system(agency, "report"));
    }

    Outcome giveUp(ReportId id, int tries) {
        return giveUp.giveUp(id, tries, Actor.system(id.agency(), "report"));
    }

    /// What a paper would be made from now.
    Evidence evidence(AgencyId agency, Span span, LocalDate today) {
        return archive.gatherEvidence().gather(archive.agencies().letterhead(agency), span, today);
    }
}
