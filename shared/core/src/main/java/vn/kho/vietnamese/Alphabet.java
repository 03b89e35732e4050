package vn.kho.vietnamese;

import java.text.Normalizer;
import java.util.Comparator;

/// The order of Vietnamese lists: by letters (a ă â b c d đ e ê ... u ư v x y), then by tones (ngang, huyền, hỏi, ngã,
/// sắc, nặng), then small letters before capitals. A space is before every letter.
public final class Alphabet {
    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final char FIRST_LETTER = '\u0100';
    private static final char AFTER_LETTERS = '\u0200';
    private static final char BETWEEN = '\u0001';

    private Alphabet() {}

    /// Compares in Vietnamese order; texts that differ in nothing but their normal form are equal.
    public static Comparator<String> order() {
        return Comparator.comparing(Alphabet::sortKey);
    }

    /// A string that plain comparison puts in Vietnamese order.
    public static String sortKey(String text) {
        var canon = Spelling.canon(text);
        var letters = new StringBuilder(canon.length());
        var tones = new StringBuilder(canon.length());
        var cases = new StringBuilder(canon.length());
        for (int i = 0; i < canon.length(); i++) {
            var decomposed = Normalizer.normalize(canon.substring(i, i + 1), Normalizer.Form.NFD);
            var bare = new StringBuilder();
            var tone = Tone.LEVEL;
            for (int j = 0; j < decomposed.length(); j++) {
                char c = decomposed.charAt(j);
                if (j > 0 && Tone.isMark(c)) tone = Tone.of(c);
                else bare.append(c);
            }
            char letter = Normalizer.normalize(bare, Normalizer.Form.NFC).charAt(0);
            letters.append(weight(Character.toLowerCase(letter)));
            tones.append((char) (BETWEEN + 1 + tone.rank()));
            cases.append(Character.isUpperCase(letter) ? 'B' : 'A');
        }
        return letters.toString() + BETWEEN + tones + BETWEEN + cases;
    }

    private static char weight(char lower) {
        int letter = LETTERS.indexOf(lower);
        if (letter >= 0) return (char) (FIRST_LETTER + letter);
        if (lower > BETWEEN && lower < FIRST_LETTER) return lower;
        return (char) Math.max(lower, AFTER_LETTERS);
    }
}
