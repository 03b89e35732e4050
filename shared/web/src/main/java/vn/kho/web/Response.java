package vn.kho.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vn.kho.kernel.DocumentId;
import vn.kho.wire.http.Json;

/// An answer, apart from any server.
///
/// @param headers names as written, such as `ETag`
public record Response(int status, Map<String, String> headers, Content content) {
    /// Headers that every answer of every server bears: what a browser must not guess, tell or frame.
    public static final Map<String, String> GUARDS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Frame-Options", "DENY");

    public Response {
        headers = Map.copyOf(headers);
    }

    /// What the answer carries.
    public sealed interface Content {
        record Nothing() implements Content {}

        record Text(String mediaType, String text) implements Content {
            public byte[] bytes() {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }

        /// Bytes that are opened when they are sent.
        ///
        /// @param length their number
        record Stream(String mediaType, long length, Opening opening) implements Content {}

        /// An original out of the vault: a server that holds the vault sends its bytes, another one says where the
        /// vault gives them.
        ///
        /// @param length in bytes
        record Original(DocumentId document, String mediaType, long length, Opening opening) implements Content {}
    }

    /// Opens the bytes; the sender closes the stream.
    public interface Opening {
        InputStream open() throws IOException;
    }

    public static Response json(int status, Object body) {
        return new Response(status, Map.of(), new Content.Text("application/json", Json.write(body)));
    }

    public static Response ok(Object body) {
        return json(200, body);
    }

    public static Response nothing() {
        return new Response(204, Map.of(), new Content.Nothing());
    }

    public Response with(String header, String value) {
        var all = new TreeMap<>(headers);
        all.put(header, value);
        return new Response(status, all, content);
    }

    /// With a strong ETag that is the version.
    public Response version(long version) {
        return with("ETag", "\"" + version + "\"");
    }
}
