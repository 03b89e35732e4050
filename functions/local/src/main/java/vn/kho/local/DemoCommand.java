package vn.kho.local;

import java.io.IOException;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.disk.PumpLock;
import vn.kho.ingest.Upload;
import vn.kho.post.Errand;
import vn.kho.sample.plan.Plan;

/// Archives an invented office before one's eyes, and proves it.
@Command(name = "demo")
final class DemoCommand extends ArchiveCommand {
    private static final int FIRST_PORT = 8080;

    @Option(names = "--exit")
    private boolean exit;

    DemoCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() throws IOException {
        SampleOffice.settle(home());
        var ended = archived();
        if (ended == Kho.COULD_NOT) return ended;
        var papers = Math.max(paper("quality"), paper("retention"));
        screen.say("demo.try", home().toString());
        if (!exit) serve();
        return Math.max(ended, papers);
    }

    private void serve() throws IOException {
        try (var archive = Archive.open(home(), settings);
                var console = Console.open(
                        archive, agency(archive), this::day, InetAddress.getLoopbackAddress(), FIRST_PORT)) {
            console.show(screen);
            console.run();
        }
    }

    private int archived() throws IOException {
        try (var archive = Archive.open(home(), settings)) {
            if (Archive.model(settings).isEmpty()) screen.say("demo.no-model");
            var office = new SampleOffice(archive, screen, day());
            if (office.there()) {
                screen.say("demo.there", office.plan().dossiers().size(), home().toString());
                try (var pump = pump(archive)) {
                    work(pump, 0);
                }
            } else bring(archive, office);
            return verify(archive);
        }
    }

    private void bring(Archive archive, SampleOffice office) throws IOException {
        var sent = office.send();
        try (var pump = pump(archive)) {
            work(pump, sent.size());
            office.close();
            work(pump, 0);
        }
        var states = states(archive, sent);
        counts(states);
        troubles(states);
    }

    /// Writes one of the two papers as the command of that name would.
    private int paper(String kind) {
        return Kho.commandLine(settings, screen)
                .execute(
                        "report",
                        kind,
                        "--period",
                        "2026",
                        "--home",
                        home().toString(),
                        "--on",
                        day().toString(),
                        "--out",
                        home().resolve("exports").toString());
    }

    /// The demo judges by its own day, so that it shows the same in any year.
    private LocalDate day() {
        return common().on == null ? Plan.TODAY : today();
    }

    private Pump pump(Archive archive) {
        return Pump.start(archive, this::day)
                .orElseThrow(() -> Refusal.problem(
                        "pump-taken", PumpLock.holder(archive.disk().home())));
    }

    private void work(Pump pump, int files) {
        try (var progress = new Progress(screen, screen.word("ingest.taking-in"), files)) {
            pump.drain(errand -> {
                if (errand instanceof Errand.TakeIn) progress.step();
            });
        }
    }

    private static Map<Sender.Sent, Upload.State> states(Archive archive, List<Sender.Sent> sent) {
        var states = new LinkedHashMap<Sender.Sent, Upload.State>();
        for (var each : sent)
            states.put(
                    each,
                    archive.disk()
                            .registry()
                            .find(Upload.key(each.upload()))
                            .map(seen -> seen.item().state())
                            .orElse(new Upload.State.Refused("upload-unknown", "")));
        return states;
    }

    private void counts(Map<Sender.Sent, Upload.State> states) {
        var counts = new TreeMap<String, Integer>();
        states.values().forEach(state -> counts.merge(IngestCommand.word(state), 1, Integer::sum));
        var rows = new ArrayList<List<String>>();
        counts.forEach((state, count) -> rows.add(List.of(screen.word("upload." + state), String.valueOf(count))));
        screen.table(form(), List.of("ingest.outcome", "demo.files"), rows);
    }

    private void troubles(Map<Sender.Sent, Upload.State> states) {
        states.forEach((each, state) -> {
            var problem = IngestCommand.problem(each.upload(), state);
            if (problem != null) screen.say("demo.trouble", each.file().name(), screen.words(problem));
        });
    }

    private int verify(Archive archive) {
        int problems = 0;
        for (var agency : archive.disk().registry().agencies()) {
            var by = new Actor(agency, "local", Role.ARCHIVIST, Set.of());
            var checked = archive.checkArchive().check(agency, day(), by, _ -> {});
            Refusal.unlessDone(checked.kept());
            var found = checked.found();
            found.problems().forEach(screen::problem);
            problems += found.problems().size();
            screen.say(
                    "demo.verified",
                    agency.value(),
                    found.originals(),
                    found.size(),
                    found.root().base32(12));
        }
        return problems == 0 ? Kho.OK : Kho.PROBLEMS;
    }
}
