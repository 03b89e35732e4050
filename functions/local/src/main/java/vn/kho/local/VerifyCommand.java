package vn.kho.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.verification.Found;

/// Holds originals, rows and ledger against each other and names what differs.
@Command(name = "verify")
final class VerifyCommand extends ArchiveCommand {
    @Option(names = "--record")
    private boolean record;

    VerifyCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() {
        try (var archive = record ? Archive.open(existing(), settings) : Archive.openToRead(existing())) {
            var rows = new ArrayList<List<String>>();
            var problems = new ArrayList<Problem>();
            for (var agency : agencies(archive)) rows.add(verify(archive, agency, problems));
            screen.table(
                    form(),
                    List.of(
                            "verify.agency",
                            "verify.originals",
                            "verify.bytes",
                            "verify.rows",
                            "verify.leaves",
                            "verify.root",
                            "verify.result"),
                    rows);
            problems.forEach(screen::problem);
            return problems.isEmpty() ? Kho.OK : Kho.PROBLEMS;
        }
    }

    private List<AgencyId> agencies(Archive archive) {
        var asked = common().agency;
        return asked == null ? archive.disk().registry().agencies() : List.of(typed("--agency", asked, AgencyId::new));
    }

    private Found recorded(Archive archive, AgencyId agency) {
        var by = new Actor(agency, actor(archive).id(), Role.ARCHIVIST, Set.of());
        var result = archive.checkArchive().check(agency, today(), by, _ -> {});
        Refusal.unlessDone(result.kept());
        return result.found();
    }

    private List<String> verify(Archive archive, AgencyId agency, List<Problem> problems) {
        var found = record ? recorded(archive, agency) : archive.verifyArchive().verify(agency, _ -> {});
        var differing = new ArrayList<>(found.problems());
        differing.addAll(archive.disk().ledger().compare(agency));
        problems.addAll(differing);
        return List.of(
                agency.value(),
                String.valueOf(found.originals()),
                String.valueOf(found.bytes()),
                String.valueOf(found.rows()),
                String.valueOf(found.size()),
                found.root().base32(12),
                differing.isEmpty() ? screen.word("verify.well") : screen.word("verify.problems", differing.size()));
    }
}
