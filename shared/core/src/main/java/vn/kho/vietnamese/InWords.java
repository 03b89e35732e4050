package vn.kho.vietnamese;

import java.util.ArrayList;
import java.util.List;

/// Whole numbers in words, as the foot of a register writes them (Viết bằng chữ): 32 is "ba mươi hai".
///
/// The northern, official wording: linh, nghìn, tỷ; mốt, lăm after mươi; bốn, not tư.
public final class InWords {
    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final long BILLION = 1_000_000_000;

    private InWords() {}

    /// @param number not negative
    public static String of(long number) {
        if (number < 0) throw new IllegalArgumentException("in words: " + number + " is negative");
        if (number == 0) return DIGITS.getFirst();
        var words = new ArrayList<String>();
        say(number, false, words);
        return String.join(" ", words);
    }

    /// @param led whether something larger was said before, so that empty hundreds are said too
    private static void say(long number, boolean led, List<String> words) {
        if (number >= BILLION) {
            say(number / BILLION, led, words);
            words.add("tỷ");
            if (number % BILLION > 0) say(number % BILLION, true, words);
            return;
        }
        var spoken = group((int) (number / 1_000_000), "triệu", led, words);
        spoken = group((int) (number / 1_000 % 1_000), "nghìn", spoken, words);
        group((int) (number % 1_000), "", spoken, words);
    }

    /// @return whether anything has been said by now
    private static boolean group(int number, String name, boolean led, List<String> words) {
        if (number == 0) return led;
        hundreds(number, led, words);
        if (!name.isEmpty()) words.add(name);
        return true;
    }

    private static void hundreds(int number, boolean led, List<String> words) {
        int hundred = number / 100;
        int rest = number % 100;
        if (hundred > 0 || led) {
            words.add(DIGITS.get(hundred));
            words.add("trăm");
            if (rest > 0 && rest < 10) words.add("linh");
        }
        tens(rest, words);
    }

    private static void tens(int number, List<String> words) {
        int ten = number / 10;
        int unit = number % 10;
        if (ten == 1) words.add("mười");
        if (ten > 1) {
            words.add(DIGITS.get(ten));
            words.add("mươi");
        }
        if (unit > 0) words.add(unit(ten, unit));
    }

    private static String unit(int ten, int unit) {
        if (unit == 1 && ten > 1) return "mốt";
        if (unit == 5 && ten > 0) return "lăm";
        return DIGITS.get(unit);
    }
}
