package vn.kho.contract;

import java.util.List;
import java.util.random.RandomGenerator;

/// Text as nobody should type it: pieces of the query language, of Vietnamese, of broken Unicode, glued at random.
public final class HostileText {
    private static final List<String> PIECES = List.of(
            "\"",
            "“",
            "”",
            "-",
            "−",
            "(",
            ")",
            "((((",
            "[",
            "{",
            "\\",
            "/",
            "*",
            "**",
            "?",
            "~",
            "^",
            ":",
            "::",
            "+",
            "&&",
            "||",
            "|",
            "!",
            "'",
            " ",
            "  ",
            "\u00A0",
            "\u3000",
            "\n",
            "\t",
            "\0",
            "\u200B",
            "\uFEFF",
            "\u0301",
            "\uD800",
            "\uDC00",
            "\uFFFF",
            "𠮷",
            "😀",
            "漢字",
            "ไทย",
            "OR",
            "HOẶC",
            "AND",
            "NOT",
            "TO",
            "số:",
            "so:",
            "năm:",
            "nam:2026",
            "year:abc",
            "phòng:",
            "mã:",
            "loại:\"",
            "V/v:",
            "12:30",
            "1376/KH-UBND",
            "5.000.000",
            "H99.10-260105-0001",
            "đoàn",
            "ra",
            "hòa",
            "a",
            "1",
            "một",
            "TTg",
            "ZaloPhó",
            "x*",
            "ab*",
            "%",
            "_",
            "<b>",
            "';--");

    private HostileText() {}

    public static String of(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(3) == 0) text.append(' ');
        }
        return text.toString();
    }
}
