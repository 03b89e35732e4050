package vn.kho.tika;

import java.text.Normalizer;

/// Makes of a font's text what a person would type.
final class Letters {
    private Letters() {}

    /// Ligatures are taken apart, soft hyphens and control characters taken out, every space is a plain one.
    static String clean(CharSequence text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter >= 0xFB00 && letter <= 0xFB06)
                clean.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
            else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) clean.append(' ');
            else if (letter != 0xAD && letter != 0xFEFF && letter != 0x200B && !Character.isISOControl(letter))
                clean.appendCodePoint(letter);
        });
        return clean.toString();
    }
}
