package vn.kho.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;

/// What a pointer says: which files make the index, and which ones made it before and may still be read. Lines, so that
/// a person can read it.
///
/// @param files   by the name that Lucene gave them
/// @param retired names in the store, with when they were left out
record Published(Map<String, File> files, Map<String, Instant> retired) {
    private static final String HEAD = "kho-index 1";

    Published {
        files = new LinkedHashMap<>(files);
        retired = new LinkedHashMap<>(retired);
    }

    /// One file.
    record File(Sha256 hash, long bytes) {
        /// Its name in the store: what is in it.
        String stored() {
            return "f-" + hash.base32(32);
        }
    }

    String text() {
        var lines = new ArrayList<String>(List.of(HEAD));
        files.forEach((name, file) -> lines.add("file " + name + " " + file.bytes() + " " + file.hash()));
        retired.forEach((stored, at) -> lines.add("retired " + stored + " " + at.getEpochSecond()));
        return String.join("\n", lines) + "\n";
    }

    /// @throws Unavailable when it is none of this version of the program
    static Published read(String text) {
        var files = new LinkedHashMap<String, File>();
        var retired = new LinkedHashMap<String, Instant>();
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) throw foreign();
        for (var line : lines.subList(1, lines.size())) {
            var words = line.split(" ", -1);
            try {
                switch (words[0]) {
                    case "file" -> files.put(safe(words[1]), new File(new Sha256(words[3]), Long.parseLong(words[2])));
                    case "retired" -> retired.put(safe(words[1]), Instant.ofEpochSecond(Long.parseLong(words[2])));
                    default -> throw foreign();
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
                throw foreign();
            }
        }
        return new Published(files, retired);
    }

    /// A name becomes a path: it must be one step of it.
    private static String safe(String name) {
        if (name.matches("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}")) return name;
        throw foreign();
    }

    private static Unavailable foreign() {
        return new Unavailable("search index is of another version of the program: rebuild it");
    }

    /// The next one, with these files.
    Published followedBy(Map<String, File> next, Instant now) {
        var later = new LinkedHashMap<>(retired);
        for (var file : files.values()) later.putIfAbsent(file.stored(), now);
        for (var file : next.values()) later.remove(file.stored());
        return new Published(next, later);
    }

    /// Retired before that moment.
    List<String> retiredBefore(Instant moment) {
        return retired.entrySet().stream()
                .filter(each -> each.getValue().isBefore(moment))
                .map(Map.Entry::getKey)
                .toList();
    }

    Published without(List<String> dropped) {
        var left = new LinkedHashMap<>(retired);
        left.keySet().removeAll(dropped);
        return new Published(files, left);
    }

    Stream<String> names() {
        return files.keySet().stream();
    }
}
