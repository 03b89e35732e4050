package vn.kho.access;

import java.util.Set;
import vn.kho.kernel.AgencyId;

/// Who acts: the subject of a sign-in, never a person's name.
///
/// @param id          stable and pseudonymous; this is what the ledger keeps
/// @param departments for an archivist, her own; empty for roles that are not bound to one
public record Actor(AgencyId agency, String id, Role role, Set<Department> departments) {
    public Actor {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._@:-]{0,99}"))
            throw new IllegalArgumentException("actor: expected letters, digits and . _ @ : -, got '" + id + "'");
        departments = Set.copyOf(departments);
    }

    /// The archive acting by itself.
    ///
    /// @param verb which part of it, such as `ingest`
    public static Actor system(AgencyId agency, String verb) {
        return new Actor(agency, "system:" + verb, Role.SYSTEM, Set.of());
    }
}
