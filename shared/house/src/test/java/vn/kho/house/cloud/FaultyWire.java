package vn.kho.house.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A wire between a program and a server, on which one call goes wrong. A call is what its sender takes for one: the
/// tries of the SDK for it all end alike.
final class FaultyWire implements AutoCloseable {
    private static final Set<String> NOT_PASSED_ON = Set.of("connection", "content-length", "expect", "upgrade");

    private final URI behind;
    private final HttpServer server;
    private final Line line;
    private final HttpClient client = HttpClient.newHttpClient();

    /// How a call goes wrong.
    enum Fault {
        /// The server fails before it has done anything.
        BEFORE,
        /// The server does what it was asked for, and fails then.
        AFTER,
        /// It was done, and the answer never comes.
        CUT_OFF,
        /// The server is too busy, once.
        BUSY
    }

    /// What several wires have in common: the calls of all of them, in order.
    static final class Line {
        private final List<String> calls = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Set<Integer> tried = new java.util.HashSet<>();
        private int wrong = -1;
        private @Nullable Fault fault;

        /// From now on calls are counted anew, and one goes wrong.
        ///
        /// @param number counted from 0; -1 for none
        synchronized void begin(int number, Fault how) {
            calls.clear();
            numbers.clear();
            tried.clear();
            wrong = number;
            fault = how;
        }

        /// What was asked so far, such as `PutItem`.
        synchronized List<String> calls() {
            return List.copyOf(calls);
        }

        private synchronized @Nullable Fault fault(String id, String what) {
            var number = numbers.computeIfAbsent(id, _ -> {
                calls.add(what);
                return calls.size() - 1;
            });
            if (number != wrong) return null;
            var first = tried.add(number);
            return fault == Fault.BUSY && !first ? null : fault;
        }
    }

    private FaultyWire(URI behind, HttpServer server, Line line) {
        this.behind = behind;
        this.server = server;
        this.line = line;
    }

    static FaultyWire before(URI server, Line line) {
        try {
            var own = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var wire = new FaultyWire(server, own, line);
            own.createContext("/", wire::pass);
            own.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            own.start();
            return wire;
        } catch (IOException e) {
            throw new IllegalStateException("no wire", e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var fault = line.fault(id(exchange), what(exchange));
        switch (fault) {
            case null -> answer(exchange, forwarded(exchange, body));
            case BEFORE -> fail(exchange, 500);
            case AFTER -> {
                forwarded(exchange, body);
                fail(exchange, 500);
            }
            case CUT_OFF -> {
                forwarded(exchange, body);
                exchange.close();
            }
            case BUSY -> fail(exchange, 503);
        }
    }

    /// The SDK gives all tries of a call one number; whoever has none, calls once.
    private static String id(HttpExchange exchange) {
        var id = exchange.getRequestHeaders().getFirst("amz-sdk-invocation-id");
        return id == null ? java.util.UUID.randomUUID().toString() : id;
    }

    private static String what(HttpExchange exchange) {
        var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) return target.substring(target.indexOf('.') + 1);
        var question = exchange.getRequestURI().getRawQuery();
        var about = question == null ? "" : " ?" + question.split("[=&]", 2)[0];
        return exchange.getRequestMethod() + about;
    }

    private HttpResponse<byte[]> forwarded(HttpExchange exchange, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(behind.toString() + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT)))
                for (var value : values) request.header(name, value);
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        try (exchange) {
            answer.headers().map().forEach((name, values) -> {
                if (!Set.of("content-length", "transfer-encoding", "connection").contains(name))
                    for (var value : values) exchange.getResponseHeaders().add(name, value);
            });
            var head = exchange.getRequestMethod().equals("HEAD");
            if (head)
                answer.headers().firstValue("content-length").ifPresent(length -> exchange.getResponseHeaders()
                        .set("Content-Length", length));
            var none = head || answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), none ? -1 : answer.body().length);
            if (!none) exchange.getResponseBody().write(answer.body());
        }
    }

    private static void fail(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            var words = (exchange.getRequestHeaders().containsKey("X-Amz-Target")
                            ? "{\"__type\":\"InternalServerError\",\"message\":\"a fault\"}"
                            : "<Error><Code>" + (status == 503 ? "SlowDown" : "InternalError") + "</Code></Error>")
                    .getBytes(StandardCharsets.UTF_8);
            var head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : words.length);
            if (!head) exchange.getResponseBody().write(words);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
