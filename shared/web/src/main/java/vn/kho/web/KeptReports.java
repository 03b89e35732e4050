package vn.kho.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kho.access.Actor;
import vn.kho.dossier.Document;
import vn.kho.dossier.OwnReports;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.ReportId;
import vn.kho.paper.Figure;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.registry.Walk;
import vn.kho.report.Asked;
import vn.kho.report.ReportKind;
import vn.kho.report.RequestReport;
import vn.kho.report.Span;
import vn.kho.vault.Vault;
import vn.kho.wire.http.FigureView;
import vn.kho.wire.http.ReportView;
import vn.kho.wire.http.Said;

/// The reports that lie in the archive: PDF and JSON as they were kept, sheets printed from the JSON.
public final class KeptReports implements Reports {
    private final Registry registry;
    private final Vault vault;
    private final RequestReport request;
    private final Printer printer;

    private final ReportEvidence evidence;

    public KeptReports(Registry registry, Vault vault, RequestReport request, Printer printer) {
        this.registry = registry;
        this.vault = vault;
        this.request = request;
        this.printer = printer;
        this.evidence = new ReportEvidence(registry, vault);
    }

    @Override
    public Outcome ask(ReportId id, String kind, String period, LocalDate on, Actor by) {
        var known = ReportKind.find(kind);
        if (known.isEmpty()) return Outcome.rejected("report-kind-unknown", kind);
        return switch (Span.parse(period)) {
            case Span.Read.Unknown(var problem) -> new Outcome.Rejected(problem);
            case Span.Read.Of(var span) -> request.request(id.agency(), known.get(), span, by, on);
        };
    }

    @Override
    public List<ReportView> list(AgencyId agency, Locale language) {
        return Walk.children(registry, agency, Asked.ROOT, Asked.KIND).stream()
                .sorted(Comparator.comparing(Asked::at, Comparator.reverseOrder()))
                .map(asked -> view(asked, language))
                .toList();
    }

    @Override
    public Optional<ReportView> find(ReportId id, Locale language) {
        return asked(id).map(asked -> view(asked, language));
    }

    private Optional<Asked> asked(ReportId id) {
        return registry.find(Asked.key(id)).map(Seen::item);
    }

    private Optional<Asked.State.Written> written(ReportId id) {
        return asked(id)
                .map(Asked::state)
                .filter(Asked.State.Written.class::isInstance)
                .map(Asked.State.Written.class::cast);
    }

    private static ReportView view(Asked asked, Locale language) {
        return switch (asked.state()) {
            case Asked.State.Waiting _ -> unwritten(asked, "asked", List.of());
            case Asked.State.Refused(var code, var detail) -> {
                var parts = List.of(detail.split("\n", -1));
                var problem = new Problem(code, parts.getFirst(), parts.subList(1, parts.size()));
                yield unwritten(asked, "refused", List.of(Call.said(problem, language)));
            }
            case Asked.State.Written written -> written(asked, written);
        };
    }

    private static ReportView unwritten(Asked asked, String state, List<Said> problems) {
        return new ReportView(
                WebId.of(asked.id()),
                asked.kind(),
                asked.period(),
                asked.today(),
                state,
                asked.at(),
                asked.by(),
                null,
                null,
                null,
                null,
                null,
                null,
                problems);
    }

    private static ReportView written(Asked asked, Asked.State.Written written) {
        return new ReportView(
                WebId.of(asked.id()),
                asked.kind(),
                asked.period(),
                asked.today(),
                "written",
                asked.at(),
                asked.by(),
                written.number(),
                written.says().title(),
                written.edition(),
                written.content().hex(),
                Paper.verification(written.content()),
                written.says().figures(),
                List.of());
    }

    @Override
    public Optional<Printed> print(ReportId id, String form) {
        var asked = asked(id);
        if (asked.isEmpty() || !(asked.get().state() instanceof Asked.State.Written written)) return Optional.empty();
        var name = written.number() + "-L" + written.edition() + "." + form;
        return switch (form) {
            case "pdf" -> Optional.of(kept(asked.get(), written.pdf(), name));
            case "json" -> Optional.of(kept(asked.get(), written.json(), name));
            default ->
                Stream.of(Printer.Form.values())
                        .filter(each -> each.suffix().equals(form))
                        .findFirst()
                        .map(each -> printed(evidence.paper(written), each, name));
        };
    }

    private Printed kept(Asked asked, DocumentId id, String name) {
        var dossier = OwnReports.of(asked.agency(), asked.today().getYear());
        var document = registry.find(Document.key(dossier, id))
                .map(Seen::item)
                .orElseThrow(() -> new IllegalStateException(id + " was written and is not there"));
        return new Printed(name, document.mediaType(), document.bytes(), () -> vault.open(id));
    }

    private Printed printed(Paper paper, Printer.Form form, String name) {
        var out = new ByteArrayOutputStream();
        try {
            var problems = printer.print(paper, form, out);
            if (!problems.isEmpty()) throw new IllegalStateException("cannot be printed: " + problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var bytes = out.toByteArray();
        return new Printed(name, form.mediaType(), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    @Override
    public List<FigureView> figures(ReportId id) {
        return written(id)
                .map(written -> evidence.paper(written).body().figures().stream()
                        .map(KeptReports::view)
                        .toList())
                .orElse(List.of());
    }

    private static FigureView view(Figure figure) {
        var whole = figure.ofWhole().map(Figure.Source::count).orElse(null);
        return switch (figure.part()) {
            case Figure.Listed listed ->
                new FigureView(
                        figure.number(),
                        figure.mark(),
                        figure.rule(),
                        figure.text(),
                        listed.count(),
                        whole,
                        listed.query(),
                        listed.queryHash().hex(),
                        listed.idsHash().hex(),
                        true);
            case Figure.Recorded recorded ->
                new FigureView(
                        figure.number(),
                        figure.mark(),
                        figure.rule(),
                        figure.text(),
                        recorded.count(),
                        whole,
                        null,
                        null,
                        null,
                        false);
        };
    }

    @Override
    public List<DossierId> dossiers(ReportId id, int figure) {
        return written(id)
                .map(written -> evidence.paper(written).body().figures().stream()
                        .filter(each -> each.number() == figure)
                        .flatMap(ReportEvidence::dossiers)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Set<DossierId> evidence(AgencyId agency) {
        return evidence.of(agency);
    }
}
