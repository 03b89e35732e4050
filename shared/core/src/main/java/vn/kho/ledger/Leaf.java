package vn.kho.ledger;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;

/// One line of an agency's history. The text is made once, when the change is committed, and is what is stored and what
/// is hashed: flat lines `key value`, sorted by key, UTF-8 in NFC, so that a verifier needs nothing but a JDK.
///
/// @param id   unique within the agency for ever; the letter that carries the milestone has the same id
/// @param text ends with a line feed
public record Leaf(AgencyId agency, String id, String text) {
    public Leaf {
        if (!text.endsWith("\n"))
            throw new IllegalArgumentException("leaf " + id + ": the text does not end with a line feed");
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC))
            throw new IllegalArgumentException("leaf " + id + ": the text is not in NFC");
    }

    /// @param name  what happened, such as `document-archived`
    /// @param facts ids, hashes, numbers and codes; nothing personal. A key begins with a small letter and has no
    ///     white space; ids may follow in it. Values on one line
    public static Leaf of(
            AgencyId agency, String id, Instant at, String actor, String name, Map<String, String> facts) {
        var lines = new TreeMap<String, String>();
        facts.forEach((key, value) -> {
            if (!key.matches("[a-z][^\\s\\p{Cntrl}]*"))
                throw new IllegalArgumentException("leaf " + id + ": not a key: " + key);
            lines.put(key, value);
        });
        for (var own : Map.of(
                        "agency",
                        agency.value(),
                        "actor",
                        actor,
                        "at",
                        at.toString(),
                        "id",
                        id,
                        "milestone",
                        name,
                        "v",
                        "1")
                .entrySet())
            if (lines.put(own.getKey(), own.getValue()) != null)
                throw new IllegalArgumentException(
                        "leaf " + id + ": a fact is called " + own.getKey() + ", as in every leaf");
        var text = new StringBuilder();
        lines.forEach((key, value) -> {
            if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0)
                throw new IllegalArgumentException("leaf " + id + ": the value of " + key + " has more than one line");
            text.append(key).append(' ').append(value).append('\n');
        });
        return new Leaf(agency, id, Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /// The leaf hash of RFC 9162 section 2.1.1: SHA-256 of a zero byte and the text.
    public Sha256 hash() {
        return Tree.leaf(text);
    }

    /// The value of a line, or null when the leaf has no such line.
    public @Nullable String fact(String key) {
        return text.lines()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
