package vn.kho.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kho.local.signin.Session;
import vn.kho.local.signin.SignIn;
import vn.kho.web.Encoded;
import vn.kho.web.Request;
import vn.kho.web.Response;

/// One exchange of the JDK's server, as a [Request] and from a [Response].
final class Exchange {
    private final HttpExchange exchange;
    private boolean tooLong;

    Exchange(HttpExchange exchange) {
        this.exchange = exchange;
    }

    Request request(SignIn signIn) throws IOException {
        var headers = headers();
        var method = exchange.getRequestMethod();
        var session = cookie(headers).flatMap(signIn::session);
        return new Request(
                UUID.randomUUID().toString(),
                method.equals("HEAD") ? "GET" : method,
                Encoded.path(exchange.getRequestURI().getRawPath()),
                Encoded.query(exchange.getRequestURI().getRawQuery()),
                headers,
                method.equals("PUT") ? "" : text(),
                session.map(one -> one.account().actor()));
    }

    private Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return headers;
    }

    private String text() throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(Request.MOST_BYTES + 1);
        tooLong = bytes.length > Request.MOST_BYTES;
        return tooLong ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    boolean tooLong() {
        return tooLong;
    }

    private static Optional<String> cookie(Map<String, String> headers) {
        return Arrays.stream(headers.getOrDefault("cookie", "").split("; *"))
                .filter(pair -> pair.startsWith(SessionRoutes.COOKIE + "="))
                .map(pair -> pair.substring(SessionRoutes.COOKIE.length() + 1))
                .findFirst();
    }

    static Optional<Session> session(Request request, SignIn signIn) {
        return cookie(request.headers()).flatMap(signIn::session);
    }

    /// The same request for another path.
    static Request at(Request request, String path) {
        return new Request(request.id(), request.method(), path, Map.of(), request.headers(), "", request.actor());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /// As the client announces it; -1 when it does not.
    long length() {
        return header("content-length")
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    InputStream body() {
        return exchange.getRequestBody();
    }

    boolean fromThisMachine() {
        return exchange.getRemoteAddress().getAddress().isLoopbackAddress();
    }

    void send(Response response) throws IOException {
        var headers = exchange.getResponseHeaders();
        Response.GUARDS.forEach(headers::set);
        response.headers().forEach(headers::set);
        var head = exchange.getRequestMethod().equals("HEAD");
        switch (response.content()) {
            case Response.Content.Nothing _ -> exchange.sendResponseHeaders(response.status(), -1);
            case Response.Content.Text text -> {
                var bytes = text.bytes();
                headers.set(
                        "Content-Type",
                        text.mediaType() + (text.mediaType().startsWith("text/") ? "; charset=utf-8" : ""));
                exchange.sendResponseHeaders(response.status(), head || bytes.length == 0 ? -1 : bytes.length);
                if (!head && bytes.length > 0) exchange.getResponseBody().write(bytes);
            }
            case Response.Content.Stream(var mediaType, var length, var opening) ->
                stream(response.status(), mediaType, head ? 0 : length, opening);
            case Response.Content.Original original ->
                stream(response.status(), original.mediaType(), head ? 0 : original.length(), original.opening());
        }
    }

    private void stream(int status, String mediaType, long length, Response.Opening opening) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        if (length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        try (var in = opening.open()) {
            exchange.sendResponseHeaders(status, length);
            in.transferTo(exchange.getResponseBody());
        }
    }
}
