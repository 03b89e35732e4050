package vn.kho.vietnamese;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// The forms in which a Vietnamese text is kept and looked for.
///
/// What is kept is [#canon]. What is compared are words of it in one of two forms: [#exact], in which only spellings
/// that mean the same word meet (hòa and hoà), and [#folded], in which also hoa, hóa and kỹ, kĩ, ki meet.
public final class Spelling {
    /// The tone on the first vowel (the older way) and on the second (the newer), which is the form compared.
    private static final Map<String, String> TONES =
            pairs("òaoà óaoá ỏaoả õaoã ọaoạ òeoè óeoé ỏeoẻ õeoẽ ọeoẹ ùyuỳ úyuý ủyuỷ ũyuỹ ụyuỵ");

    private static final char DROP = 0;
    private static final int TABLE = 0x2000;
    private static final char[] FOLDED = table();

    private Spelling() {}

    /// The text in NFC. For everything that comes in from outside, first of all.
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// The text as it is kept and indexed: NFC; letters that only look like đ are đ; marks that compose with nothing,
    /// soft hyphens and characters of no width are gone. Case, tone placement and i/y stay as the writer had them.
    /// Doing it twice changes nothing more.
    public static String canon(String text) {
        var composed = nfc(text);
        if (composed.chars().noneMatch(c -> unwanted((char) c) || lookAlike((char) c) != c)) return composed;
        var canon = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (!unwanted(c)) canon.append(lookAlike(c));
        }
        return nfc(canon.toString());
    }

    /// The text without accents, đ as d, in lower case. Accepts any normal form.
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= TABLE) return foldAny(text);
            if (FOLDED[c] != DROP) folded.append(FOLDED[c]);
        }
        return folded.toString();
    }

    /// A word in the form in which accents count: canonical, lower case, the tone where newer spelling puts it (hoà,
    /// thuỷ, khoẻ).
    public static String exact(String word) {
        var lower = canon(word).toLowerCase(Locale.ROOT);
        if (!marked(lower)) return lower;
        var exact = new StringBuilder(lower);
        for (int i = 0; i + 1 < exact.length(); i++) {
            var newer = TONES.get(exact.substring(i, i + 2));
            if (newer != null) exact.replace(i, i + 2, newer);
        }
        return exact.toString();
    }

    /// A word in the form in which accents do not count, and neither does the choice of i or y after h, k, l, m, s, t
    /// and qu (kỹ, kĩ; quý, quí).
    public static String folded(String word) {
        var folded = fold(word);
        return switch (folded) {
            case "hy", "ky", "ly", "my", "sy", "ty" -> folded.charAt(0) + "i";
            case "quy" -> "qui";
            default -> folded;
        };
    }

    /// Whether the word bears a mark that folding takes away: then its writer meant the accents.
    public static boolean marked(String word) {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) > 127) return !exactEqualsFold(word);
        return false;
    }

    private static boolean exactEqualsFold(String word) {
        return word.toLowerCase(Locale.ROOT).equals(fold(word));
    }

    private static String foldAny(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(c -> c < 0x10000 ? plainD((char) c) : c)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean unwanted(char c) {
        return (c >= '\u0300' && c <= '\u036F')
                || (c >= '\u200B' && c <= '\u200D')
                || c == '\u2060'
                || c == '\uFEFF'
                || c == '\u00AD';
    }

    /// Eth and African D stand for đ in text that came through ISO 8859-1 or character recognition.
    private static char lookAlike(char c) {
        return switch (c) {
            case 'Ð', 'Ɖ' -> 'Đ';
            case 'ð', 'ɖ' -> 'đ';
            default -> c;
        };
    }

    private static char plainD(char c) {
        return switch (lookAlike(c)) {
            case 'Đ', 'đ' -> 'd';
            default -> c;
        };
    }

    private static char[] table() {
        var table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            var folded = foldAny(String.valueOf(c));
            table[c] = folded.isEmpty() ? DROP : folded.charAt(0);
        }
        return table;
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new java.util.HashMap<String, String>();
        for (int i = 0; i + 4 <= text.length(); i += 5)
            pairs.put(text.substring(i, i + 2), text.substring(i + 2, i + 4));
        return Map.copyOf(pairs);
    }
}
