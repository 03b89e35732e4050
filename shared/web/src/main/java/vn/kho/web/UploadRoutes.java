package vn.kho.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Role;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.ingest.Inbox;
import vn.kho.ingest.Slip;
import vn.kho.ingest.Upload;
import vn.kho.ingest.VouchForUpload;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.Problem;
import vn.kho.kernel.UploadId;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.wire.http.Listed;
import vn.kho.wire.http.NewUpload;
import vn.kho.wire.http.Ticket;
import vn.kho.wire.http.UploadView;
import vn.kho.wire.http.Vouch;
import vn.kho.wire.http.WaitingCount;

/// Uploads: leave to send, what became of them, and a person's word for those that wait.
public final class UploadRoutes {
    private static final int COUNTED = 1000;

    private final Sight sight;
    private final Registry registry;
    private final Inbox inbox;
    private final VouchForUpload vouch;
    private final Tickets tickets;
    private final Readings readings;

    public UploadRoutes(
            Sight sight, Registry registry, Inbox inbox, VouchForUpload vouch, Tickets tickets, Readings readings) {
        this.sight = sight;
        this.registry = registry;
        this.inbox = inbox;
        this.vouch = vouch;
        this.tickets = tickets;
        this.readings = readings;
    }

    public List<Route> routes() {
        var archivist = Set.of(Role.ARCHIVIST);
        return List.of(
                new Route("createUpload", "POST", "/v1/uploads", archivist, this::announce),
                new Route("listUploads", "GET", "/v1/uploads", archivist, this::list),
                new Route("getUpload", "GET", "/v1/uploads/{upload}", archivist, this::show),
                new Route("completeUpload", "POST", "/v1/uploads/{upload}/complete", archivist, this::complete),
                new Route("vouchForUpload", "POST", "/v1/uploads/{upload}/vouch", archivist, this::vouch),
                new Route("countUploads", "GET", "/v1/uploads-count", Set.of(Role.ARCHIVIST, Role.ADMIN), this::count));
    }

    private Response announce(Call call) {
        var body = call.body(NewUpload.class);
        var dossier = sight.dossier(call.actor(), body.dossier()).item();
        if (!dossier.open()) throw Refusal.of(409, "dossier-closed", dossier.code());
        var slip = Call.as("body", body.name(), _ -> slip(dossier, body));
        var upload = new UploadId(dossier.agency(), body.id());
        return Response.json(201, ticket(call, upload, slip, body.bytes()))
                .with("Location", "/v1/uploads/" + WebId.of(upload));
    }

    /// For what is registered already there is nothing left to send.
    private Ticket ticket(Call call, UploadId upload, Slip slip, long bytes) {
        if (bytes > Tickets.MOST_BYTES)
            throw Refusal.of(413, "file-too-large", slip.name(), "" + bytes, "" + Tickets.MOST_BYTES);
        var known = registry.find(Upload.key(upload)).map(Seen::item);
        if (known.filter(it -> it.dossier().equals(slip.dossier())).isPresent())
            return new Ticket(WebId.of(upload), List.of(), known.get().at());
        if (known.isPresent()) throw Refusal.of(409, "upload-id-taken", upload.value());
        return tickets.issue(upload, slip, bytes, call.actor())
                .orElseThrow(() -> Refusal.of(409, "upload-id-taken", upload.value()));
    }

    private static Slip slip(Dossier dossier, NewUpload body) {
        var name = Normalizer.normalize(body.name(), Normalizer.Form.NFC).replaceAll("\\p{Cc}", " ");
        var title = body.title();
        var component = body.component();
        return new Slip(
                body.name(),
                dossier.id(),
                component == null ? null : new ComponentCode(component),
                new Document.Description(
                        name,
                        title == null || title.isBlank() ? withoutEnding(name) : title.strip(),
                        blank(body.number()),
                        body.date(),
                        blank(body.author())));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String withoutEnding(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Response list(Call call) {
        var state = call.asked("state").orElse("waiting");
        if (!Set.of("waiting", "arrived", "refused").contains(state))
            throw Refusal.of(400, "parameter-wrong", "state", state);
        var views = new ArrayList<UploadView>();
        for (var agency : sight.agencies(call.actor()))
            for (var seen : registry.list(agency, Upload.KIND, "uploads/" + state, Optional.empty(), COUNTED)
                    .items()) mine(call, seen).ifPresent(dossier -> views.add(view(call, seen.item(), dossier)));
        return Response.ok(new Listed<>(views, null));
    }

    private Optional<Dossier> mine(Call call, Seen<Upload> upload) {
        return sight.find(call.actor(), upload.item().dossier()).map(Seen::item);
    }

    private Response show(Call call) {
        var seen = upload(call);
        var dossier = mine(call, seen).orElseThrow(() -> Refusal.notFound("upload-unknown", call.value("upload")));
        return Response.ok(view(call, seen.item(), dossier)).version(seen.version());
    }

    private Seen<Upload> upload(Call call) {
        var id = WebId.upload(call.value("upload"));
        return registry.find(Upload.key(id))
                .orElseThrow(() -> Refusal.notFound("upload-unknown", call.value("upload")));
    }

    private Response complete(Call call) {
        var id = WebId.upload(call.value("upload"));
        if (!sight.agencies(call.actor()).contains(id.agency()))
            throw Refusal.notFound("upload-unknown", call.value("upload"));
        if (registry.find(Upload.key(id)).isEmpty()) Call.done(tickets.sent(id, call.actor()));
        var seen = upload(call);
        var dossier = mine(call, seen).orElseThrow(() -> Refusal.notFound("upload-unknown", call.value("upload")));
        return Response.json(202, view(call, seen.item(), dossier));
    }

    private Response vouch(Call call) {
        var seen = upload(call);
        var dossier = mine(call, seen).orElseThrow(() -> Refusal.notFound("upload-unknown", call.value("upload")));
        Call.done(vouch.vouch(seen.item().id(), call.body(Vouch.class).reason().strip(), call.actor()));
        return Response.json(202, view(call, upload(call).item(), dossier));
    }

    private Response count(Call call) {
        long[] counts = new long[3];
        var more = false;
        var states = List.of("arrived", "waiting", "refused");
        for (var agency : sight.agencies(call.actor()))
            for (int i = 0; i < counts.length; i++) {
                var slice = registry.list(agency, Upload.KIND, "uploads/" + states.get(i), Optional.empty(), COUNTED);
                counts[i] += slice.items().size();
                more |= slice.next().isPresent();
            }
        return Response.ok(new WaitingCount(counts[0], counts[1], counts[2], more));
    }

    private UploadView view(Call call, Upload upload, Dossier dossier) {
        var document = archived(upload);
        var progress = document.map(readings::progress);
        var name = document.map(found -> found.description().name())
                .or(() -> inbox.look(upload.id()).map(Slip::name));
        var problem = problem(upload, document.orElse(null));
        return new UploadView(
                WebId.of(upload.id()),
                WebId.of(upload.dossier()),
                dossier.code(),
                name.orElse(null),
                upload.by(),
                upload.bytes(),
                upload.at(),
                state(upload, progress.map(one -> one.state()).orElse("")),
                document.map(found -> WebId.of(found.id())).orElse(null),
                document.map(Document::pages).orElse(null),
                progress.map(one -> one.read()).orElse(null),
                problem == null ? null : call.said(problem),
                mayVouch(call, upload),
                document.map(this::twins).orElse(List.of()));
    }

    private Optional<Document> archived(Upload upload) {
        return upload.state() instanceof Upload.State.Archived(var documents) && !documents.isEmpty()
                ? registry.find(Document.key(upload.dossier(), documents.getFirst()))
                        .map(Seen::item)
                : Optional.empty();
    }

    private static String state(Upload upload, String reading) {
        return switch (upload.state()) {
            case Upload.State.Arrived _ -> "received";
            case Upload.State.Waiting _ -> "waiting";
            case Upload.State.Refused _ -> "refused";
            case Upload.State.Archived _ ->
                reading.equals("waiting") || reading.equals("reading") ? "reading" : "filed";
        };
    }

    private static @Nullable Problem problem(Upload upload, @Nullable Document document) {
        return switch (upload.state()) {
            case Upload.State.Arrived _ -> null;
            case Upload.State.Waiting(var code, var detail) -> Problem.of(code, WebId.of(upload.id()), detail);
            case Upload.State.Refused(var code, var detail) -> Problem.of(code, WebId.of(upload.id()), detail);
            case Upload.State.Archived _ -> document == null ? null : document.unread();
        };
    }

    private static boolean mayVouch(Call call, Upload upload) {
        return upload.state() instanceof Upload.State.Waiting waiting
                && Set.of("no-eyes", "unreadable", "secrecy-doubtful").contains(waiting.code())
                && !(waiting.code().equals("secrecy-doubtful")
                        && upload.by().equals(call.actor().id()));
    }

    /// Documents with the same bytes, by name; of this agency and seen by whoever may see their dossier.
    private List<String> twins(Document document) {
        return registry
                .list(
                        document.id().agency(),
                        Document.KIND,
                        "hash/" + document.hash().hex(),
                        Optional.empty(),
                        10)
                .items()
                .stream()
                .map(Seen::item)
                .filter(twin -> !twin.id().equals(document.id()))
                .map(twin -> WebId.of(twin.dossier()) + " " + twin.description().name())
                .toList();
    }
}
