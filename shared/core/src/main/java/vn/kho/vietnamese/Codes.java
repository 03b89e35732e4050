package vn.kho.vietnamese;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The tables of [Encoding]: from the signs as they come out today to the letters they stand for.
final class Codes {
    static final Map<String, String> TCVN3 = tcvn3();
    static final Map<String, String> VNI = vni();
    static final Map<String, String> VIQR = viqr();

    private Codes() {}

    private static Map<String, String> tcvn3() {
        var codes = "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ"
                + " C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò"
                + " E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ"
                + " F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ";
        var table = new HashMap<String, String>();
        for (var code : codes.split(" ", -1))
            table.put(String.valueOf((char) Integer.parseInt(code.substring(0, 2), 16)), code.substring(2));
        table.put("\u03BC", "à"); // the micro sign, as some programs write it
        return Map.copyOf(table);
    }

    private static Map<String, String> vni() {
        var table = new HashMap<String, String>();
        marks(table, "a", "ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ");
        marks(table, "e", "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ");
        marks(table, "o", "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ");
        marks(table, "u", "ùú øù ûủ õũ ïụ");
        marks(table, "y", "ùý øỳ ûỷ õỹ");
        marks(table, "ô", "ùớ øờ ûở õỡ ïợ");
        marks(table, "ö", "ùứ øừ ûử õữ ïự");
        for (var single : "íí ìì æỉ óĩ òị îỵ ñđ ôơ öư".split(" ", -1))
            both(table, single.substring(0, 1), single.substring(1));
        return Map.copyOf(table);
    }

    private static void marks(Map<String, String> table, String vowel, String pairs) {
        for (var pair : pairs.split(" ", -1)) {
            both(table, vowel + pair.charAt(0), pair.substring(1));
            table.put(
                    vowel.toUpperCase(Locale.ROOT) + pair.charAt(0),
                    pair.substring(1).toUpperCase(Locale.ROOT));
        }
    }

    private static void both(Map<String, String> table, String code, String letter) {
        table.put(code, letter);
        table.put(code.toUpperCase(Locale.ROOT), letter.toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> viqr() {
        var table = new HashMap<String, String>();
        var tones = Map.of("'", "\u0301", "`", "\u0300", "?", "\u0309", "~", "\u0303", ".", "\u0323");
        var shapes = Map.of("(", "\u0306", "^", "\u0302", "+", "\u031B");
        for (var vowel : "a e i o u y A E I O U Y".split(" ", -1)) {
            tones.forEach((sign, tone) -> table.put(vowel + sign, Spelling.nfc(vowel + tone)));
            shapes.forEach((sign, shape) -> {
                var shaped = Spelling.nfc(vowel + shape);
                if (shaped.length() > 1 || !Syllable.vowel(shaped)) return;
                table.put(vowel + sign, shaped);
                tones.forEach((mark, tone) -> table.put(vowel + sign + mark, Spelling.nfc(shaped + tone)));
            });
        }
        table.put("dd", "đ");
        table.put("DD", "Đ");
        table.put("Dd", "Đ");
        return Map.copyOf(table);
    }
}
