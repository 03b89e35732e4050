package vn.kho.access;

import java.util.Set;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;

/// What an actor may act on. Everything outside it does not exist for that actor: the answer is "not found", not
/// "forbidden".
///
/// @param agencies    the actor's agency and the closed agencies it succeeded
/// @param departments empty means all
public record Scope(Set<AgencyId> agencies, Set<Department> departments) {
    public Scope {
        if (agencies.isEmpty()) throw new IllegalArgumentException("scope: no agency");
        agencies = Set.copyOf(agencies);
        departments = Set.copyOf(departments);
    }

    /// @param predecessors closed agencies whose dossiers the actor's agency took over
    public static Scope of(Actor actor, Set<AgencyId> predecessors) {
        var agencies = new java.util.TreeSet<>(predecessors);
        agencies.add(actor.agency());
        return new Scope(agencies, actor.departments());
    }

    public boolean includes(AgencyId agency) {
        return agencies.contains(agency);
    }

    public boolean includes(DossierId dossier, Department department) {
        return agencies.contains(dossier.agency()) && (departments.isEmpty() || departments.contains(department));
    }
}
