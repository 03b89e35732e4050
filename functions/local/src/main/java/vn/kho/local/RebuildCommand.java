package vn.kho.local;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import vn.kho.kernel.AgencyId;

/// Makes anew what can be made from registry and shelf.
@Command(name = "rebuild")
final class RebuildCommand extends ArchiveCommand {
    RebuildCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() {
        return usage();
    }

    @Command(name = "index")
    int index() {
        try (var archive = Archive.open(existing(), settings)) {
            var asked = common().agency;
            var agencies = asked == null ? archive.disk().registry().agencies() : List.of(new AgencyId(asked));
            var rows = new ArrayList<List<String>>();
            for (var agency : agencies) {
                var rebuilt = archive.rebuildIndex().rebuild(agency);
                rows.add(List.of(agency.value(), String.valueOf(rebuilt.dossiers()), String.valueOf(rebuilt.pages())));
            }
            screen.table(form(), List.of("rebuild.agency", "rebuild.dossiers", "rebuild.pages"), rows);
            return Kho.OK;
        }
    }
}
