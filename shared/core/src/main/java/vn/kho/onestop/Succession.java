package vn.kho.onestop;

import java.time.LocalDate;
import java.util.List;
import vn.kho.kernel.AgencyId;

/// A closed agency and the one that took over its work.
///
/// @param last the last day of the closed agency
public record Succession(AgencyId closed, LocalDate last, AgencyId successor) {
    public Succession {
        if (closed.equals(successor)) throw new IllegalArgumentException("succession: " + closed + " succeeds itself");
    }

    /// Whose figures the matter is counted in. One that the closed agency finished stays with it; one that was
    /// unfinished at the merger counts for the successor from its first day. So none is counted twice.
    public static AgencyId countedFor(Matter matter, List<Succession> successions) {
        var agency = matter.dossier().agency();
        var next = successions.stream()
                .filter(succession -> succession.closed().equals(agency))
                .findFirst();
        if (next.isEmpty()) return agency;
        return matter.finishedBy(next.get().last()) ? agency : next.get().successor();
    }
}
