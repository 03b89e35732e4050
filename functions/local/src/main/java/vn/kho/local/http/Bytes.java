package vn.kho.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.kho.access.Actor;
import vn.kho.ingest.Announced;
import vn.kho.ingest.OpenUpload;
import vn.kho.ingest.Slip;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Unavailable;
import vn.kho.kernel.UploadId;
import vn.kho.web.Request;
import vn.kho.web.Response;
import vn.kho.web.Router;
import vn.kho.web.Tickets;
import vn.kho.wire.http.Ticket;

/// The way of a file's bytes into the inbox: a ticket, then one PUT that streams. What a ticket says of the file waits
/// in memory until the bytes come; nothing of it is written before.
final class Bytes implements Tickets {
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int MOST_TICKETS = 10_000;
    private static final Pattern PATH = Pattern.compile("/v1/uploads/([^/]+)/bytes");

    private final OpenUpload open;
    private final InstantSource clock;
    private final Map<UploadId, Issued> issued = new ConcurrentHashMap<>();

    Bytes(OpenUpload open, InstantSource clock) {
        this.open = open;
        this.clock = clock;
    }

    private record Issued(Announced announced, Instant until) {}

    @Override
    public Optional<Ticket> issue(UploadId upload, Slip slip, long bytes, Actor by) {
        var now = clock.instant();
        issued.values().removeIf(one -> now.isAfter(one.until()));
        if (issued.size() >= MOST_TICKETS) throw new Unavailable("too many uploads announced at once");
        var until = now.plus(GOOD_FOR);
        var announced = new Announced(slip, bytes, by);
        var taken = issued.merge(
                upload,
                new Issued(announced, until),
                (before, asked) -> before.announced().same(announced) ? asked : before);
        if (!taken.announced().same(announced)) return Optional.empty();
        var id = upload.agency() + ":" + upload.local();
        var part = new Ticket.Part(1, "/v1/uploads/" + id + "/bytes", 0, bytes);
        return Optional.of(new Ticket(id, List.of(part), until));
    }

    /// What came through this server is registered by then: whoever asks has not sent it.
    @Override
    public Outcome sent(UploadId upload, Actor by) {
        var ticket = issued.get(upload);
        return ticket != null && ticket.announced().by().equals(by)
                ? Outcome.rejected("upload-incomplete", upload.value())
                : Outcome.rejected("upload-unannounced", upload.value());
    }

    boolean takes(Request request) {
        return request.method().equals("PUT") && PATH.matcher(request.path()).matches();
    }

    /// @param length as announced; -1 when it was not
    Response take(Request request, long length, InputStream bytes) {
        if (request.actor().isEmpty()) return Router.problem(request, 401, Problem.of("not-signed-in", request.path()));
        var found = ticket(request);
        if (found.isEmpty()) return Router.problem(request, 404, Problem.of("ticket-unknown", request.path()));
        var upload = found.get().getKey();
        var ticket = found.get().getValue().announced();
        if (length != ticket.bytes())
            return Router.problem(
                    request, 400, Problem.of("length-differs", ticket.slip().name(), "" + ticket.bytes(), "" + length));
        return switch (open(upload, ticket, bytes)) {
            case Outcome.Done _ -> {
                issued.remove(upload);
                yield Response.nothing();
            }
            case Outcome.Rejected(var problem) -> Router.problem(request, 409, problem);
            case Outcome.Retry(var why) ->
                Router.problem(request, 503, Problem.of("unavailable", why)).with("Retry-After", "3");
        };
    }

    private Outcome open(UploadId upload, Announced ticket, InputStream bytes) {
        try {
            return open.open(upload, ticket.slip(), ticket.bytes(), bytes, null, ticket.by());
        } catch (IOException e) {
            throw new Unavailable("the sender stopped sending", e); // nothing is kept; sending again is safe
        }
    }

    /// The ticket of this path, if it is this actor's.
    private Optional<Map.Entry<UploadId, Issued>> ticket(Request request) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) return Optional.empty();
        return issued.entrySet().stream()
                .filter(one -> (one.getKey().agency() + ":" + one.getKey().local()).equals(path.group(1)))
                .filter(one -> request.actor()
                        .equals(Optional.of(one.getValue().announced().by())))
                .map(one -> Map.entry(one.getKey(), one.getValue()))
                .findFirst();
    }
}
