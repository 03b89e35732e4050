package vn.kho.local;

import java.util.ArrayList;
import java.util.List;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.report.Office.Fonds;

/// How an agency of the settings heads its papers.
final class Letterhead {
    private Letterhead() {}

    /// @throws Refusal when the settings do not name the agency
    static vn.kho.report.Office of(Office office, AgencyId id) {
        var agency = office.find(id)
                .orElseThrow(() -> new Refusal(Kho.USAGE, Problem.of("agency-unknown", id.value(), Office.FILE)));
        var fonds = new ArrayList<Fonds>();
        for (var each : office.agencies())
            if (each.id().equals(id) || id.equals(each.successor()))
                fonds.add(new Fonds(each.id(), "Phông " + each.name(), each.closed(), each.successor()));
        return new vn.kho.report.Office(
                id,
                agency.parent().toUpperCase(Language.VI.locale()),
                agency.heading().letterhead(),
                agency.name(),
                agency.notation(),
                agency.place(),
                agency.heading().head(),
                List.of(agency.parent() + " (b/c);", "Lưu: VT."),
                agency.departments(),
                fonds);
    }
}
