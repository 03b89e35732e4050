package vn.kho.fileplan;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.kho.access.Actor;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;

/// Puts a year's file plan in force.
public final class IssueFilePlan {
    /// The milestone's name.
    public static final String ISSUED = "file-plan-issued";

    private final Registry registry;
    private final InstantSource clock;

    public IssueFilePlan(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// Issuing the same plan again is done. A draft gives way to it; another issued plan of the year does not.
    public Outcome issue(FilePlan plan, Actor by) {
        var year = String.valueOf(plan.year());
        if (!plan.issued()) return Outcome.rejected("file-plan-draft", year);
        var known = registry.find(plan.key());
        if (known.isPresent() && known.get().item().equals(plan)) return Outcome.done();
        if (known.isPresent() && known.get().item().issued()) return Outcome.rejected("file-plan-taken", year);
        var write = known.<Change.Write>map(draft -> new Change.Write.Replace(plan, draft.version()))
                .orElseGet(() -> new Change.Write.Create(plan));
        var change = new Change(
                new CommandId(plan.agency(), "issue-file-plan/" + year),
                by,
                clock.instant(),
                List.of(write),
                List.of(Milestone.Told.of(ISSUED, Map.of("year", year))));
        return switch (registry.commit(change)) {
            case Committed.Done _ -> Outcome.done();
            // Another plan may have been issued under this name: only a second look tells.
            case Committed.Already _ -> new Outcome.Retry("issued meanwhile: " + plan.key());
            case Committed.Stale(var key) -> new Outcome.Retry("issued meanwhile: " + key);
        };
    }
}
