package vn.kho.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kho.ingest.FirstLook.Doubt;
import vn.kho.reading.Box;
import vn.kho.reading.Runs;
import vn.kho.reading.Word;
import vn.kho.vietnamese.Spelling;

/// Judges the words of page 1: is one of the marks stamped there? Pure. A mark stands alone; a text that speaks of
/// secrecy has it among other words.
public final class MarkJudge {
    private static final int THIRD = Box.FULL / 3;
    private static final int HALF = Box.FULL / 2;

    /// A run of at least so many words is a sentence or a heading.
    private static final int SENTENCE = 5;

    /// What makes MẬT part of an ordinary word: bí mật, bảo mật, cơ mật, thân mật, nước mật...; mật khẩu, mật mã, mật
    /// độ.
    private static final Set<String> BEFORE = Set.of("BÍ", "BẢO", "CƠ", "THÂN", "ẨN", "KÍN");
    private static final Set<String> AFTER = Set.of("KHẨU", "MÃ", "ĐỘ", "ONG", "THIẾT", "VỤ", "THƯ");

    /// MẪU (specimen), with the tone as a scan may blur it. But for one letter without accents it is MẬT, yet two
    /// things tell them apart: the last letter, and a tone above instead of the dot below. Where only one of them
    /// was seen (MẬU, MẪI), or the accents are not there to be seen (MAU, MÂU), it stays in doubt.
    private static final Set<String> SPECIMEN = Set.of("MẪU", "MẦU", "MẤU", "MẨU", "MÃU");

    /// Below it, what OCR says of letters is a guess.
    private static final int SURE = 75;

    private final List<Mark> marks;

    /// @param marks longest words first is not needed; none twice
    public MarkJudge(List<Mark> marks) {
        this.marks = marks.stream()
                .sorted(Comparator.comparingInt((Mark mark) -> mark.words().length())
                        .reversed())
                .toList();
    }

    /// What the words say.
    public sealed interface Found {
        record Nothing() implements Found {}

        record Clearly(Mark mark) implements Found {}

        record Perhaps(Doubt why) implements Found {}

        /// The graver of the two: what one eye saw counts, though the other did not see it.
        default Found or(Found other) {
            return weight(this) >= weight(other) ? this : other;
        }

        private static int weight(Found found) {
            return switch (found) {
                case Nothing _ -> 0;
                case Perhaps _ -> 1;
                case Clearly _ -> 2;
            };
        }
    }

    /// @param words of page 1, in any order
    /// @param shape height of the page divided by its width
    public Found judge(List<Word> words, double shape) {
        Found found = new Found.Nothing();
        for (var run : Runs.of(words, shape)) found = found.or(judge(Run.of(run)));
        return found;
    }

    private Found judge(Run run) {
        if (run.words.isEmpty()) return new Found.Nothing();
        for (var mark : marks) {
            var alone = alone(run, mark);
            if (alone.isPresent()) return alone.get();
        }
        return among(run);
    }

    /// The run is this mark and nothing else; empty when it is not.
    private static Optional<Found> alone(Run run, Mark mark) {
        var letters = mark.letters();
        if (run.letters.equals(letters)) {
            if (run.top >= THIRD) return Optional.of(new Found.Perhaps(Doubt.OUT_OF_PLACE));
            return Optional.of(run.noise ? new Found.Perhaps(Doubt.NOT_ALONE) : new Found.Clearly(mark));
        }
        if (run.top >= HALF) return Optional.empty();
        if (run.letters.toUpperCase(Locale.ROOT).equals(letters) && Character.isUpperCase(run.letters.charAt(0)))
            return Optional.of(new Found.Perhaps(Doubt.OUT_OF_PLACE));
        if (!run.capitals()) return Optional.empty();
        var folded = Spelling.fold(run.letters);
        var wanted = Spelling.fold(letters);
        if (folded.equals(wanted)) return Optional.of(new Found.Perhaps(Doubt.ACCENTS_LOST));
        if (SPECIMEN.contains(run.letters) && run.sure) return Optional.empty();
        if (folded.length() >= 3 && distance(folded, wanted) <= (wanted.length() < 5 ? 1 : 2))
            return Optional.of(new Found.Perhaps(Doubt.BLURRED));
        return Optional.empty();
    }

    /// A mark in capitals with other words beside it: a stamp that ran into its neighbours, or a heading that speaks of
    /// secrecy.
    private Found among(Run run) {
        for (int i = 0; i < run.words.size(); i++) {
            var word = run.words.get(i);
            if (!isLastWordOfAMark(word) && !(word.equals("MAT") && run.words.size() <= 3)) continue;
            if (i > 0 && BEFORE.contains(run.words.get(i - 1))) continue;
            if (i + 1 < run.words.size() && AFTER.contains(run.words.get(i + 1))) continue;
            boolean inside = i > 0 && i + 1 < run.words.size();
            if (inside && run.words.size() >= SENTENCE) continue;
            if (run.top >= HALF && run.words.size() > 3) continue;
            return new Found.Perhaps(word.equals("MAT") ? Doubt.ACCENTS_LOST : Doubt.NOT_ALONE);
        }
        return new Found.Nothing();
    }

    private boolean isLastWordOfAMark(String word) {
        for (var mark : marks) {
            var words = mark.words();
            if (words.endsWith(word)
                    && (words.length() == word.length() || words.charAt(words.length() - word.length() - 1) == ' '))
                return true;
        }
        return false;
    }

    /// One run, seen as letters.
    ///
    /// @param words   those that have letters, stripped of what is none at their ends
    /// @param letters all of them in a row
    /// @param noise   there is a digit or a word of strange signs besides; frames and punctuation are no noise
    /// @param sure    whoever read the words is sure of each
    private record Run(List<String> words, String letters, boolean noise, boolean sure, int top) {
        static Run of(List<Word> run) {
            var words = new ArrayList<String>();
            boolean noise = false;
            boolean sure = true;
            for (var word : run) {
                var stripped = strip(word.text());
                if (!stripped.isEmpty()) {
                    words.add(stripped);
                    sure &= word.confidence() >= SURE;
                }
                noise |= word.text().codePoints().anyMatch(Character::isDigit);
            }
            return new Run(
                    words,
                    String.join("", words),
                    noise,
                    sure,
                    run.getFirst().box().top());
        }

        boolean capitals() {
            var upper = letters.codePoints().filter(Character::isUpperCase).count();
            return upper * 2 > letters.codePointCount(0, letters.length());
        }

        private static String strip(String text) {
            int from = 0;
            int to = text.length();
            while (from < to && !Character.isLetter(text.charAt(from))) from++;
            while (to > from && !Character.isLetter(text.charAt(to - 1))) to--;
            return text.substring(from, to);
        }
    }

    /// How many letters must be put in, taken out or changed (Levenshtein).
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) return 3;
        var before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) before[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
