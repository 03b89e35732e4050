package vn.kho.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kho.access.Role;
import vn.kho.kernel.ReportId;
import vn.kho.wire.http.DossierView;
import vn.kho.wire.http.Listed;
import vn.kho.wire.http.NewReport;
import vn.kho.wire.http.ReportView;

/// Reports: ask for one, see what became of it, print it, and open what is behind each figure.
public final class ReportRoutes {
    private static final Set<String> FORMS = Set.of("pdf", "xlsx", "csv", "json");

    private final Sight sight;
    private final Office office;
    private final Reports reports;

    public ReportRoutes(Sight sight, Office office, Reports reports) {
        this.sight = sight;
        this.office = office;
        this.reports = reports;
    }

    public List<Route> routes() {
        var readers = Set.of(Role.QUALITY_MANAGER, Role.AUDITOR);
        var one = "/v1/reports/{report}";
        return List.of(
                new Route("listReports", "GET", "/v1/reports", readers, this::list),
                new Route("createReport", "POST", "/v1/reports", Set.of(Role.QUALITY_MANAGER), this::ask),
                new Route("getReport", "GET", one, readers, this::show),
                new Route("getReportContent", "GET", one + "/content", readers, this::content),
                new Route("listFigures", "GET", one + "/figures", readers, this::figures),
                new Route("listFigureDossiers", "GET", one + "/figures/{figure}/dossiers", readers, this::dossiers));
    }

    private Response list(Call call) {
        return Response.ok(
                Pages.slice(call, reports.list(call.actor().agency(), call.language()), one -> one, ReportView::id));
    }

    private Response ask(Call call) {
        var body = call.body(NewReport.class);
        var on = body.on() == null ? office.today().get() : body.on();
        var id = ReportId.of(call.actor().agency(), body.kind(), body.period(), on.toString());
        Call.done(reports.ask(id, body.kind(), body.period(), on, call.actor()));
        var view =
                reports.find(id, call.language()).orElseThrow(() -> Refusal.notFound("report-unknown", WebId.of(id)));
        return Response.json(202, view).with("Location", "/v1/reports/" + WebId.of(id));
    }

    private ReportView report(Call call) {
        return reports.find(id(call), call.language())
                .orElseThrow(() -> Refusal.notFound("report-unknown", call.value("report")));
    }

    private static ReportId id(Call call) {
        var id = WebId.report(call.value("report"));
        if (!id.agency().equals(call.actor().agency())) throw Refusal.notFound("report-unknown", call.value("report"));
        return id;
    }

    private Response show(Call call) {
        return Response.ok(report(call));
    }

    private Response content(Call call) {
        var form = call.asked("format").orElse("pdf");
        if (!FORMS.contains(form)) throw Refusal.of(400, "parameter-wrong", "format", form);
        report(call);
        var printed = reports.print(id(call), form)
                .orElseThrow(() -> Refusal.of(409, "report-not-written", call.value("report")));
        return new Response(
                        200,
                        Map.of(),
                        new Response.Content.Stream(printed.mediaType(), printed.bytes(), printed.opening()))
                .with(
                        "Content-Disposition",
                        DossierRoutes.disposition(call.asked("save").isPresent(), printed.name()))
                .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private Response figures(Call call) {
        report(call);
        return Response.ok(new Listed<>(reports.figures(id(call)), null));
    }

    private Response dossiers(Call call) {
        report(call);
        var figure = Call.as("figure", call.value("figure"), Integer::valueOf);
        var views = reports.dossiers(id(call), figure).stream()
                .flatMap(dossier -> sight.find(call.actor(), dossier).stream())
                .map(seen -> Views.dossier(seen.item(), null))
                .toList();
        return Response.ok(Pages.slice(call, views, one -> one, DossierView::id));
    }
}
