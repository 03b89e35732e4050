package vn.kho.bench.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.kho.vietnamese.Spelling;

/// How far what was read is from what stands there, in whatever order the columns of a page were read: the longest
/// true line first, the part of what was read that is nearest to it is taken out, what is left over counts as read
/// into the page. Letters and words that were changed, left out or put in, against those that are there.
///
/// Quotes, dashes and white space are told apart by nobody here. Costs grow with the letters of the page squared.
final class Score {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern EDGES = Pattern.compile("^\\p{Punct}+|\\p{Punct}+$");

    /// A line of which more than this is wrong was not found.
    private static final double LOST = 0.7;

    private int pages;
    private long letters;
    private long letterErrors;
    private long words;
    private long wordErrors;
    private long plainErrors;
    private long hits;
    private long read;

    /// Adds a page.
    ///
    /// @param truth  a line of the page a line
    /// @param answer likewise, as it was read
    void add(String truth, String answer) {
        pages++;
        var left = lines(answer);
        count(lines(truth), left);
        var wanted = new ArrayList<>(lines(truth));
        wanted.sort(Comparator.comparingInt(String::length).reversed());
        for (var line : wanted) take(line, left);
        for (var rest : left) {
            letterErrors += rest.replace(" ", "").length();
            wordErrors += rest.split(" ", -1).length;
            plainErrors += rest.split(" ", -1).length;
        }
    }

    void add(Score other) {
        pages += other.pages;
        letters += other.letters;
        letterErrors += other.letterErrors;
        words += other.words;
        wordErrors += other.wordErrors;
        plainErrors += other.plainErrors;
        hits += other.hits;
        read += other.read;
    }

    private void count(List<String> truth, List<String> answer) {
        Map<String, Integer> bag = new HashMap<>();
        for (var line : answer)
            for (var word : line.split(" ", -1)) {
                read++;
                bag.merge(bare(word), 1, Integer::sum);
            }
        for (var line : truth)
            for (var word : line.split(" ", -1)) {
                words++;
                if (bag.merge(bare(word), -1, Integer::sum) >= 0) hits++;
            }
    }

    private void take(String line, List<String> left) {
        letters += line.length();
        var wanted = line.split(" ", -1);
        int best = -1;
        var cut = new Cut(Integer.MAX_VALUE, 0, 0);
        for (int i = 0; i < left.size(); i++) {
            var found = Cut.of(line, left.get(i));
            if (found.cost < cut.cost) {
                cut = found;
                best = i;
            }
        }
        if (best < 0 || cut.cost > LOST * line.length()) {
            letterErrors += line.length();
            wordErrors += wanted.length;
            plainErrors += wanted.length;
            return;
        }
        letterErrors += cut.cost;
        var from = left.remove(best);
        var whole = cut.wholeWords(from);
        var got = from.substring(whole.start, whole.end).strip();
        var answer = got.isEmpty() ? new String[0] : got.split(" ", -1);
        wordErrors += distance(wanted, answer);
        plainErrors += distance(plain(wanted), plain(answer));
        for (var rest : List.of(
                from.substring(0, whole.start).strip(),
                from.substring(whole.end).strip())) if (!rest.isEmpty()) left.add(rest);
    }

    /// The part of a text that is nearest to a line.
    private record Cut(int cost, int start, int end) {
        static Cut of(String line, String text) {
            int width = text.length();
            var above = new int[width + 1];
            var here = new int[width + 1];
            var startAbove = new int[width + 1];
            var startHere = new int[width + 1];
            for (int j = 0; j <= width; j++) startAbove[j] = j;
            for (int i = 1; i <= line.length(); i++) {
                here[0] = i;
                startHere[0] = 0;
                for (int j = 1; j <= width; j++) {
                    int same = above[j - 1] + (line.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                    int gone = above[j] + 1;
                    int more = here[j - 1] + 1;
                    here[j] = Math.min(same, Math.min(gone, more));
                    startHere[j] =
                            here[j] == same ? startAbove[j - 1] : here[j] == gone ? startAbove[j] : startHere[j - 1];
                }
                var costs = above;
                above = here;
                here = costs;
                var starts = startAbove;
                startAbove = startHere;
                startHere = starts;
            }
            int best = 0;
            for (int j = 1; j <= width; j++) if (above[j] < above[best]) best = j;
            return new Cut(above[best], startAbove[best], best);
        }

        Cut wholeWords(String text) {
            int from = start;
            int to = end;
            while (from > 0 && text.charAt(from - 1) != ' ') from--;
            while (to < text.length() && text.charAt(to) != ' ') to++;
            return new Cut(cost, from, to);
        }
    }

    private static int distance(String[] a, String[] b) {
        var above = new int[b.length + 1];
        var here = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) above[j] = j;
        for (int i = 1; i <= a.length; i++) {
            here[0] = i;
            for (int j = 1; j <= b.length; j++)
                here[j] = Math.min(
                        Math.min(here[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1].equals(b[j - 1]) ? 0 : 1));
            var costs = above;
            above = here;
            here = costs;
        }
        return above[b.length];
    }

    private static String[] plain(String[] words) {
        var plain = words.clone();
        for (int i = 0; i < plain.length; i++) plain[i] = Spelling.fold(plain[i]);
        return plain;
    }

    /// Without the punctuation around it; empty when it is nothing else.
    static String bare(String word) {
        return EDGES.matcher(word).replaceAll("");
    }

    /// Not to be told apart, and no white space but single blanks.
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var even = SPACES.matcher(Normalizer.normalize(line, Normalizer.Form.NFC)
                            .replaceAll("[“”„]", "\"")
                            .replaceAll("[‘’]", "'")
                            .replaceAll("[–—−]", "-")
                            .replace("…", "..."))
                    .replaceAll(" ")
                    .strip();
            if (!even.isEmpty()) lines.add(even);
        }
        return lines;
    }

    int pages() {
        return pages;
    }

    /// Character error rate, percent.
    double cer() {
        return share(letterErrors, letters);
    }

    /// Word error rate, percent.
    double wer() {
        return share(wordErrors, words);
    }

    /// Word error rate without regard to diacritics and case, percent.
    double plainWer() {
        return share(plainErrors, words);
    }

    /// True words that were read, in any order, percent.
    double recall() {
        return share(hits, words);
    }

    /// Read words that are true, percent.
    double precision() {
        return share(hits, read);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    static final String HEAD =
            String.format("%6s %8s %8s %12s %8s %10s", "pages", "CER %", "WER %", "plain WER %", "recall", "precision");

    String row() {
        return String.format(
                Locale.ROOT,
                "%6d %8.2f %8.2f %12.2f %8.2f %10.2f",
                pages,
                cer(),
                wer(),
                plainWer(),
                recall(),
                precision());
    }
}
