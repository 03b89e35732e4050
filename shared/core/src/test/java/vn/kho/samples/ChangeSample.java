package vn.kho.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Milestone;
import vn.kho.registry.Seen;

/// A change in the making, with one milestone `tested` unless it is given others; every call gives a new one.
public record ChangeSample(
        AgencyId agency, String once, Instant at, List<Change.Write> writes, List<Milestone> milestones) {

    static ChangeSample first() {
        return new ChangeSample(Samples.AGENCY, "test/1", Samples.NOW, List.of(), List.of());
    }

    public Change build() {
        var told = milestones.isEmpty()
                ? List.<Milestone>of(Milestone.Told.of("tested", Map.of("once", once)))
                : milestones;
        return new Change(new CommandId(agency, once), Actor.system(agency, "test"), at, writes, told);
    }

    public ChangeSample of(AgencyId other) {
        return new ChangeSample(other, once, at, writes, milestones);
    }

    public ChangeSample once(String name) {
        return new ChangeSample(agency, name, at, writes, milestones);
    }

    public ChangeSample at(Instant instant) {
        return new ChangeSample(agency, once, instant, writes, milestones);
    }

    public ChangeSample create(Item... items) {
        var next = this;
        for (var item : items) next = next.write(new Change.Write.Create(item));
        return next;
    }

    public ChangeSample replace(Item item, long seen) {
        return write(new Change.Write.Replace(item, seen));
    }

    public ChangeSample remove(Seen<?> seen) {
        return write(new Change.Write.Remove(seen.item().key(), seen.version()));
    }

    public ChangeSample require(Key<?> key, long seen) {
        return write(new Change.Write.Require(key, seen));
    }

    public ChangeSample write(Change.Write write) {
        var more = new ArrayList<>(writes);
        more.add(write);
        return new ChangeSample(agency, once, at, List.copyOf(more), milestones);
    }

    public ChangeSample tells(String name, Map<String, String> facts) {
        var more = new ArrayList<>(milestones);
        more.add(Milestone.Told.of(name, facts));
        return new ChangeSample(agency, once, at, writes, List.copyOf(more));
    }
}
