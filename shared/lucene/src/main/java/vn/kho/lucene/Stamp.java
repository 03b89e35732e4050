package vn.kho.lucene;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.Unavailable;

/// What each commit says of itself.
///
/// @param born     which index this is; a new one for each renewal
/// @param position how many changes it has seen
record Stamp(String born, long position) {
    /// Grows whenever what [Block] writes or how words are cut changes: then an older index is foreign.
    private static final String SCHEMA = "kho-1";

    Stamp next() {
        return new Stamp(born, position + 1);
    }

    Map<String, String> data() {
        return new TreeMap<>(Map.of("schema", SCHEMA, "born", born, "position", String.valueOf(position)));
    }

    /// @throws Unavailable when the commit is not of this schema
    static Stamp of(@Nullable Iterable<Map.Entry<String, String>> data) {
        var read = new TreeMap<String, String>();
        if (data != null) for (var entry : data) read.put(entry.getKey(), entry.getValue());
        var born = read.get("born");
        var position = read.get("position");
        if (!SCHEMA.equals(read.get("schema")) || born == null || position == null)
            throw new Unavailable("search index is of another version of the program: rebuild it");
        return new Stamp(UUID.fromString(born).toString(), Long.parseLong(position));
    }

    /// The name of the state, for cursors.
    String name() {
        return born + "." + position;
    }
}
