package vn.kho.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;

/// The files of the console, out of the class path: no listing, an ETag on each, and the strict policy on the page.
/// What is not on the class path is not there: whoever serves the console brings its module along.
public final class ConsolePages {
    private static final String ROOT = "/vn/kho/console";
    /// Files have an ending; folders have none, and a class loader would list them.
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*\\.[a-z0-9]+");
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("wasm", "application/wasm"));

    private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

    /// The origins, beyond its own, that the page may send bytes to and read them from.
    private final Set<String> partners;

    /// @param partners such as `https://bucket.s3.region.amazonaws.com`; none where all comes from one server
    public ConsolePages(Set<String> partners) {
        for (var partner : partners)
            if (!ORIGIN.matcher(partner).matches()) throw new IllegalArgumentException("not an origin: " + partner);
        this.partners = new TreeSet<>(partners);
    }

    private record Asset(String name, String tag, Response.Opening opening, long length, String policy) {}

    public Response answer(Request request) {
        var path = request.path().equals("/") ? "/index.html" : request.path();
        if (!request.method().equals("GET"))
            return Router.problem(request, 405, Problem.of("method-not-allowed", request.method()))
                    .with("Allow", "GET, HEAD");
        var found = NAME.matcher(path).matches() && !path.contains("..")
                ? assets.computeIfAbsent(path, this::load)
                : Optional.<Asset>empty();
        if (found.isEmpty()) {
            assets.remove(path); // nobody fills the memory with names that do not exist
            return Router.problem(request, 404, Problem.of("path-unknown", request.path()));
        }
        return send(request, found.get());
    }

    private static Response send(Request request, Asset asset) {
        var content =
                request.header("if-none-match").filter(asset.tag()::equals).isPresent()
                        ? new Response(304, Map.of(), new Response.Content.Nothing())
                        : new Response(
                                200,
                                Map.of(),
                                new Response.Content.Stream(type(asset.name()), asset.length(), asset.opening()));
        return content.with("ETag", asset.tag())
                .with("Cache-Control", "no-cache")
                .with("Content-Security-Policy", asset.policy());
    }

    /// A page that goes to the first page by itself. Following a link of another site, a strict cookie would not be
    /// sent on a redirect; it is on a page's own move.
    public Response goHome() {
        var page =
                "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url=/\">"
                        + "<title>Kho</title><a href=\"/\">Kho</a></html>";
        return new Response(200, Map.of(), new Response.Content.Text("text/html", page))
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", "default-src 'none'");
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private Optional<Asset> load(String path) {
        try (var in = ConsolePages.class.getResourceAsStream(ROOT + path)) {
            if (in == null) return Optional.empty();
            var bytes = in.readAllBytes();
            var policy = path.equals("/index.html")
                    ? policy(new String(bytes, StandardCharsets.UTF_8))
                    : "default-src 'none'";
            return Optional.of(new Asset(
                    path,
                    "\"" + Sha256.of(bytes).base32(26) + "\"",
                    () -> new ByteArrayInputStream(bytes),
                    bytes.length,
                    policy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing from elsewhere, no script in the page but the import map, no text that becomes a script or markup.
    /// WebAssembly decodes the JPEG 2000 and JBIG2 pictures of scans.
    private String policy(String page) {
        var map = IMPORT_MAP.matcher(page);
        if (!map.find()) throw new IllegalStateException("index.html has no import map");
        return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-" + hash(map.group(1))
                + "'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'"
                + partners.stream().map(" "::concat).collect(Collectors.joining()) + "; worker-src 'self'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
                + "trusted-types lit-html kho";
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
