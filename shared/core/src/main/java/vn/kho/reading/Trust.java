package vn.kho.reading;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.kho.vietnamese.Spelling;
import vn.kho.vietnamese.Syllable;

/// Decides whether a page's text layer is believed, and why. Pure. A layer is what a machine wrote earlier: a word
/// processor, which knows its letters, or somebody's OCR, which may have known no Vietnamese.
public final class Trust {
    /// A page is a scan when one picture covers half of it.
    static final double SCAN = 0.5;

    /// A page of a letter has some 300 words; a scan with fewer than this has a page number or a file name for a
    /// layer.
    private static final int FEW_ON_A_SCAN = 30;

    private static final double MOST_UNKNOWN = 0.02;
    private static final double MOST_STRANGE = 0.2;
    private static final double MOST_SINGLE = 0.5;

    /// Of a hundred Vietnamese words about seventy bear a mark; OCR for English leaves none.
    private static final double LEAST_MARKED = 0.3;

    private static final int WATERMARK = 20;
    private static final double LEAST_DIFFERENT = 0.15;

    /// What stands between and around words; other signs inside a word make it a strange one.
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Punct}\\p{Pd}\\p{Pi}\\p{Pf}\\d\u2026]+");

    private static final Pattern ASCII = Pattern.compile("[A-Za-z]+");

    private Trust() {}

    /// Why a layer is believed or not, in the order in which the questions are asked.
    public enum Reason {
        /// Not believed: the file does not tell which letters its signs are, or tells in an encoding before
        /// Unicode.
        LETTERS_UNKNOWN(false),
        /// Not believed: a scan, and too few words for one.
        TOO_FEW_WORDS(false),
        /// Not believed: the same few words again and again, as watermarks are.
        WATERMARK(false),
        /// Not believed: mostly single letters.
        SCATTERED(false),
        /// Not believed: many words that are neither Vietnamese syllables nor plain Latin words.
        GARBLED(false),
        /// Not believed: a scan whose words bear almost no Vietnamese marks.
        ACCENTS_MISSING(false),
        /// Believed: a scan with a layer of sound Vietnamese words.
        SOUND_ON_A_SCAN(true),
        /// Believed: doubted at first, but an OCR engine read the same letters in a part of the page.
        CONFIRMED(true),
        /// Believed: letters of a font or a charset from before Unicode, made Unicode by its table.
        REPAIRED(true),
        /// Believed: text as it was typed.
        TYPED(true);

        private final boolean believed;

        Reason(boolean believed) {
            this.believed = believed;
        }

        public boolean believed() {
            return believed;
        }
    }

    public static Reason judge(PageRead.Text layer) {
        var words = layer.words();
        boolean scan = layer.surface().covered() >= SCAN;
        if (layer.surface().unsure() > MOST_UNKNOWN) return Reason.LETTERS_UNKNOWN;
        if (scan && words.size() < FEW_ON_A_SCAN) return Reason.TOO_FEW_WORDS;
        if (repeated(words)) return Reason.WATERMARK;
        var tally = Tally.of(words);
        if (tally.letters == 0) return scan ? Reason.TOO_FEW_WORDS : Reason.TYPED;
        if (tally.single > MOST_SINGLE * tally.letters) return Reason.SCATTERED;
        if (tally.strange > MOST_STRANGE * tally.letters) return Reason.GARBLED;
        if (!layer.raw().isEmpty()) return Reason.REPAIRED;
        if (!scan) return Reason.TYPED;
        return tally.marked < LEAST_MARKED * tally.letters ? Reason.ACCENTS_MISSING : Reason.SOUND_ON_A_SCAN;
    }

    /// The dots that lead to the page numbers of a table of contents are no words.
    private static boolean repeated(List<Word> words) {
        var seen = new HashSet<String>();
        int count = 0;
        for (var word : words) {
            if (word.text().codePoints().noneMatch(Character::isLetterOrDigit)) continue;
            count++;
            seen.add(word.text());
        }
        return count >= WATERMARK && seen.size() < LEAST_DIFFERENT * count;
    }

    /// Counts of the parts of words that have letters.
    private record Tally(int letters, int single, int strange, int marked) {
        static Tally of(List<Word> words) {
            int letters = 0;
            int single = 0;
            int strange = 0;
            int marked = 0;
            for (var word : words)
                for (var part : BETWEEN.split(word.text(), -1)) {
                    if (part.codePoints().noneMatch(Character::isLetter)) continue;
                    letters++;
                    if (part.length() == 1) single++;
                    else if (!ASCII.matcher(part).matches() && !Syllable.possible(part)) strange++;
                    if (Spelling.marked(part)) marked++;
                }
            return new Tally(letters, single, strange, marked);
        }
    }
}
