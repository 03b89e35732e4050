package vn.kho.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import vn.kho.bench.Told;
import vn.kho.disk.FileOriginal;
import vn.kho.ingest.FirstLook;
import vn.kho.ingest.LookAtPageOne;
import vn.kho.ingest.Mark;
import vn.kho.ingest.MarkJudge;
import vn.kho.sample.papers.Condition;
import vn.kho.sample.papers.OfficialPaper;
import vn.kho.sample.papers.OfficialPaper.Marks;
import vn.kho.sample.papers.OfficialPaper.Secrecy;
import vn.kho.sample.papers.Printer;
import vn.kho.sample.papers.Scanner;

/// Looks at page 1 of scans, every second of which bears a mark of secrecy, through every condition of a scanner:
/// how many marked ones would be kept, and how many others would wait for a person. As a program: `FirstLooks MODEL
/// SCANS`.
final class FirstLooks {
    private static final long SEED = 23;
    private static final List<Condition> CONDITIONS = List.of(Condition.values());
    private static final List<Secrecy> LEVELS = List.of(Secrecy.values());

    private FirstLooks() {}

    private enum End {
        CLEAR,
        MARKED,
        WAITS
    }

    public static void main(String[] arguments) throws IOException {
        int scans = Integer.parseInt(arguments[1]);
        var marked = new EnumMap<End, Integer>(End.class);
        var others = new EnumMap<End, Integer>(End.class);
        var file = Files.createTempFile("kho-look-", ".scan");
        try (var readings = Readings.with(Path.of(arguments[0]), 1)) {
            var look = readings.look(new MarkJudge(Mark.ofLaw()));
            var papers = Accuracy.papers(scans);
            for (int i = 0; i < scans; i++) {
                var secret = i % 2 == 0;
                var condition = CONDITIONS.get(i / 2 % CONDITIONS.size());
                var end = look(look, scan(papers.get(i % papers.size()), i, secret, condition, file));
                (secret ? marked : others).merge(end, 1, Integer::sum);
                if (end != (secret ? End.MARKED : End.CLEAR))
                    Told.line((secret ? "marked" : "not marked") + ", " + condition + ", number " + i + ": " + end);
            }
        } finally {
            Files.delete(file);
        }
        Told.line("marked: " + marked + "; others: " + others);
    }

    private static Path scan(OfficialPaper paper, int number, boolean secret, Condition condition, Path file)
            throws IOException {
        var level = LEVELS.get(number / 2 % LEVELS.size());
        var marks = new Marks(
                secret ? level : null, paper.marks().urgency(), paper.marks().arrival());
        var print = Printer.withLiberationSerif().print(paper.withMarks(marks));
        // A picture takes one page; the sheet feeder takes the others.
        try {
            return Files.write(file, Scanner.scan(print, condition, SEED + number));
        } catch (IllegalArgumentException _) {
            return Files.write(file, Scanner.scan(print, Condition.COLOUR, SEED + number));
        }
    }

    private static End look(LookAtPageOne look, Path scan) throws IOException {
        return switch (look.look(FileOriginal.of(scan))) {
            case FirstLook.Clear _ -> End.CLEAR;
            case FirstLook.Marked _ -> End.MARKED;
            case FirstLook.Doubtful _, FirstLook.NoEyes _, FirstLook.Unreadable _ -> End.WAITS;
        };
    }
}
