package vn.kho.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kho.disk.PumpLock;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.Sha256;
import vn.kho.paper.Paper;
import vn.kho.report.Asked;
import vn.kho.report.Composed;
import vn.kho.report.Evidence;
import vn.kho.report.ReportKind;
import vn.kho.report.Span;
import vn.kho.web.Reports;

/// Has papers over a period written into the archive, and copies of them into a folder: PDF, XLSX and JSON.
@Command(name = "report")
final class ReportCommand extends ArchiveCommand {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

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
        try (var archive = Archive.open(existing(), settings)) {
            var agency = agency(archive);
            var evidence = new Papers(archive).evidence(agency, span, today());
            return switch (kind.compose(evidence)) {
                case Composed.Refused(var problem) -> {
                    screen.problem(problem);
                    problem.arguments().forEach(screen.err()::println);
                    yield Kho.PROBLEMS;
                }
                case Composed.Whole(var body) -> {
                    if (evidence.recorded().integrity() == null) screen.tell("report.unchecked");
                    keep(archive, kind, span, body.hash());
                    var ended = print(archive, reportId(agency, kind, span), evidence, out == null ? Path.of("") : out);
                    yield Math.max(ended, screen.problems(kind.doubts(evidence)));
                }
            };
        }
    }

    private ReportId reportId(AgencyId agency, ReportKind kind, Span span) {
        return ReportId.of(agency, kind.code(), span.code(), today().toString());
    }

    /// Has the paper written into the archive, unless the one that lies there says the same.
    private void keep(Archive archive, ReportKind kind, Span span, Sha256 content) {
        var id = reportId(agency(archive), kind, span);
        if (state(archive, id) instanceof Asked.State.Written written
                && written.content().equals(content)) return;
        Refusal.unlessDone(archive.requestReport().request(id.agency(), kind, span, actor(archive), today()));
        var pump = Pump.start(archive, this::today);
        if (pump.isPresent()) {
            try (var own = pump.get()) {
                own.drain(_ -> {});
            }
        } else {
            screen.tell("report.elsewhere", PumpLock.holder(archive.disk().home()));
            await(archive, id);
        }
    }

    private static void await(Archive archive, ReportId id) {
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (state(archive, id) instanceof Asked.State.Waiting && System.nanoTime() < until) {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Asked.@Nullable State state(Archive archive, ReportId id) {
        return archive.disk()
                .registry()
                .find(Asked.key(id))
                .map(seen -> seen.item().state())
                .orElse(null);
    }

    private int print(Archive archive, ReportId id, Evidence evidence, Path folder) throws IOException {
        var reports = archive.reports();
        var report = reports.find(id, settings.language().locale()).orElseThrow();
        report.problems().forEach(said -> screen.complain(said.code(), said.text()));
        if (!(state(archive, id) instanceof Asked.State.Written written))
            throw Refusal.problem("report-not-written", id.value());
        var files = new ArrayList<List<String>>();
        Files.createDirectories(folder.toAbsolutePath());
        for (var form : List.of("pdf", "xlsx", "json"))
            files.add(write(folder, reports.print(id, form).orElseThrow()));
        if (form() == Common.Form.TABLE) {
            screen.say("report.written", written.number(), written.edition(), Paper.verification(written.content()));
            screen.say("report.hash", written.content().hex());
            var total = evidence.archive().table().total();
            screen.say("report.balance", total.received(), total.resolved(), total.pending());
        }
        screen.table(form(), List.of("report.form", "report.bytes", "report.path"), files);
        return Kho.OK;
    }

    private static List<String> write(Path folder, Reports.Printed printed) throws IOException {
        var file = folder.resolve(printed.name());
        try (var in = printed.opening().open()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return List.of(
                printed.name().substring(printed.name().lastIndexOf('.') + 1),
                String.valueOf(printed.bytes()),
                file.toAbsolutePath().normalize().toString());
    }
}
