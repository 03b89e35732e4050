package vn.kho.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.ReportId;
import vn.kho.paper.Figure;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;
import vn.kho.print.PaperPrinter;
import vn.kho.report.Composed;
import vn.kho.report.ReportKind;
import vn.kho.report.Span;
import vn.kho.web.Reports;
import vn.kho.wire.http.FigureView;
import vn.kho.wire.http.ReportView;
import vn.kho.wire.paper.PaperJson;

/// Reports as the pages ask for them: composed at once from what the archive holds, and kept while the console runs.
/// They are previews: nothing of them is archived.
final class Previews implements Reports {
    private final Archive archive;
    private final Map<ReportId, Preview> written = new ConcurrentHashMap<>();

    Previews(Archive archive) {
        this.archive = archive;
    }

    private record Preview(String kind, Span span, LocalDate on, Instant at, String by, Paper paper) {}

    @Override
    public Outcome ask(ReportId id, String kind, String period, LocalDate on, Actor by) {
        var known = ReportKind.find(kind);
        if (known.isEmpty()) return Outcome.rejected("report-kind-unknown", kind);
        if (!(Span.parse(period) instanceof Span.Read.Of(var span))) return Outcome.rejected("period-wrong", period);
        if (span.from().isAfter(on))
            return Outcome.rejected("period-not-begun", span.code(), span.from().toString(), on.toString());
        var papers = new Papers(archive, on);
        var evidence = papers.evidence(id.agency(), span);
        return switch (known.get().compose(evidence)) {
            case Composed.Refused(var problem) -> new Outcome.Rejected(problem);
            case Composed.Whole(var body) -> {
                var paper = papers.paper(known.get(), evidence, body);
                written.put(id, new Preview(kind, span, on, Archive.clock().instant(), by.id(), paper));
                yield Outcome.done();
            }
        };
    }

    @Override
    public List<ReportView> list(AgencyId agency, Locale language) {
        return written.entrySet().stream()
                .filter(each -> each.getKey().agency().equals(agency))
                .sorted(Comparator.comparing(each -> each.getValue().at(), Comparator.reverseOrder()))
                .map(each -> view(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public Optional<ReportView> find(ReportId id, Locale language) {
        return Optional.ofNullable(written.get(id)).map(preview -> view(id, preview));
    }

    private static ReportView view(ReportId id, Preview preview) {
        var body = preview.paper().body();
        return new ReportView(
                id.agency() + ":" + id.local(),
                preview.kind(),
                preview.span().code(),
                preview.on(),
                "written",
                preview.at(),
                preview.by(),
                preview.paper().identity().code(),
                body.title().subject(),
                1,
                body.hash().hex(),
                preview.paper().verification(),
                body.figures().size(),
                List.of());
    }

    @Override
    public Optional<Printed> print(ReportId id, String form) {
        return Optional.ofNullable(written.get(id)).flatMap(preview -> print(preview.paper(), form));
    }

    private static Optional<Printed> print(Paper paper, String form) {
        if (form.equals("json")) return Optional.of(printed(paper, form, "application/json", PaperJson.write(paper)));
        return Stream.of(Printer.Form.values())
                .filter(each -> each.suffix().equals(form))
                .findFirst()
                .map(each -> printed(paper, form, each.mediaType(), bytes(paper, each)));
    }

    private static byte[] bytes(Paper paper, Printer.Form form) {
        var bytes = new ByteArrayOutputStream();
        try {
            var problems = new PaperPrinter().print(paper, form, bytes);
            if (!problems.isEmpty()) throw new IllegalStateException("cannot be printed: " + problems);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Printed printed(Paper paper, String form, String mediaType, byte[] bytes) {
        return new Printed(
                paper.identity().code() + "." + form, mediaType, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    @Override
    public List<FigureView> figures(ReportId id) {
        var preview = written.get(id);
        return preview == null
                ? List.of()
                : preview.paper().body().figures().stream().map(Previews::view).toList();
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
        var preview = written.get(id);
        return preview == null
                ? List.of()
                : preview.paper().body().figures().stream()
                        .filter(each -> each.number() == figure)
                        .flatMap(Previews::dossiers)
                        .distinct()
                        .toList();
    }

    /// The ids of a list name dossiers or documents; a document has one slash more.
    private static Stream<DossierId> dossiers(Figure figure) {
        return figure.part() instanceof Figure.Listed listed
                ? listed.ids().stream().flatMap(Previews::dossier)
                : Stream.empty();
    }

    private static Stream<DossierId> dossier(String id) {
        var parts = id.split("/", -1);
        return parts.length < 2 ? Stream.empty() : Stream.of(new DossierId(new AgencyId(parts[0]), parts[1]));
    }

    @Override
    public Set<DossierId> evidence(AgencyId agency) {
        return written.entrySet().stream()
                .filter(each -> each.getKey().agency().equals(agency))
                .flatMap(each -> each.getValue().paper().body().figures().stream())
                .flatMap(Previews::dossiers)
                .collect(Collectors.toSet());
    }
}
