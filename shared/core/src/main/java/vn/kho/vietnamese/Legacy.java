package vn.kho.vietnamese;

import java.util.List;
import java.util.regex.Pattern;

/// Finds out in which encoding from before Unicode a text was written, by how many of its words become Vietnamese
/// syllables. A text that is not Vietnamese, or is Unicode already, is never taken for one.
public final class Legacy {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\d]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{M}]+|[^\\p{L}\\p{M}]+$");

    /// Fewer marked syllables than this prove nothing.
    private static final int LEAST = 4;

    private static final double MOST_STRANGE = 0.15;

    /// Of a hundred words of a Vietnamese text some seventy bear a mark; of a table with foreign names fewer.
    private static final double LEAST_SOUND = 0.25;

    private Legacy() {}

    /// Of all words of a page or a document; the more, the surer.
    public static Encoding of(String text) {
        var raw = Tally.of(text);
        var best = Encoding.UNICODE;
        int most = Math.max(LEAST - 1, raw.sound);
        for (var encoding : List.of(Encoding.TCVN3, Encoding.VNI, Encoding.VIQR)) {
            if (encoding == Encoding.VIQR ? raw.marked > 0 : raw.strange == 0) continue;
            var tally = Tally.of(encoding.decode(text));
            boolean vietnamese = tally.strange <= MOST_STRANGE * tally.words
                    && tally.sound >= LEAST_SOUND * tally.words
                    && tally.strange < Math.max(1, raw.strange);
            if (encoding == Encoding.VIQR) vietnamese &= tally.sound >= 3 * LEAST && tally.strange == 0;
            if (vietnamese && tally.sound > most) {
                most = tally.sound;
                best = encoding;
            }
        }
        return best;
    }

    /// Of one line of a text that is Vietnamese otherwise: old files mix what was typed in old fonts with what came
    /// later. A line is repaired when every marked word of it becomes a syllable, and most were none before.
    public static Encoding ofLine(String line) {
        var raw = Tally.of(line);
        if (raw.strange == 0 || raw.strange < raw.sound) return Encoding.UNICODE;
        for (var encoding : List.of(Encoding.TCVN3, Encoding.VNI)) {
            var tally = Tally.of(encoding.decode(line));
            if (tally.strange == 0 && tally.sound >= 2) return encoding;
        }
        return Encoding.UNICODE;
    }

    /// Whether the marked words of this text are Vietnamese syllables, and there are some.
    public static boolean sound(String text) {
        var tally = Tally.of(text);
        return tally.sound >= LEAST && tally.strange <= MOST_STRANGE * tally.words;
    }

    /// @param words   with letters
    /// @param marked  with a letter beyond ASCII
    /// @param sound   marked, and possible as Vietnamese syllables
    /// @param strange marked, and not possible
    private record Tally(int words, int marked, int sound, int strange) {
        static Tally of(String text) {
            int words = 0;
            int marked = 0;
            int sound = 0;
            int strange = 0;
            for (var part : BETWEEN.split(text, -1)) {
                var word = EDGES.matcher(part).replaceAll("");
                if (word.isEmpty()) continue;
                words++;
                if (word.chars().allMatch(c -> c < 128)) continue;
                marked++;
                if (Syllable.possible(word)) sound++;
                else strange++;
            }
            return new Tally(words, marked, sound, strange);
        }
    }
}
