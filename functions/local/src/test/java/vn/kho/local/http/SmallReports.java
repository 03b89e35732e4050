package vn.kho.local.http;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.Sha256;
import vn.kho.report.Span;
import vn.kho.web.Reports;
import vn.kho.wire.http.FigureView;
import vn.kho.wire.http.ReportView;

/// Reports in memory with one figure each: how many dossiers department LS has.
final class SmallReports implements Reports {
    private final SmallOffice office;
    private final Map<ReportId, ReportView> written = new LinkedHashMap<>();

    SmallReports(SmallOffice office) {
        this.office = office;
    }

    @Override
    public synchronized Outcome ask(ReportId id, String kind, String period, LocalDate on, Actor by) {
        if (!Set.of("quality", "retention").contains(kind)) return Outcome.rejected("report-kind-unknown", kind);
        if (Span.parse(period) instanceof Span.Read.Unknown) return Outcome.rejected("period-unknown", period);
        var hash = Sha256.of(id.value());
        written.put(
                id,
                new ReportView(
                        id.agency() + ":" + id.local(),
                        kind,
                        period,
                        on,
                        "written",
                        Instant.now(),
                        by.id(),
                        "HSCL-" + period,
                        "Hồ sơ chất lượng",
                        1,
                        hash.hex(),
                        hash.base32(8),
                        1,
                        List.of()));
        return Outcome.done();
    }

    @Override
    public synchronized List<ReportView> list(AgencyId agency, Locale language) {
        return new ArrayList<>(written.values()).reversed();
    }

    @Override
    public synchronized Optional<ReportView> find(ReportId id, Locale language) {
        return Optional.ofNullable(written.get(id));
    }

    @Override
    public Optional<Printed> print(ReportId id, String form) {
        var bytes = form.equals("pdf")
                ? SmallOffice.paper("HSCL-2026", "Hồ sơ chất lượng năm 2026", 1)
                : SmallOffice.utf8("{}");
        return Optional.of(new Printed(
                "ho-so-chat-luong." + form,
                form.equals("pdf") ? "application/pdf" : "application/json",
                bytes.length,
                () -> new ByteArrayInputStream(bytes)));
    }

    @Override
    public List<FigureView> figures(ReportId id) {
        return List.of(new FigureView(
                1, "[Q01]", "Số hồ sơ của phòng LS", "2", 2, null, "dossiers which are of LS", null, null, true));
    }

    @Override
    public List<DossierId> dossiers(ReportId id, int figure) {
        return List.of(office.delegation.id(), office.letters.id());
    }

    @Override
    public synchronized Set<DossierId> evidence(AgencyId agency) {
        return written.isEmpty()
                ? Set.of()
                : Set.copyOf(dossiers(written.keySet().iterator().next(), 1));
    }
}
