package vn.kho.vietnamese;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How Vietnamese letters were written before Unicode, seen as the Latin letters (windows-1252) that such codes
/// come out as today. The table of TCVN 5712:1993 is what `iconv -f TCVN5712-1` gives; the others are as those
/// fonts and mail programs used them.
public enum Encoding {
    /// Nothing to repair.
    UNICODE("", 0),
    /// TCVN 5712:1993 (ABC): one code a letter; fonts whose names begin with `.Vn`.
    TCVN3(".vn", 1),
    /// VNI for Windows: a vowel and a code for its marks; fonts whose names begin with `VNI-`.
    VNI("vni", 2),
    /// VIQR (RFC 1456): a vowel and signs of ASCII for its marks.
    VIQR("", 3);

    private final String fonts;
    private final int longest;

    Encoding(String fonts, int longest) {
        this.fonts = fonts;
        this.longest = longest;
    }

    /// The encoding that a font's name tells; [#UNICODE] when it tells none.
    ///
    /// @param font with or without the six letters of a subset before it
    public static Encoding ofFont(String font) {
        var name = bare(font);
        for (var encoding : values()) if (!encoding.fonts.isEmpty() && name.startsWith(encoding.fonts)) return encoding;
        return UNICODE;
    }

    /// Whether letters in this font are drawn as capitals whatever their codes say: `.VnTimeH` and its kin.
    public static boolean drawsCapitals(String font) {
        var name = bare(font).replaceFirst("[,-].*", "").replaceFirst("(bold|italic)+$", "");
        return name.startsWith(TCVN3.fonts) && name.endsWith("h");
    }

    private static String bare(String font) {
        return font.substring(font.indexOf('+') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private Map<String, String> table() {
        return switch (this) {
            case UNICODE -> Map.of();
            case TCVN3 -> Codes.TCVN3;
            case VNI -> Codes.VNI;
            case VIQR -> Codes.VIQR;
        };
    }

    /// The text in Unicode; what is no code of this encoding stays.
    public String decode(String text) {
        var table = table();
        if (table.isEmpty()) return text;
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int length = Math.min(longest, text.length() - at);
            while (length > 1 && !table.containsKey(text.substring(at, at + length))) length--;
            var code = text.substring(at, at + length);
            out.append(table.getOrDefault(code, code));
            at += length;
        }
        return Spelling.nfc(out.toString());
    }

    /// The text as this encoding writes it, as far as it can; for tests and samples.
    public String encode(String text) {
        var codes = new HashMap<String, String>();
        table().forEach((code, letter) -> codes.merge(letter, code, (a, b) -> a.length() < b.length() ? a : b));
        var out = new StringBuilder(text.length());
        for (char letter : Spelling.nfc(text).toCharArray())
            out.append(codes.getOrDefault(String.valueOf(letter), String.valueOf(letter)));
        return out.toString();
    }
}
