package vn.kho.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kho.access.Reach;
import vn.kho.kernel.Sha256;

/// Where a stretch of hits ended, for adapters: which state of the index was read, and the last hit's place in it.
///
/// Opaque outside. It says nothing that its holder has not seen, and grants nothing: reach is asked anew.
///
/// @param snapshot which state of the index; without colons
/// @param score    of the last hit
/// @param dossier  the last hit, by the local part of its id
public record Cursor(String snapshot, float score, String dossier) {
    private static final Pattern WRITTEN = Pattern.compile("([A-Z2-7]{16}):([^:]+):([0-9a-f]{1,8}):([^:]+)");

    /// The cursor as text, bound to what was asked.
    public String write(Reach reach, Query query) {
        var text = bond(reach, query) + ":" + snapshot + ":" + Integer.toHexString(Float.floatToIntBits(score)) + ":"
                + dossier;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads what [#write] wrote for the same question; empty for anything else.
    public static Optional<Cursor> read(String written, Reach reach, Query query) {
        var parts = WRITTEN.matcher(decoded(written));
        if (!parts.matches() || !parts.group(1).equals(bond(reach, query))) return Optional.empty();
        var score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts.group(3), 16));
        return Optional.of(new Cursor(parts.group(2), score, parts.group(4)));
    }

    private static String decoded(String written) {
        try {
            return new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static String bond(Reach reach, Query query) {
        return Sha256.of(canonical(reach) + "\n" + query).base32(16);
    }

    private static String canonical(Reach reach) {
        return switch (reach) {
            case Reach.Nothing _ -> "nothing";
            case Reach.Everywhere(var agency, var modes) -> "everywhere " + agency + sorted(modes);
            case Reach.Within(var agency, var departments, var modes) ->
                "within " + agency + sorted(departments) + sorted(modes);
            case Reach.Listed(var agency, var dossiers) -> "listed " + agency + sorted(dossiers);
        };
    }

    private static String sorted(Set<?> set) {
        return set.stream()
                .map(Object::toString)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" ", " [", "]"));
    }
}
