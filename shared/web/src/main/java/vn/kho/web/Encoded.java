package vn.kho.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the percent-encoding of addresses (RFC 3986), the same for every server.
public final class Encoded {
    private Encoded() {}

    /// A path that cannot be decoded names nothing.
    public static String path(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "/%";
        }
    }

    /// Every value of each name, in order.
    public static Map<String, List<String>> query(@Nullable String raw) {
        var query = new HashMap<String, List<String>>();
        if (raw == null || raw.isEmpty()) return query;
        for (var pair : raw.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = path(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : path(pair.substring(equals + 1).replace("+", "%20"));
            query.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return query;
    }
}
