package vn.kho.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;
import vn.kho.print.PaperPrinter;
import vn.kho.report.Composed;
import vn.kho.report.Evidence;
import vn.kho.report.ReportKind;
import vn.kho.report.Span;
import vn.kho.wire.paper.PaperJson;

/// Writes papers over a period into a folder: PDF, XLSX and JSON.
@Command(name = "report")
final class ReportCommand extends ArchiveCommand {
    ReportCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() {
        return usage();
    }

    @Command(name = "quality")
    int quality(
            @Option(names = "--period", paramLabel = "2026|2026-Q4|2026-11", required = true) String period,
            @Option(names = "--out", paramLabel = "DIR") @Nullable Path out)
            throws IOException {
        return write(ReportKind.QUALITY, period, out);
    }

    @Command(name = "retention")
    int retention(
            @Option(names = "--period", paramLabel = "2026|2026-Q4|2026-11", required = true) String period,
            @Option(names = "--out", paramLabel = "DIR") @Nullable Path out)
            throws IOException {
        return write(ReportKind.RETENTION, period, out);
    }

    private int write(ReportKind kind, String period, @Nullable Path out) throws IOException {
        var span =
                switch (Span.parse(period)) {
                    case Span.Read.Of(var read) -> read;
                    case Span.Read.Unknown(var problem) -> throw new Refusal(Kho.USAGE, problem);
                };
        if (span.from().isAfter(today()))
            throw Refusal.problem("period-not-begun", span.code(), span.from().toString(), today().toString());
        try (var archive = Archive.openToRead(home())) {
            var agency = agency(archive);
            var papers = new Papers(archive, today());
            var evidence = papers.evidence(agency, span);
            return switch (kind.compose(evidence)) {
                case Composed.Refused(var problem) -> {
                    screen.problem(problem);
                    problem.arguments().forEach(screen.err()::println);
                    yield Kho.PROBLEMS;
                }
                case Composed.Whole(var body) -> {
                    var paper = papers.paper(kind, evidence, body);
                    yield print(paper, evidence, out == null ? Path.of("") : out);
                }
            };
        }
    }

    private int print(Paper paper, Evidence evidence, Path folder) throws IOException {
        var printer = new PaperPrinter();
        var files = new ArrayList<List<String>>();
        Files.createDirectories(folder.toAbsolutePath());
        for (var as : List.of(Printer.Form.PDF, Printer.Form.XLSX)) {
            var bytes = new ByteArrayOutputStream();
            var problems = printer.print(paper, as, bytes);
            if (!problems.isEmpty()) {
                problems.forEach(screen::problem);
                return Kho.PROBLEMS;
            }
            files.add(write(folder, paper, as.suffix(), bytes.toByteArray()));
        }
        files.add(write(folder, paper, "json", PaperJson.write(paper)));
        if (form() == Common.Form.TABLE) {
            screen.say("report.written", paper.identity().code(), paper.verification());
            screen.say("report.hash", paper.body().hash().hex());
            var total = evidence.archive().table().total();
            screen.say("report.balance", total.received(), total.resolved(), total.pending());
        }
        screen.table(form(), List.of("report.form", "report.bytes", "report.path"), files);
        return Kho.OK;
    }

    private static List<String> write(Path folder, Paper paper, String suffix, byte[] bytes) throws IOException {
        var file = folder.resolve(paper.identity().code() + "." + suffix);
        Files.write(file, bytes);
        return List.of(
                suffix,
                String.valueOf(bytes.length),
                file.toAbsolutePath().normalize().toString());
    }
}
