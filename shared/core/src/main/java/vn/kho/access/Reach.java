package vn.kho.access;

import java.util.Set;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;

/// What an actor may find. An index counts, ranks and suggests only within it; no hit is filtered afterwards.
public sealed interface Reach {
    /// Nothing: answered with no hits, without asking the index.
    record Nothing() implements Reach {}

    /// Every department of the agency, in these modes.
    record Everywhere(AgencyId agency, Set<UseMode> modes) implements Reach {
        public Everywhere {
            modes = filled("modes", modes);
        }
    }

    /// These departments of the agency, in these modes.
    record Within(AgencyId agency, Set<Department> departments, Set<UseMode> modes) implements Reach {
        public Within {
            departments = filled("departments", departments);
            modes = filled("modes", modes);
        }
    }

    /// These dossiers and no others: a quality manager's evidence lists.
    record Listed(AgencyId agency, Set<DossierId> dossiers) implements Reach {
        public Listed {
            dossiers = filled("dossiers", dossiers);
            for (var dossier : dossiers)
                if (!dossier.agency().equals(agency))
                    throw new IllegalArgumentException("reach: " + dossier + " is not of " + agency);
        }
    }

    private static <T> Set<T> filled(String what, Set<T> set) {
        if (set.isEmpty()) throw new IllegalArgumentException("reach: no " + what + "; use Reach.Nothing");
        return Set.copyOf(set);
    }
}
