package vn.kho.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.kho.bench.Told;
import vn.kho.vietnamese.Spelling;

/// Reads real scans whose text is known, since the same decree lies beside them as a word processor's file. Only
/// the body can be held against it: the file has another letterhead, no stamps and no page numbers. Word by word,
/// in order. As a program: `Scans CORPUS MODEL`.
final class Scans {
    private static final String WITH_TRUTH = "vn-scan-pdf-with-gt";

    private static final Pattern END = Pattern.compile("Nơi nhận|TM\\.|KT\\.|THỦ TƯỚNG$");

    private Scans() {}

    /// @param truth  true words
    /// @param read   words read
    /// @param same   words in both, in the same order
    /// @param folded likewise, diacritics and case aside
    private record Body(int truth, int read, int same, int folded, int letters, int wrong) {
        static Body of(List<String> truth, List<String> read) {
            var wanted = String.join(" ", truth);
            return new Body(
                    truth.size(),
                    read.size(),
                    common(truth, read),
                    common(
                            truth.stream().map(Spelling::fold).toList(),
                            read.stream().map(Spelling::fold).toList()),
                    wanted.length(),
                    distance(wanted, String.join(" ", read)));
        }

        Body and(Body other) {
            return new Body(
                    truth + other.truth,
                    read + other.read,
                    same + other.same,
                    folded + other.folded,
                    letters + other.letters,
                    wrong + other.wrong);
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "%8.4f %10.4f %14.4f %8.2f",
                    (double) same / truth,
                    (double) same / read,
                    (double) folded / truth,
                    100.0 * wrong / letters);
        }

        private static int common(List<String> a, List<String> b) {
            var above = new int[b.size() + 1];
            for (var word : a) {
                var here = new int[b.size() + 1];
                for (int j = 1; j <= b.size(); j++)
                    here[j] = word.equals(b.get(j - 1)) ? above[j - 1] + 1 : Math.max(above[j], here[j - 1]);
                above = here;
            }
            return above[b.size()];
        }

        private static int distance(String a, String b) {
            var above = new int[b.length() + 1];
            for (int j = 0; j <= b.length(); j++) above[j] = j;
            for (int i = 1; i <= a.length(); i++) {
                var here = new int[b.length() + 1];
                here[0] = i;
                for (int j = 1; j <= b.length(); j++)
                    here[j] = Math.min(
                            Math.min(here[j - 1], above[j]) + 1,
                            above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                above = here;
            }
            return above[b.length()];
        }
    }

    public static void main(String[] arguments) throws IOException {
        var corpus = Path.of(arguments[0]);
        var all = new Body(0, 0, 0, 0, 0, 0);
        Told.line(String.format("%-14s %8s %10s %14s %8s", "scan", "recall", "precision", "plain recall", "CER %"));
        try (var readings =
                Readings.with(Path.of(arguments[1]), Runtime.getRuntime().availableProcessors())) {
            for (var file : Manifest.of(corpus)) {
                if (!file.kind().equals(WITH_TRUTH)) continue;
                var scan = corpus.resolve(file.path());
                var body = Body.of(
                        body(readings.read(truth(scan)).text()),
                        body(readings.read(scan).text()));
                Told.line(String.format("%-14s %s", scan.getFileName(), body.row()));
                all = all.and(body);
            }
        }
        Told.line(String.format("%-14s %s", "all", all.row()));
    }

    /// The word processor's file of the same name.
    private static Path truth(Path scan) throws IOException {
        var name = scan.getFileName().toString().replace(".pdf", ".doc");
        var folder = scan.resolve("../../Doc").normalize();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// From the first legal basis to the signature, without the punctuation around words: annexes are tables, which
    /// the scan and the file set differently.
    private static List<String> body(String text) {
        var lines = Score.lines(text);
        int from = 0;
        while (from < lines.size() && !lines.get(from).startsWith("Căn cứ")) from++;
        int to = from;
        while (to < lines.size() && !END.matcher(lines.get(to)).lookingAt()) to++;
        return lines.subList(from, to).stream()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .map(Score::bare)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
