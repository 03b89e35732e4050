package vn.kho.local;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;

/// Holds originals, rows and ledger against each other and names what differs.
@Command(name = "verify")
final class VerifyCommand extends ArchiveCommand {
    VerifyCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() {
        try (var archive = Archive.openToRead(home())) {
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

    private List<String> verify(Archive archive, AgencyId agency, List<Problem> problems) {
        var found = archive.verifyArchive().verify(agency, _ -> {});
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
