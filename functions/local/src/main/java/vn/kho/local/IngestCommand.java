package vn.kho.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kho.disk.PumpLock;
import vn.kho.dossier.Dossier;
import vn.kho.ingest.Upload;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.UploadId;
import vn.kho.post.Errand;

/// Sends files into a dossier and says what became of each.
@Command(name = "ingest")
final class IngestCommand extends ArchiveCommand {
    @Parameters(paramLabel = "PATH", arity = "1..*")
    private List<Path> paths = List.of();

    @Option(names = "--dossier", paramLabel = "CODE", required = true)
    private String dossier = "";

    @Option(names = "--component", paramLabel = "CODE")
    private @Nullable String component;

    @Option(names = "--vouch", paramLabel = "REASON")
    private @Nullable String vouch;

    IngestCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() throws IOException {
        var given = Folder.read(paths, component == null ? null : typed("--component", component, ComponentCode::new));
        try (var archive = Archive.open(existing(), settings)) {
            var into = DossierId.of(agency(archive), nfc(dossier));
            if (archive.disk().registry().find(Dossier.key(into)).isEmpty())
                throw Refusal.problem("dossier-unknown", dossier);
            var sent = send(archive, into, given);
            work(archive, sent);
            return print(archive, sent);
        }
    }

    private List<Sender.Sent> send(Archive archive, DossierId into, Folder given) throws IOException {
        var sender = new Sender(archive, actor(archive));
        var sent = new ArrayList<Sender.Sent>();
        try (var progress = new Progress(
                screen, screen.word("ingest.sending"), given.files().size())) {
            for (var file : given.files()) {
                sent.add(sender.send(into, file, vouch));
                progress.step();
            }
        }
        return sent;
    }

    /// Works the errands here, unless a console that runs does it.
    private void work(Archive archive, List<Sender.Sent> sent) {
        var pump = Pump.start(archive, this::today);
        if (pump.isEmpty()) {
            screen.tell("ingest.elsewhere", PumpLock.holder(archive.disk().home()));
            return;
        }
        try (var own = pump.get();
                var progress = new Progress(screen, screen.word("ingest.taking-in"), sent.size())) {
            own.drain(errand -> {
                if (errand instanceof Errand.TakeIn) progress.step();
            });
        }
    }

    private int print(Archive archive, List<Sender.Sent> sent) {
        var rows = new ArrayList<List<String>>();
        var problems = new ArrayList<Problem>();
        for (var each : sent) {
            var state = each.problem() == null
                    ? archive.disk()
                            .registry()
                            .find(Upload.key(each.upload()))
                            .orElseThrow()
                            .item()
                            .state()
                    : new Upload.State.Refused(each.problem().code(), "");
            var problem = each.problem() == null ? problem(each.upload(), state) : each.problem();
            if (problem != null) problems.add(problem);
            rows.add(List.of(
                    each.file().name(),
                    screen.word("upload." + word(state)),
                    problem == null ? "" : screen.words(problem)));
        }
        screen.table(form(), List.of("ingest.file", "ingest.outcome", "ingest.why"), rows);
        return problems.isEmpty() ? Kho.OK : Kho.PROBLEMS;
    }

    static String word(Upload.State state) {
        return switch (state) {
            case Upload.State.Arrived _ -> "arrived";
            case Upload.State.Waiting _ -> "waiting";
            case Upload.State.Archived _ -> "archived";
            case Upload.State.Refused _ -> "refused";
        };
    }

    static @Nullable Problem problem(UploadId id, Upload.State state) {
        return switch (state) {
            case Upload.State.Arrived _, Upload.State.Archived _ -> null;
            case Upload.State.Waiting(var code, var detail) -> Problem.of(code, id.value(), detail);
            case Upload.State.Refused(var code, var detail) -> Problem.of(code, id.value(), detail);
        };
    }
}
