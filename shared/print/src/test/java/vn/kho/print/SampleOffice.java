package vn.kho.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.kho.access.Department;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.UploadId;
import vn.kho.onestop.TimeRules;
import vn.kho.procedure.Catalogue;
import vn.kho.report.Evidence;
import vn.kho.report.Office;
import vn.kho.report.Recorded;
import vn.kho.report.Span;
import vn.kho.report.Standards;
import vn.kho.retention.Judge;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.PlannedDocument;
import vn.kho.sample.plan.PlannedDossier;

/// The sample office as evidence, straight from its plan: what the archive must hold once everything was taken in.
final class SampleOffice {
    static final Plan PLAN = Plan.of(1);

    private SampleOffice() {}

    static Evidence evidence() {
        var dossiers = new ArrayList<Dossier>();
        var documents = new ArrayList<Document>();
        for (var planned : PLAN.dossiers()) {
            dossiers.add(planned.after());
            for (var document : planned.documents())
                switch (document.fate()) {
                    case ARCHIVED, VOUCHED -> documents.add(document(planned, document));
                    case EMPTY, MARKED -> {}
                }
        }
        var span = Span.year(2026);
        var archive = new vn.kho.inspection.Evidence(
                Plan.OFFICE,
                new vn.kho.inspection.Evidence.Period(span.from(), span.to(), Plan.TODAY),
                dossiers,
                documents,
                PLAN.dossiers().stream()
                        .map(PlannedDossier::matter)
                        .filter(Objects::nonNull)
                        .toList(),
                PLAN.filePlans(),
                new Judge(PLAN.schedule(), PLAN.holds()),
                new TimeRules(Catalogue.foreignAffairs(), WorkingCalendar.builtIn(), TimeRules.Counting.usual()),
                List.of(PLAN.succession()),
                Set.of());
        return new Evidence(office(), span, archive, Standards.shipped(), Recorded.NOTHING);
    }

    private static Document document(PlannedDossier dossier, PlannedDocument planned) {
        boolean read = planned.fate() == PlannedDocument.Fate.ARCHIVED;
        var id = DocumentId.of(
                new UploadId(
                        dossier.opened().agency(),
                        Sha256.of(dossier.code() + "/" + planned.name()).base32(20)),
                0);
        return new Document(
                id,
                dossier.opened().id(),
                planned.component(),
                new Document.Description(
                        planned.name(), planned.title(), planned.number(), planned.date(), planned.author()),
                Sha256.of(planned.name() + dossier.code()),
                1_000,
                "application/pdf",
                read ? 1 : 0,
                Instant.parse("2026-12-15T02:00:00Z"),
                read ? null : Problem.of("damaged", id.value()));
    }

    private static Office office() {
        var departments = new TreeMap<Department, String>();
        departments.put(new Department("VP"), "Văn phòng Sở");
        departments.put(new Department("LS"), "Phòng Lãnh sự");
        departments.put(new Department("HTQT"), "Phòng Lễ tân - Hợp tác quốc tế");
        return new Office(
                Plan.OFFICE,
                "UBND TỈNH SÔNG BẠC",
                "SỞ NGOẠI VỤ",
                "Sở Ngoại vụ tỉnh Sông Bạc",
                "SNgV",
                "Sông Bạc",
                "GIÁM ĐỐC",
                List.of("UBND tỉnh (b/c);", "Lưu: VT, VP."),
                departments,
                List.of(
                        new Office.Fonds(Plan.OFFICE, "Phông Sở Ngoại vụ tỉnh Sông Bạc", null, null),
                        new Office.Fonds(
                                Plan.PREDECESSOR,
                                "Phông Ban Xúc tiến đối ngoại tỉnh Sông Bạc",
                                PLAN.succession().last(),
                                Plan.OFFICE)));
    }
}
