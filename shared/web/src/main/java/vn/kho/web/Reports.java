package vn.kho.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.ReportId;
import vn.kho.wire.http.FigureView;
import vn.kho.wire.http.ReportView;

/// The reports of an agency, as the pages ask for them.
public interface Reports {
    /// Asks for a report; asking for the same again writes it again where its figures have changed. Rejected with
    /// `report-kind-unknown`, `period-wrong`, `period-not-begun`.
    Outcome ask(ReportId id, String kind, String period, LocalDate on, Actor by);

    /// The newest first.
    List<ReportView> list(AgencyId agency, Locale language);

    Optional<ReportView> find(ReportId id, Locale language);

    /// The paper in one form; empty while it is not written.
    ///
    /// @param form `pdf`, `xlsx`, `csv` or `json`
    Optional<Printed> print(ReportId id, String form);

    /// Empty while it is not written.
    List<FigureView> figures(ReportId id);

    /// The dossiers behind one figure; empty when it was recorded elsewhere.
    List<DossierId> dossiers(ReportId id, int figure);

    /// The dossiers behind the figures of all reports of the agency: what its quality manager may open.
    Set<DossierId> evidence(AgencyId agency);

    /// A printed paper.
    ///
    /// @param name of the file
    record Printed(String name, String mediaType, long bytes, Response.Opening opening) {}
}
