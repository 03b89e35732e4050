package vn.kho.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import vn.kho.reading.PageText;
import vn.kho.reading.TextReader.Why;

/// One file of a corpus and what must come of it.
///
/// @param path     below the corpus
/// @param kind     what it is a sample of
/// @param expected how it must end: `parse-ok`, `needs-ocr`, `password-needed`, `corrupt`, `bomb` or `unsupported`
/// @param snippet  words that stand in it; empty when nobody knows any
record Manifest(String path, String kind, String expected, String snippet) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /// The part of a snippet's words that must be found: other programs join and part words elsewhere.
    private static final double MOST_OF_IT = 0.8;

    /// The rows of `manifest.tsv`, whose first line names the columns.
    static List<Manifest> of(Path corpus) throws IOException {
        var lines = Files.readAllLines(corpus.resolve("manifest.tsv"));
        var names = Arrays.asList(lines.getFirst().split("\t", -1));
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Manifest(
                        cells[names.indexOf("path")],
                        cells[names.indexOf("kind")],
                        cells[names.indexOf("expected")],
                        cells[names.indexOf("snippet")]))
                .toList();
    }

    /// Why it did not end as it must; empty when it did.
    String miss(Readings.Result result) {
        var why = result.refused() == null ? null : result.refused().why();
        boolean text = !result.text().isBlank();
        boolean fits =
                switch (expected) {
                    case "parse-ok" -> why == null && found(result.text()) && (text || snippet.isBlank());
                    case "needs-ocr" ->
                        why == null && (text ? found(result.text()) : snippet.isBlank() && looked(result));
                    case "password-needed" -> why == Why.PASSWORD_NEEDED;
                    case "corrupt" -> why == Why.DAMAGED || why == Why.EMPTY || why == null;
                    case "bomb" -> why != null;
                    case "unsupported" -> why == Why.UNSUPPORTED;
                    default -> throw new IllegalArgumentException("manifest: expected " + expected);
                };
        if (fits) return "";
        return result.ending()
                + (result.refused() == null
                        ? ", words found: " + share(result.text())
                        : ": " + result.refused().detail());
    }

    /// Nothing legible is an answer, when somebody looked.
    private static boolean looked(Readings.Result result) {
        return result.pages().stream().allMatch(page -> page instanceof PageText.Blank);
    }

    private boolean found(String text) {
        return snippet.isBlank() || share(text) >= MOST_OF_IT;
    }

    /// Of the snippet's words, the part that is there.
    private double share(String text) {
        var there = new HashMap<String, Integer>();
        for (var word : words(text)) there.merge(word, 1, Integer::sum);
        var wanted = words(snippet);
        if (wanted.isEmpty()) return 1;
        // The last word of a snippet may be cut.
        var whole = wanted.size() > 3 ? wanted.subList(0, wanted.size() - 1) : wanted;
        long found = whole.stream()
                .filter(word -> there.merge(word, -1, Integer::sum) >= 0)
                .count();
        return (double) found / whole.size();
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(Normalizer.normalize(text, Normalizer.Form.NFKC), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
