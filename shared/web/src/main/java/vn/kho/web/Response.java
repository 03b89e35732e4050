package vn.kho.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vn.kho.wire.http.Json;

/// An answer, apart from any server.
///
/// @param headers names as written, such as `ETag`
public record Response(int status, Map<String, String> headers, Content content) {
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
