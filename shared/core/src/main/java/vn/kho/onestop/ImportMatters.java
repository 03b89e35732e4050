package vn.kho.onestop;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.kho.access.Actor;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;

/// Takes matters over from the register of the one-stop desk, each as it stands there now.
public final class ImportMatters {
    /// The milestone's name.
    public static final String IMPORTED = "matter-imported";

    private final Registry registry;
    private final InstantSource clock;

    public ImportMatters(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// Writes nothing when the matter is known just so. Its dossier must have been opened; an open one or not makes no
    /// difference, for the desk hands results out after the work has ended.
    public Outcome take(Matter matter, Actor by) {
        var dossier = registry.find(Dossier.key(matter.dossier())).map(Seen::item);
        if (dossier.isEmpty())
            return Outcome.rejected("dossier-unknown", matter.dossier().value());
        var known = registry.find(matter.key());
        if (known.isPresent() && known.get().item().equals(matter)) return Outcome.done();
        var writes = known.<List<Change.Write>>map(seen -> List.of(new Change.Write.Replace(matter, seen.version())))
                .orElseGet(() -> List.of(
                        new Change.Write.Create(matter),
                        new Change.Write.Create(
                                Entry.matter(matter.dossier(), dossier.get().year()))));
        var version = known.map(Seen::version).orElse(0L) + 1;
        var change = new Change(
                CommandId.of("import-matter", matter.dossier(), String.valueOf(version)),
                by,
                clock.instant(),
                writes,
                List.of(Milestone.Told.of(
                        IMPORTED, Map.of("dossier", matter.dossier().value()))));
        return switch (registry.commit(change)) {
            case Committed.Done _ -> Outcome.done();
            // Somebody else made this version: only a second look tells whether it says the same.
            case Committed.Already _ -> new Outcome.Retry("imported meanwhile: " + matter.key());
            case Committed.Stale(var key) -> new Outcome.Retry("imported meanwhile: " + key);
        };
    }
}
