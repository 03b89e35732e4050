package vn.kho.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kho.access.Department;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.fileplan.FilePlan;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.ProcedureCode;
import vn.kho.kernel.Sha256;
import vn.kho.onestop.Matter;
import vn.kho.onestop.Matters;
import vn.kho.onestop.TimeRules;
import vn.kho.procedure.Catalogue;
import vn.kho.procedure.Forms;
import vn.kho.retention.Judge;
import vn.kho.retention.RetentionTable;
import vn.kho.retention.Schedule;

/// A small office for tests: one outbound visit, received 10/02/2026, promised and due 26/02, finished 24/02, complete
/// in every way. Tests take away or add what they are about.
public final class Office {
    public static final AgencyId AGENCY = new AgencyId("H99.10");
    public static final String CODE = "H99.10-260210-0001";
    public static final ClassCode SURVEYS = new ClassCode("TT09-8.07");

    public final List<Dossier> dossiers = new ArrayList<>();
    public final List<Document> documents = new ArrayList<>();
    public final List<Matter> matters = new ArrayList<>();
    public final List<FilePlan> plans = new ArrayList<>();
    public final Set<String> complete = new HashSet<>();

    public static Office complete() {
        var office = new Office();
        office.plans.add(new FilePlan(
                AGENCY,
                2026,
                new FilePlan.Issue("01/QĐ-SNgV", LocalDate.of(2025, 12, 20), "Giám đốc Sở"),
                List.of(new FilePlan.Line(new PlanCode("01.ĐR"), "Lễ tân", "Đoàn ra", SURVEYS, "Phòng HTQT"))));
        office.visit(CODE, LocalDate.of(2026, 2, 24));
        return office;
    }

    /// One more visit, complete, finished on that day.
    public Office visit(String code, LocalDate finished) {
        var received = LocalDate.of(2026, 2, 10);
        var dossier = dossier(code, received, finished);
        dossiers.add(dossier);
        matters.add(Matters.aMatter().code(code).finished(finished).made());
        for (var component : List.of("de-nghi", "giay-moi", "chuong-trinh", "danh-sach"))
            add(dossier, new ComponentCode(component), LocalDate.of(2026, 2, 9));
        add(dossier, Forms.RECEIPT, received);
        add(dossier, Forms.RESULT, finished);
        add(dossier, Forms.CONTROL, finished);
        return this;
    }

    public static Dossier dossier(String code, LocalDate started, LocalDate finished) {
        return new Dossier(
                DossierId.of(AGENCY, code),
                code,
                new Department("HTQT"),
                Dossier.Description.of("Đoàn ra " + code),
                new Dossier.Filing(new PlanCode("01.ĐR"), new ProcedureCode("SNgV-01"), SURVEYS, "01", null),
                new Dossier.Span(started, finished, null),
                finished == null ? new Dossier.State.Open() : new Dossier.State.Closed(finished));
    }

    public void add(Dossier dossier, ComponentCode component, LocalDate date) {
        var name = component + "-" + documents.size();
        documents.add(new Document(
                new DocumentId(AGENCY, name + "-0"),
                dossier.id(),
                component,
                new Document.Description(name + ".pdf", "Văn bản " + name, null, date, null),
                Sha256.of(dossier.code() + name),
                10,
                "application/pdf",
                1,
                Instant.parse("2026-03-01T00:00:00Z"),
                null));
    }

    public Office without(ComponentCode component) {
        documents.removeIf(document -> component.equals(document.component()));
        return this;
    }

    public Evidence evidence() {
        return new Evidence(
                AGENCY,
                new Evidence.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 15)),
                dossiers,
                documents,
                matters,
                plans,
                new Judge(new Schedule(List.of(RetentionTable.passports(), RetentionTable.general())), List.of()),
                new TimeRules(Catalogue.foreignAffairs(), WorkingCalendar.builtIn(), TimeRules.Counting.usual()),
                List.of(),
                complete);
    }
}
