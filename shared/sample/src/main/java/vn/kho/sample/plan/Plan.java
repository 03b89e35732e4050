package vn.kho.sample.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.access.Department;
import vn.kho.fileplan.FilePlan;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.HoldId;
import vn.kho.onestop.Succession;
import vn.kho.procedure.Catalogue;
import vn.kho.retention.Hold;
import vn.kho.retention.RetentionTable;
import vn.kho.retention.Schedule;
import vn.kho.sample.cases.Cases;
import vn.kho.sample.wording.Wording;

/// The whole invented office.
///
/// @param schedule  the office's own table before the tables of the State
/// @param filePlans issued, for every year and agency that has dossiers
/// @param holds     to be placed after all dossiers are closed
/// @param dossiers  by agency, then by code
/// @param cases     what it was all made from
public record Plan(
        Succession succession,
        Schedule schedule,
        List<FilePlan> filePlans,
        List<Hold> holds,
        List<PlannedDossier> dossiers,
        Cases cases) {
    /// Sở Ngoại vụ tỉnh Sông Bạc.
    public static final AgencyId OFFICE = new AgencyId("H99.10");

    /// Ban Xúc tiến đối ngoại, closed into [#OFFICE].
    public static final AgencyId PREDECESSOR = new AgencyId("H99.11");

    /// The day on which the demo looks at the office.
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 15);

    public static final List<Department> DEPARTMENTS =
            List.of(new Department("VP"), new Department("LS"), new Department("HTQT"));

    public Plan {
        filePlans = List.copyOf(filePlans);
        holds = List.copyOf(holds);
        dossiers = List.copyOf(dossiers);
    }

    /// @param seed moves names and noise, never a figure
    public static Plan of(long seed) {
        return of(seed, Cases.shipped());
    }

    /// The office with other cases than its own.
    public static Plan of(long seed, Cases cases) {
        var catalogue = Catalogue.foreignAffairs();
        var files = new Files(new Wording(seed, catalogue), catalogue);
        var ordinals = new HashMap<AgencyId, Integer>();
        var dossiers = new ArrayList<PlannedDossier>();
        for (var kase : cases.matters()) {
            int ordinal = ordinals.merge(kase.agency(), 1, Integer::sum);
            dossiers.add(Matters.dossier(kase, files.of(kase, ordinal)));
        }
        for (var old : cases.old()) dossiers.add(Matters.dossier(old, files.of(old)));
        return new Plan(
                new Succession(PREDECESSOR, LocalDate.of(2026, 6, 30), OFFICE),
                tables(),
                FilePlans.of(cases),
                List.of(hold()),
                dossiers,
                cases);
    }

    /// The office's own table first.
    private static Schedule tables() {
        return new Schedule(List.of(
                RetentionTable.read("Bảng thời hạn tạm của Sở Ngoại vụ tỉnh Sông Bạc", null, Cases.ownClasses()),
                RetentionTable.passports(),
                RetentionTable.general()));
    }

    public Optional<PlannedDossier> dossier(String code) {
        return dossiers.stream().filter(dossier -> dossier.code().equals(code)).findFirst();
    }

    /// What agencies are called on papers.
    public static Map<AgencyId, String> names() {
        return Map.of(OFFICE, "Sở Ngoại vụ tỉnh Sông Bạc", PREDECESSOR, "Ban Xúc tiến đối ngoại tỉnh Sông Bạc");
    }

    private static Hold hold() {
        return new Hold(
                HoldId.of(OFFICE, "DB-2026-01"),
                "DB-2026-01",
                new Hold.Demand(
                        Hold.Reason.INSPECTION,
                        "Phục vụ thanh tra việc thực hiện thỏa thuận với các tỉnh bạn",
                        "Thanh tra tỉnh Sông Bạc",
                        new Hold.Instrument("45/QĐ-TTr", LocalDate.of(2026, 9, 10))),
                List.of(DossierId.of(OFFICE, "2015-CV-02")),
                LocalDate.of(2026, 9, 11),
                null,
                null);
    }
}
