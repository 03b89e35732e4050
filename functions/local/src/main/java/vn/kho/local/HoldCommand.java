package vn.kho.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.HoldId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.registry.Walk;
import vn.kho.retention.Hold;
import vn.kho.retention.HoldRegister;

/// Places, releases and lists holds.
@Command(name = "hold")
final class HoldCommand extends ArchiveCommand {
    HoldCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() {
        return usage();
    }

    @Command(name = "place")
    int place(
            @Parameters(paramLabel = "CODE") String code,
            @Option(names = "--dossier", paramLabel = "CODE", required = true) List<String> dossiers,
            @Option(names = "--reason", defaultValue = "INSPECTION") Hold.Reason reason,
            @Option(names = "--words", required = true) String words,
            @Option(names = "--by", required = true) String by,
            @Option(names = "--number", required = true) String number,
            @Option(names = "--date", paramLabel = "yyyy-MM-dd", required = true) LocalDate date,
            @Option(names = "--from", paramLabel = "yyyy-MM-dd") @Nullable LocalDate from,
            @Option(names = "--until", paramLabel = "yyyy-MM-dd") @Nullable LocalDate until) {
        try (var archive = Archive.open(existing(), settings)) {
            var agency = agency(archive);
            var first = from == null ? today() : from;
            if (until != null && until.isBefore(first))
                throw Refusal.usage("hold-ends-before", nfc(code), first.toString(), until.toString());
            var hold = new Hold(
                    HoldId.of(agency, nfc(code)),
                    nfc(code),
                    new Hold.Demand(reason, nfc(words), nfc(by), new Hold.Instrument(nfc(number), date)),
                    dossiers.stream()
                            .map(dossier -> DossierId.of(agency, nfc(dossier)))
                            .distinct()
                            .toList(),
                    first,
                    until,
                    null);
            var typed = dossiers.stream()
                    .collect(Collectors.toMap(
                            dossier -> DossierId.of(agency, nfc(dossier)).value(), HoldCommand::nfc, (one, _) -> one));
            settled(archive.placeHold().place(hold, actor(archive)), typed);
            screen.say("hold.placed", hold.code(), hold.dossiers().size());
            return Kho.OK;
        }
    }

    @Command(name = "release")
    int release(
            @Parameters(paramLabel = "CODE") String code,
            @Option(names = "--by", required = true) String by,
            @Option(names = "--number", required = true) String number,
            @Option(names = "--date", paramLabel = "yyyy-MM-dd", required = true) LocalDate date) {
        try (var archive = Archive.open(existing(), settings)) {
            var release = new Hold.Release(today(), nfc(by), new Hold.Instrument(nfc(number), date));
            var id = HoldId.of(agency(archive), nfc(code));
            settled(archive.placeHold().release(id, release, actor(archive)), Map.of(id.value(), nfc(code)));
            screen.say("hold.released", nfc(code));
            return Kho.OK;
        }
    }

    @Command(name = "list")
    int list() {
        try (var archive = Archive.openToRead(existing())) {
            var holds = Walk.children(archive.disk().registry(), agency(archive), HoldRegister.ROOT, Hold.KIND);
            screen.table(
                    form(),
                    List.of(
                            "hold.code",
                            "hold.reason",
                            "hold.by",
                            "hold.instrument",
                            "hold.from",
                            "hold.until",
                            "hold.dossiers",
                            "hold.state"),
                    holds.stream().map(this::row).toList());
            return Kho.OK;
        }
    }

    private List<String> row(Hold hold) {
        var state = hold.release() != null ? "released" : hold.inForce(today()) ? "in-force" : "not-in-force";
        return List.of(
                hold.code(),
                screen.word("hold.reason." + hold.demand().reason().name()),
                hold.demand().by(),
                hold.demand().instrument().number(),
                screen.day(form(), hold.from()),
                hold.until() == null ? "" : screen.day(form(), hold.until()),
                String.valueOf(hold.dossiers().size()),
                screen.word("hold.state." + state));
    }

    /// @param typed the codes as typed, by the ids that were derived from them: a person knows only the code
    private static void settled(Outcome outcome, Map<String, String> typed) {
        if (outcome instanceof Outcome.Rejected(var problem)) {
            var subject = typed.getOrDefault(problem.subject(), problem.subject());
            throw new Refusal(Kho.PROBLEMS, new Problem(problem.code(), subject, problem.arguments()));
        }
        Refusal.unlessDone(outcome);
    }
}
