package vn.kho.local.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.kho.access.Role;

/// A browser in the small: keeps its cookie, bears its token.
final class Client {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private String cookie = "";
    String csrf = "";

    private Client(URI base) {
        this.base = base;
    }

    static Client nobody(HttpDoor door) {
        return new Client(door.address());
    }

    static Client as(HttpDoor door, Role role) throws Exception {
        var client = new Client(door.address());
        var answer = client.get(door.signInLinks().get(role).getPath());
        client.cookie = answer.headers().firstValue("set-cookie").orElseThrow().split(";", -1)[0];
        var me = client.get("/v1/me").body();
        var token = Pattern.compile("\"csrf\":\"([^\"]+)\"").matcher(me);
        if (token.find()) client.csrf = token.group(1);
        return client;
    }

    /// The name and value of its cookie.
    String cookie() {
        return cookie;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, body, headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        if (!csrf.isEmpty() && !method.equals("GET")) request.header("X-CSRF-Token", csrf);
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
