package vn.kho.local;

import java.time.LocalDate;
import java.util.Base64;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.ReportId;
import vn.kho.paper.Identity;
import vn.kho.print.PaperPrinter;
import vn.kho.reading.Budget;
import vn.kho.reading.TextReader;
import vn.kho.report.Evidence;
import vn.kho.report.GiveUpReport;
import vn.kho.report.Span;
import vn.kho.report.WriteReport;
import vn.kho.vault.Vault;
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
        var forms = new WriteReport.Forms(new PaperPrinter(), PaperJson::write, this::pages);
        this.write = new WriteReport(disk.registry(), disk.vault(), archive.gatherEvidence(), forms, Archive.clock());
        this.giveUp = new GiveUpReport(disk.registry(), Archive.clock());
    }

    /// Writes a report that was asked for.
    Outcome write(ReportId id) {
        var agency = id.agency();
        var office = archive.agencies().find(agency);
        if (office.isEmpty()) return Outcome.rejected("agency-not-set-up", agency.value(), OfficeSettings.AGENCIES);
        var around = new WriteReport.Surroundings(
                archive.agencies().letterhead(agency), office.get().keeper(), mark(agency));
        return write.write(id, around, Actor.system(agency, "report"));
    }

    Outcome giveUp(ReportId id, int tries) {
        return giveUp.giveUp(id, tries, Actor.system(id.agency(), "report"));
    }

    /// What a paper would be made from now.
    Evidence evidence(AgencyId agency, Span span, LocalDate today) {
        return archive.gatherEvidence().gather(archive.agencies().letterhead(agency), span, today);
    }

    private Identity.LedgerMark mark(AgencyId agency) {
        var head = archive.disk().ledger().head(agency);
        var key = archive.disk().seal().publicKey(agency).getEncoded();
        return new Identity.LedgerMark(
                head.size(), head.edge().root(), Base64.getEncoder().encodeToString(key));
    }

    private int pages(Vault.Original pdf) {
        return switch (archive.reader().open(pdf, Budget.standard())) {
            case TextReader.Pages pages -> {
                try (pages) {
                    yield pages.count();
                }
            }
            case TextReader.Refused refused ->
                throw new IllegalStateException("the paper just printed cannot be opened: " + refused);
        };
    }
}
