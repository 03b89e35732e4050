package vn.kho.dossier;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kho.access.Actor;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;

/// Opens a dossier, with its line in the year's table of contents.
public final class OpenDossier {
    /// The milestone's name.
    public static final String OPENED = "dossier-opened";

    private final Registry registry;
    private final InstantSource clock;

    public OpenDossier(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// Opening the same dossier again is done; opening another one under its id is rejected.
    public Outcome open(Dossier dossier, Actor by) {
        var known = registry.find(dossier.key());
        if (known.isPresent())
            return known.get().item().code().equals(dossier.code())
                    ? Outcome.done()
                    : Outcome.rejected("dossier-code-taken", dossier.code());
        var writes = new ArrayList<Change.Write>();
        writes.add(new Change.Write.Create(dossier));
        writes.add(new Change.Write.Create(Entry.of(dossier)));
        var year = new Year(dossier.agency(), dossier.year());
        if (registry.find(year.key()).isEmpty()) writes.add(new Change.Write.Create(year));
        var change = new Change(
                CommandId.of("open-dossier", dossier.id()),
                by,
                clock.instant(),
                writes,
                List.of(Milestone.Told.of(OPENED, Map.of("dossier", dossier.id().value()))));
        return registry.commit(change).outcome("opened");
    }
}
