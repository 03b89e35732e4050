package vn.kho.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds a doubted layer against what an OCR engine sees in a part of the page: a third of the cost of reading it
/// anew, and where both agree the layer is the better text. Letters are counted, not compared in order, since
/// columns and formulas are read in any order.
final class Probe {
    private static final int PART = Box.FULL / 3;

    /// With fewer letters in that part, agreement says nothing.
    private static final int LEAST = 40;

    private static final double SAME = 0.8;

    private Probe() {}

    /// Scans are read anew: their layer is somebody's OCR, and ours is to be better.
    static boolean worthIt(PageRead.Text layer) {
        if (layer.surface().covered() >= Trust.SCAN || total(letters(upper(layer.words()))) < LEAST) return false;
        return switch (Trust.judge(layer)) {
            case LETTERS_UNKNOWN, SCATTERED, GARBLED -> true;
            case TOO_FEW_WORDS, WATERMARK, ACCENTS_MISSING, SOUND_ON_A_SCAN, CONFIRMED, REPAIRED, TYPED -> false;
        };
    }

    static boolean confirmed(PageRead.Text layer, Ocr.Seen seen) {
        if (!(seen instanceof Ocr.Seen.Words words) || words.turned() != 0) return false;
        var told = letters(upper(layer.words()));
        var read = letters(words.words());
        int both = told.entrySet().stream()
                .mapToInt(letter -> Math.min(letter.getValue(), read.getOrDefault(letter.getKey(), 0)))
                .sum();
        return both >= SAME * Math.max(total(told), total(read));
    }

    private static List<Word> upper(List<Word> words) {
        return words.stream().filter(word -> word.box().middle() < PART).toList();
    }

    private static Map<Integer, Integer> letters(List<Word> words) {
        var counts = new HashMap<Integer, Integer>();
        for (var word : words)
            word.text()
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(letter -> counts.merge(letter, 1, Integer::sum));
        return counts;
    }

    private static int total(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
