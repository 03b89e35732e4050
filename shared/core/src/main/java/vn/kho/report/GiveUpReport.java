package vn.kho.report;

import java.time.InstantSource;
import vn.kho.access.Actor;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.ReportId;
import vn.kho.registry.Registry;

/// Says that nobody writes a report any more, so that who asked does not wait for ever. Asking again starts anew.
public final class GiveUpReport {
    private final Registry registry;
    private final EndReport ends;

    public GiveUpReport(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.ends = new EndReport(registry, clock);
    }

    /// @param tries how many there were
    public Outcome giveUp(ReportId id, int tries, Actor by) {
        var found = registry.find(Asked.key(id));
        if (found.isEmpty() || !(found.get().item().state() instanceof Asked.State.Waiting)) return Outcome.done();
        var outcome = ends.refuse(found.get(), Problem.of("report-given-up", id.value(), String.valueOf(tries)), by);
        return outcome instanceof Outcome.Retry ? outcome : Outcome.done();
    }
}
