package vn.kho.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.kho.access.Role;
import vn.kho.kernel.Problem;
import vn.kho.local.signin.SignIn;
import vn.kho.web.ArchiveRoutes;
import vn.kho.web.ConsolePages;
import vn.kho.web.PagePictures;
import vn.kho.web.Request;
import vn.kho.web.Response;
import vn.kho.web.Route;
import vn.kho.web.Router;

/// The HTTP server of one archive. It answers on this machine unless told otherwise, and only to its own name: a page
/// of a foreign site cannot reach it through a name that it has pointed here.
public final class HttpDoor implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("vn.kho.http");
    private static final int PORTS_TRIED = 20;
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SignIn signIn;
    private final Router router;
    private final Bytes bytes;
    private final Runnable written;
    private final ConsolePages pages = new ConsolePages(Set.of());
    private final Set<String> names;

    private HttpDoor(HttpServer server, SignIn signIn, Router router, Bytes bytes, Runnable written) {
        this.server = server;
        this.signIn = signIn;
        this.router = router;
        this.bytes = bytes;
        this.written = written;
        this.names = names(server.getAddress());
    }

    /// Opens the door on this port, or the next free one after it.
    ///
    /// @param port 0 for any
    public static HttpDoor open(Ports ports, InetAddress address, int port) throws IOException {
        var server = bind(address, port);
        var signIn = new SignIn(ports.accounts(), ports.office().clock());
        var bytes = new Bytes(ports.verbs().openUpload(), ports.office().clock());
        var door = new HttpDoor(server, signIn, router(ports, signIn, bytes), bytes, ports.written());
        server.createContext("/", door::answer);
        server.setExecutor(door.threads);
        server.start();
        return door;
    }

    private static HttpServer bind(InetAddress address, int port) throws IOException {
        for (int next = port; ; next++) {
            try {
                return HttpServer.create(new InetSocketAddress(address, next), 0);
            } catch (BindException e) {
                if (port == 0 || next >= port + PORTS_TRIED) throw e;
            }
        }
    }

    private static Router router(Ports ports, SignIn signIn, Bytes bytes) {
        var verbs = ports.verbs();
        var archive = new ArchiveRoutes(
                ports.office(),
                new SignedIn(signIn),
                ports.stores(),
                new ArchiveRoutes.Verbs(
                        verbs.openDossier(),
                        verbs.vouchForUpload(),
                        verbs.verify(),
                        ports.reports(),
                        new PagePictures(ports.reader(), ports.stores().vault()),
                        bytes),
                ports.rules());
        var router = new Router[1];
        var routes = new ArrayList<>(new SessionRoutes(signIn).routes());
        routes.addAll(archive.all(actor -> router[0].may(actor)));
        router[0] = new Router(routes, HttpDoor::incident);
        return router[0];
    }

    private static void incident(String request, String operation, Throwable bug) {
        LOG.log(System.Logger.Level.ERROR, "request " + request + " " + operation, bug);
    }

    public URI address() {
        return URI.create("http://" + host(server.getAddress()) + "/");
    }

    /// What to open in a browser on this machine to be signed in as the first user of each role.
    public Map<Role, URI> signInLinks() {
        var links = new TreeMap<Role, URI>();
        signIn.links().forEach((role, token) -> links.put(role, address().resolve("/sign-in/" + token)));
        return links;
    }

    /// The routes that are served, for whoever holds them against the contract.
    public List<Route> routes() {
        return router.routes();
    }

    /// Answers no more; requests under way have a second to end.
    @Override
    public void close() {
        server.stop(1);
        threads.close();
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            var wire = new Exchange(exchange);
            var response = respond(wire, wire.request(signIn));
            wire.send(response);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the client went away", e);
        }
    }

    private Response respond(Exchange wire, Request request) {
        var host = wire.header("host").orElse("");
        if (!names.isEmpty() && !names.contains(host))
            return Router.problem(request, 421, Problem.of("host-foreign", host));
        var path = request.path();
        if (path.startsWith("/sign-in/") && request.method().equals("GET")) return followed(wire, request);
        if (!path.startsWith("/v1/")) return pages.answer(request);
        var barred = barred(request);
        if (barred.isPresent()) return barred.get();
        var answer = answer(wire, request);
        if (!READS.contains(request.method())) written.run();
        return answer;
    }

    private Response answer(Exchange wire, Request request) {
        if (bytes.takes(request))
            return router.guarded(request, "putUploadBytes", () -> bytes.take(request, wire.length(), wire.body()));
        return wire.tooLong()
                ? Router.problem(
                        request, 413, Problem.of("body-too-large", request.path(), String.valueOf(Request.MOST_BYTES)))
                : router.answer(request);
    }

    /// A write must come from our own page: same origin, and the token that only our page was given.
    private Optional<Response> barred(Request request) {
        if (READS.contains(request.method())) return Optional.empty();
        var origin = request.header("origin");
        if (origin.isPresent()
                && !origin.get().equals("http://" + request.header("host").orElse("")))
            return Optional.of(Router.problem(request, 403, Problem.of("origin-foreign", origin.get())));
        if (request.actor().isEmpty()) return Optional.empty();
        var right = Exchange.session(request, signIn)
                .map(session -> Optional.of(session.csrf()).equals(request.header("x-csrf-token")))
                .orElse(false);
        return right
                ? Optional.empty()
                : Optional.of(Router.problem(request, 403, Problem.of("csrf-wrong", request.path())));
    }

    private Response followed(Exchange wire, Request request) {
        if (!wire.fromThisMachine()) return Router.problem(request, 404, Problem.of("path-unknown", "/sign-in/"));
        return signIn.link(request.path().substring("/sign-in/".length()))
                .map(session -> SessionRoutes.signedIn(session, pages.goHome()))
                .orElseGet(() -> pages.answer(Exchange.at(request, "/")));
    }

    /// The names this door answers to; empty when it listens on every address, whose names it cannot know.
    private static Set<String> names(InetSocketAddress address) {
        if (address.getAddress().isAnyLocalAddress()) return Set.of();
        var port = ":" + address.getPort();
        return address.getAddress().isLoopbackAddress()
                ? Set.of("127.0.0.1" + port, "localhost" + port, "[::1]" + port)
                : Set.of(host(address));
    }

    private static String host(InetSocketAddress address) {
        var host = address.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
