package vn.kho.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What may stand in the local part of an id: it becomes part of a path, so nothing that a path could misread.
final class Names {
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}");

    private Names() {}

    static String local(String what, String value) {
        if (!LOCAL.matcher(value).matches() || value.contains(".."))
            throw new IllegalArgumentException(
                    what + ": expected 1 to 80 letters, digits, '_', '-' or single dots, got '" + value + "'");
        return value;
    }

    /// The local part of the id in `agency/local`.
    static String after(String what, String value) {
        var slash = value.indexOf('/');
        if (slash < 0) throw new IllegalArgumentException(what + ": expected agency/local, got '" + value + "'");
        return value.substring(slash + 1);
    }

    static AgencyId before(String what, String value) {
        var slash = value.indexOf('/');
        if (slash < 0) throw new IllegalArgumentException(what + ": expected agency/local, got '" + value + "'");
        return new AgencyId(value.substring(0, slash));
    }

    /// A short name that depends on nothing but the words given, each in NFC: the same words, the same name, on every
    /// machine.
    static String derived(String... words) {
        return Sha256.of(Normalizer.normalize(String.join("\n", words), Normalizer.Form.NFC))
                .base32(20);
    }
}
