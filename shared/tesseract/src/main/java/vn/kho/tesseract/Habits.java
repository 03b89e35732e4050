package vn.kho.tesseract;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What the Vietnamese model gets wrong again and again, mended where only one reading is possible.
final class Habits {
    private static final Pattern RULES_AT_THE_ENDS = Pattern.compile("^[|_]+|[|_]+$");

    /// Digits and their punctuation, with at least one digit that was read as one.
    private static final Pattern NUMBER = Pattern.compile("[0-9óÓòOo.,/:%()\\-]*[0-9][0-9óÓòOo.,/:%()\\-]*");

    private static final Pattern ITEM = Pattern.compile("[óÓ][.,/:)]?");
    private static final Pattern SIX = Pattern.compile("[óÓò]");
    private static final Pattern ZERO = Pattern.compile("(?<=[0-9.,/])[Oo](?=[0-9.,/]|$)");

    private Habits() {}

    /// The rules of tables come as `|` and `_`; a 6 among digits comes as `ó`, a 0 as `O`.
    static String mend(String text) {
        var bare = RULES_AT_THE_ENDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        if (!NUMBER.matcher(bare).matches() && !ITEM.matcher(bare).matches()) return bare;
        return ZERO.matcher(SIX.matcher(bare).replaceAll("6")).replaceAll("0");
    }
}
