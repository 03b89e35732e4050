package vn.kho.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import vn.kho.bench.Told;
import vn.kho.reading.PageText;
import vn.kho.reading.Word;
import vn.kho.sample.papers.Condition;
import vn.kho.sample.papers.OfficialPaper;
import vn.kho.sample.papers.Printer;
import vn.kho.sample.papers.Scanner;
import vn.kho.sample.plan.Content;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.PlannedDossier;

/// Reads papers whose words are known, each through every condition of a scanner, and tells how much of them was
/// read. As a program: `Accuracy FOLDER MODEL` writes the pages and their truth into the folder, for other programs
/// to read, and reads them; `Accuracy FOLDER` alone scores what another program read into `FOLDER/NAME.txt`.
final class Accuracy {
    private static final int PAPERS = 8;
    private static final long SEED = 11;

    /// Wider than between any two words of a line, in ten-thousandths of the page's width.
    private static final int COLUMN_GAP = 300;

    private Accuracy() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        if (arguments.length > 1) readAll(folder, Path.of(arguments[1]));
        var scores = new EnumMap<Condition, Score>(Condition.class);
        var all = new Score();
        for (var condition : Condition.values())
            for (int paper = 0; paper < PAPERS; paper++) {
                var answer = folder.resolve(name(condition, paper) + ".txt");
                if (!Files.exists(answer)) continue;
                var score = new Score();
                score.add(Files.readString(folder.resolve("truth-" + paper + ".txt")), Files.readString(answer));
                scores.computeIfAbsent(condition, _ -> new Score()).add(score);
                all.add(score);
            }
        Told.line(String.format("%-12s %s", "condition", Score.HEAD));
        scores.forEach((condition, score) -> Told.line(String.format("%-12s %s", condition, score.row())));
        Told.line(String.format("%-12s %s", "all", all.row()));
    }

    private static void readAll(Path folder, Path model) throws IOException {
        Files.createDirectories(folder);
        var printer = Printer.withLiberationSerif();
        var prints = papers(PAPERS * 3).stream().map(printer::print).toList();
        try (var readings = Readings.with(model, Runtime.getRuntime().availableProcessors())) {
            int paper = 0;
            for (var print : prints) {
                var born = Files.write(folder.resolve("born-" + paper + ".pdf"), print);
                var truth = readings.read(born);
                if (truth.pages().size() > 1) continue;
                Files.writeString(
                        folder.resolve("truth-" + paper + ".txt"),
                        columns(truth.pages().getFirst()));
                for (var condition : Condition.values()) {
                    var scan = folder.resolve(name(condition, paper) + "." + condition.extension());
                    Files.write(scan, Scanner.scan(print, condition, SEED + paper));
                    Files.writeString(
                            folder.resolve(name(condition, paper) + ".txt"),
                            readings.read(scan).text());
                }
                if (++paper == PAPERS) return;
            }
        }
    }

    /// A line that two columns share is two lines: nobody says which is read first.
    private static String columns(PageText page) {
        var text = new StringBuilder();
        Word before = null;
        for (var word : ((PageText.Legible) page).words()) {
            if (before != null) {
                boolean same = before.line() == word.line()
                        && word.box().left() - before.box().right() < COLUMN_GAP;
                text.append(same ? ' ' : '\n');
            }
            text.append(word.text());
            before = word;
        }
        return text.toString();
    }

    private static String name(Condition condition, int paper) {
        return condition.name().toLowerCase(java.util.Locale.ROOT) + "-" + paper;
    }

    /// As different from each other as the invented office's papers are: one of each title, the longest first.
    static List<OfficialPaper> papers(int most) {
        var papers = new ArrayList<OfficialPaper>();
        for (PlannedDossier dossier : Plan.of(SEED).dossiers())
            for (var document : dossier.documents())
                switch (document.content()) {
                    case Content.Born(var paper) -> papers.add(paper);
                    case Content.Scan(var paper, var _) -> papers.add(paper);
                    case Content.Damaged _, Content.Locked _, Content.Empty _ -> {}
                }
        papers.sort(
                (a, b) -> Integer.compare(b.toString().length(), a.toString().length()));
        int step = Math.max(1, papers.size() / most);
        var chosen = new ArrayList<OfficialPaper>();
        for (int i = 0; i < papers.size() && chosen.size() < most; i += step) chosen.add(papers.get(i));
        return chosen;
    }
}
