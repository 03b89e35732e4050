package vn.kho.report;

import java.util.ArrayList;
import java.util.List;

/// Whole numbers in Vietnamese words, as the foot of a register wants them.
public final class NumberWords {
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", "nghìn", "triệu", "tỷ"};

    private NumberWords() {}

    /// @param number 0 to 999,999,999,999
    public static String of(long number) {
        if (number < 0 || number > 999_999_999_999L) throw new IllegalArgumentException("in words: " + number);
        if (number == 0) return DIGITS[0];
        var words = new ArrayList<String>();
        boolean begun = false;
        for (int group = 3; group >= 0; group--) {
            int three = (int) (number / power(group) % 1000);
            if (three == 0) continue;
            words.addAll(three(three, begun));
            if (group > 0) words.add(GROUPS[group]);
            begun = true;
        }
        return String.join(" ", words);
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) power *= 1000;
        return power;
    }

    /// @param begun whether something stands before, so that noughts in front are read
    private static List<String> three(int number, boolean begun) {
        var words = new ArrayList<String>();
        int hundreds = number / 100;
        int rest = number % 100;
        if (hundreds > 0 || begun) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (rest > 0 && rest < 10 && !words.isEmpty()) words.add("linh");
        words.addAll(two(rest));
        return words;
    }

    private static List<String> two(int number) {
        int tens = number / 10;
        int ones = number % 10;
        var words = new ArrayList<String>();
        if (tens == 1) words.add("mười");
        if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        }
        if (ones == 1 && tens > 1) words.add("mốt");
        else if (ones == 5 && tens > 0) words.add("lăm");
        else if (ones > 0) words.add(DIGITS[ones]);
        return words;
    }
}
