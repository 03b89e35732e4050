package vn.kho.sample.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ProcedureCode;
import vn.kho.sample.cases.Case;
import vn.kho.sample.cases.Case.Expected;
import vn.kho.sample.cases.Cases;
import vn.kho.sample.cases.OldCase;

/// What is true of the office on [Plan#TODAY], counted from the raw cases by loops that a reader can follow. It uses no
/// rule of the archive: whether a matter was late stands in the table as a word.
public record Truth(Cases cases) {
    /// Matters by what became of them.
    ///
    /// @param uncollected finished, and the result waits
    public record Count(
            int received,
            int finished,
            int running,
            Map<Expected, Integer> by,
            int uncollected,
            int supplemented,
            int supplementedTwice,
            int reappointed) {
        public Count {
            by = Map.copyOf(by);
        }

        public int of(Expected expected) {
            return by.getOrDefault(expected, 0);
        }
    }

    /// All matters counted for that agency, the merger considered.
    public Count matters(AgencyId agency) {
        return count(kase -> countedFor(kase).equals(agency));
    }

    public Count matters(AgencyId agency, ProcedureCode procedure) {
        return count(kase ->
                countedFor(kase).equals(agency) && kase.request().procedure().equals(procedure));
    }

    /// Old dossiers in that group.
    public int old(OldCase.Group group) {
        int count = 0;
        for (var old : cases.old()) if (old.group() == group) count++;
        return count;
    }

    /// The predecessor keeps what it finished by its last day.
    private static AgencyId countedFor(Case kase) {
        if (!kase.agency().equals(Plan.PREDECESSOR)) return kase.agency();
        var finished = kase.finishedOn();
        boolean before = finished.isPresent() && !finished.get().isAfter(LocalDate.of(2026, 6, 30));
        return before ? Plan.PREDECESSOR : Plan.OFFICE;
    }

    private interface Which {
        boolean has(Case kase);
    }

    private Count count(Which which) {
        var by = new EnumMap<Expected, Integer>(Expected.class);
        int received = 0;
        int running = 0;
        int uncollected = 0;
        int supplemented = 0;
        int twice = 0;
        int again = 0;
        for (var kase : cases.matters()) {
            if (!which.has(kase)) continue;
            received++;
            by.merge(kase.expected(), 1, Integer::sum);
            if (kase.expected().running()) running++;
            if (kase.outcome().uncollected() != null) uncollected++;
            if (!kase.times().supplements().isEmpty()) supplemented++;
            if (kase.times().supplements().size() > 1) twice++;
            if (!kase.times().again().isEmpty()) again++;
        }
        return new Count(received, received - running, running, by, uncollected, supplemented, twice, again);
    }
}
