package vn.kho.web;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.access.UseMode;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.OpenDossier;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.ProcedureCode;
import vn.kho.procedure.Catalogue;
import vn.kho.registry.Letters;
import vn.kho.registry.Seen;
import vn.kho.vault.Vault;
import vn.kho.wire.http.DocumentView;
import vn.kho.wire.http.DossierView;
import vn.kho.wire.http.HistoryView;
import vn.kho.wire.http.Listed;
import vn.kho.wire.http.NewDossier;
import vn.kho.wire.http.PageView;
import vn.kho.wire.http.TextView;

/// Dossiers, their documents, and their history.
public final class DossierRoutes {
    /// Types that a browser may show itself; everything else is only ever saved to disk.
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png", "text/plain");

    private final Sight sight;
    private final OpenDossier open;
    private final Vault vault;
    private final Readings readings;
    private final Pictures pictures;
    private final History history;
    private final Function<AgencyId, Catalogue> catalogue;

    /// @param catalogue what the agency's procedures call the components of a dossier
    public DossierRoutes(
            Sight sight,
            OpenDossier open,
            Vault vault,
            Readings readings,
            Pictures pictures,
            History history,
            Function<AgencyId, Catalogue> catalogue) {
        this.sight = sight;
        this.open = open;
        this.vault = vault;
        this.readings = readings;
        this.pictures = pictures;
        this.history = history;
        this.catalogue = catalogue;
    }

    public List<Route> routes() {
        var document = "/v1/dossiers/{dossier}/documents/{document}";
        return List.of(
                new Route("listDossiers", "GET", "/v1/dossiers", Route.READERS, this::list),
                new Route("openDossier", "POST", "/v1/dossiers", Set.of(Role.ARCHIVIST), this::open),
                new Route("getDossier", "GET", "/v1/dossiers/{dossier}", Route.READERS, this::show),
                new Route("listDocuments", "GET", "/v1/dossiers/{dossier}/documents", Route.READERS, this::documents),
                new Route("getDocument", "GET", document, Route.READERS, this::document),
                new Route("getDocumentContent", "GET", document + "/content", Route.READERS, this::content),
                new Route("getDocumentText", "GET", document + "/text", Route.READERS, this::text),
                new Route("getDocumentPage", "GET", document + "/pages/{page}", Route.READERS, this::page),
                new Route(
                        "getDocumentPicture", "GET", document + "/pages/{page}/picture", Route.READERS, this::picture),
                new Route(
                        "getDossierHistory",
                        "GET",
                        "/v1/dossiers/{dossier}/history",
                        Route.READERS,
                        this::dossierHistory),
                new Route("getHistory", "GET", "/v1/history", Set.of(Role.AUDITOR), this::wholeHistory));
    }

    private Response list(Call call) {
        var words = call.asked("q").map(text -> text.toLowerCase(Locale.ROOT));
        var department = call.asked("department");
        var state = call.asked("state");
        var year = call.number("year");
        var found = sight.dossiers(call.actor()).stream()
                .map(Seen::item)
                .filter(dossier -> department.isEmpty()
                        || department.get().equals(dossier.department().code()))
                .filter(dossier -> state.isEmpty() || state.get().equals(Views.state(dossier.state())))
                .filter(dossier -> year.isEmpty() || year.get() == dossier.year())
                .filter(dossier -> words.isEmpty() || speaks(dossier, words.get()))
                .toList();
        return Response.ok(Pages.slice(call, found, dossier -> Views.dossier(dossier, null), DossierView::id));
    }

    private static boolean speaks(Dossier dossier, String words) {
        return dossier.code().toLowerCase(Locale.ROOT).contains(words)
                || dossier.description().title().toLowerCase(Locale.ROOT).contains(words);
    }

    private Response open(Call call) {
        var body = call.body(NewDossier.class);
        var department = Call.as("department", body.department(), Department::new);
        if (!call.actor().departments().contains(department))
            throw Refusal.notFound("department-unknown", body.department());
        var plan = body.plan();
        var procedure = body.procedure();
        var retention = body.retention();
        var dossier = Call.as(
                "body",
                body.code(),
                code -> new Dossier(
                        DossierId.of(call.actor().agency(), code),
                        code,
                        department,
                        new Dossier.Description(
                                body.title(),
                                body.mode() == null ? UseMode.CONDITIONAL : new UseMode(body.mode()),
                                List.of("01"),
                                List.of()),
                        new Dossier.Filing(
                                plan == null ? null : new PlanCode(plan),
                                procedure == null ? null : new ProcedureCode(procedure),
                                retention == null ? null : new ClassCode(retention),
                                body.form() == null ? "03" : body.form(),
                                null),
                        new Dossier.Span(body.started(), null, null),
                        new Dossier.State.Open()));
        Call.done(open.open(dossier, call.actor()));
        return Response.json(201, Views.dossier(dossier, 0)).with("Location", "/v1/dossiers/" + WebId.of(dossier.id()));
    }

    private Response show(Call call) {
        var seen = sight.dossier(call.actor(), call.value("dossier"));
        var documents = sight.documents(seen.item().id()).size();
        return Response.ok(Views.dossier(seen.item(), documents)).version(seen.version());
    }

    private Response documents(Call call) {
        var dossier = sight.dossier(call.actor(), call.value("dossier")).item();
        var course = sight.documents(dossier.id());
        var views = course.stream()
                .map(document -> view(call, dossier, course, document))
                .toList();
        return Response.ok(new Listed<>(views, null));
    }

    private DocumentView view(Call call, Dossier dossier, List<Document> course, Document document) {
        var described = document.description();
        return new DocumentView(
                WebId.of(document.id()),
                WebId.of(document.dossier()),
                Views.ordinal(course, document),
                described.name(),
                described.title(),
                described.number(),
                described.date(),
                described.author(),
                document.component() == null ? null : document.component().value(),
                componentName(dossier, document).orElse(null),
                document.hash().hex(),
                document.bytes(),
                document.mediaType(),
                document.pages(),
                document.archivedAt(),
                readings.progress(document),
                document.unread() == null ? null : call.said(document.unread()));
    }

    private Optional<String> componentName(Dossier dossier, Document document) {
        var component = document.component();
        var procedure = dossier.filing().procedure();
        if (component == null || procedure == null) return Optional.empty();
        return catalogue
                .apply(dossier.agency())
                .find(procedure)
                .flatMap(found -> found.on(dossier.span().started()))
                .flatMap(version -> version.name(component));
    }

    private Response document(Call call) {
        var dossier = sight.dossier(call.actor(), call.value("dossier")).item();
        var course = sight.documents(dossier.id());
        return Response.ok(view(call, dossier, course, wanted(call, course)));
    }

    private Document wanted(Call call) {
        var dossier = sight.dossier(call.actor(), call.value("dossier")).item();
        return wanted(call, sight.documents(dossier.id()));
    }

    private static Document wanted(Call call, List<Document> course) {
        var id = WebId.document(call.value("document"));
        return course.stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("document-unknown", call.value("document")));
    }

    private Response content(Call call) {
        var document = wanted(call);
        if (vault.look(document.id()).isEmpty()) throw Refusal.of(409, "original-gone", WebId.of(document.id()));
        sight.handOut(call, document, "original");
        var save = call.asked("save").isPresent() || !SHOWN.contains(document.mediaType());
        var content = new Response.Content.Original(
                document.id(),
                save ? "application/octet-stream" : document.mediaType(),
                document.bytes(),
                () -> vault.open(document.id()));
        return new Response(200, Map.of(), content)
                .with(
                        "Content-Disposition",
                        disposition(save, document.description().name()))
                .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /// RFC 6266 with the name in UTF-8; control characters never come so far.
    static String disposition(boolean save, String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return (save ? "attachment" : "inline") + "; filename*=UTF-8''" + encoded;
    }

    private Response text(Call call) {
        var document = wanted(call);
        sight.handOut(call, document, "text");
        var pages = readings.pages(document).stream()
                .map(page ->
                        new PageView(page.page(), page.how(), page.why(), page.confidence(), page.text(), List.of()))
                .toList();
        return Response.ok(new TextView(WebId.of(document.id()), document.pages(), pages));
    }

    private Response page(Call call) {
        var document = wanted(call);
        sight.handOut(call, document, "text");
        return Response.ok(readings.page(document, pageNumber(call, document))
                .orElseThrow(() -> Refusal.notFound("page-unknown", call.value("page"))));
    }

    private Response picture(Call call) {
        var document = wanted(call);
        sight.handOut(call, document, "picture");
        var picture = pictures.picture(document, pageNumber(call, document))
                .orElseThrow(() -> Refusal.notFound("page-unknown", call.value("page")));
        var bytes = picture.bytes();
        return new Response(
                200,
                Map.of(),
                new Response.Content.Stream(picture.mediaType(), bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    private static int pageNumber(Call call, Document document) {
        var text = call.value("page");
        if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > document.pages())
            throw Refusal.notFound("page-unknown", text);
        return Integer.parseInt(text);
    }

    private Response dossierHistory(Call call) {
        var dossier = sight.dossier(call.actor(), call.value("dossier")).item();
        return history(
                call, history.of(dossier.agency(), List.of(dossier.id()), before(call), call.limit()), dossier.id());
    }

    private Response wholeHistory(Call call) {
        return history(call, history.newest(call.actor().agency(), before(call), call.limit()), null);
    }

    private static long before(Call call) {
        return call.number("cursor").map(Integer::longValue).orElse(Long.MAX_VALUE);
    }

    private Response history(
            Call call, List<History.Placed> placed, @org.jspecify.annotations.Nullable DossierId dossier) {
        var agency = dossier == null ? call.actor().agency() : dossier.agency();
        var head = history.head(agency);
        var events = new ArrayList<HistoryView.Event>();
        for (var one : placed) {
            var letter = Letters.of(one.leaf());
            events.add(new HistoryView.Event(
                    one.position(),
                    Instant.parse(fact(one, "at")),
                    fact(one, "actor"),
                    letter.milestone().name(),
                    letter.milestone().facts()));
        }
        var next = placed.size() < call.limit()
                ? null
                : String.valueOf(placed.getLast().position());
        return Response.ok(
                new HistoryView(events, next, head.size(), head.edge().root().hex()));
    }

    private static String fact(History.Placed placed, String name) {
        return java.util.Objects.requireNonNull(placed.leaf().fact(name), name);
    }
}
