package vn.kho.dossier;

import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;

/// The dossier in which an office keeps the reports it wrote in a year. It is no evidence: else each report would
/// change the next.
public final class OwnReports {
    private OwnReports() {}

    public static String code(int year) {
        return year + "-HSCL";
    }

    public static DossierId of(AgencyId agency, int year) {
        return DossierId.of(agency, code(year));
    }
}
