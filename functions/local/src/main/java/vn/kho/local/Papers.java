package vn.kho.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.paper.Body;
import vn.kho.paper.Identity;
import vn.kho.paper.Paper;
import vn.kho.report.Evidence;
import vn.kho.report.Recorded;
import vn.kho.report.ReportKind;
import vn.kho.report.Span;
import vn.kho.retention.LockDrift;

/// Composes papers from what the archive holds now.
final class Papers {
    private final Archive archive;
    private final LocalDate today;

    /// @param today the day to judge by
    Papers(Archive archive, LocalDate today) {
        this.archive = archive;
        this.today = today;
    }

    Paper paper(ReportKind kind, Evidence evidence, Body body) {
        return new Paper(kind.identity(evidence, 1, mark(evidence.office().agency())), body);
    }

    /// First the archive is read without what was measured, then the vault is held against it.
    Evidence evidence(AgencyId agency, Span span) {
        var office = Letterhead.of(archive.office(), agency);
        var plain = archive.gatherEvidence().gather(office, span, today, Recorded.NOTHING);
        long objects = 0;
        long failed = 0;
        for (var fonds : office.fonds()) {
            var found = archive.verifyArchive().verify(fonds.agency(), _ -> {});
            objects += found.originals();
            failed += found.problems().stream()
                    .filter(problem -> problem.code().startsWith("original-"))
                    .count();
        }
        var integrity = new Recorded.Integrity(today, objects, objects, failed, 1, null, drift(plain));
        return new Evidence(office, span, plain.archive(), plain.standards(), new Recorded(integrity, null, null));
    }

    private List<DossierId> drift(Evidence evidence) {
        var drift = new ArrayList<DossierId>();
        for (var dossier : evidence.archive().dossiers()) {
            var judged = evidence.archive().judge().judge(dossier, today);
            var drifted = evidence.archive().documents(dossier.id()).stream()
                    .flatMap(document -> archive
                            .disk()
                            .vault()
                            .look(document.id())
                            .flatMap(copy -> LockDrift.of(judged, document.id(), copy.lockedUntil()))
                            .stream())
                    .findAny();
            if (drifted.isPresent()) drift.add(dossier.id());
        }
        return drift;
    }

    private Identity.LedgerMark mark(AgencyId agency) {
        var head = archive.disk().ledger().head(agency);
        var key = archive.disk().seal().publicKey(agency).getEncoded();
        return new Identity.LedgerMark(
                head.size(), head.edge().root(), Base64.getEncoder().encodeToString(key));
    }
}
