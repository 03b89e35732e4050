package vn.kho.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Unavailable;
import vn.kho.wire.office.Agencies;

/// Goes from agency to agency by the calendar. What fails of one stops no other; at the end the whole is said to have
/// failed, so that the scheduler comes again and somebody is told.
public final class Round {
    private final Supplier<Agencies> agencies;
    private final Journal journal;
    private final Function<AgencyId, SortedMap<String, Long>> work;

    /// @param agencies asked anew for each round
    /// @param work     what there was of everything that is counted
    public Round(Supplier<Agencies> agencies, Journal journal, Function<AgencyId, SortedMap<String, Long>> work) {
        this.agencies = agencies;
        this.journal = journal;
        this.work = work;
    }

    /// @return what was counted over all agencies
    /// @throws Unavailable when the round was not whole
    public SortedMap<String, Long> go(Context context) {
        var counts = new TreeMap<String, Long>();
        int failed = 0;
        for (var agency : agencies.get().all()) if (!done(agency.id(), context, counts)) failed++;
        journal.count(context, counts);
        if (failed > 0) throw new Unavailable(failed + " agencies could not be looked through");
        return counts;
    }

    private boolean done(AgencyId agency, Context context, SortedMap<String, Long> counts) {
        try {
            work.apply(agency).forEach((what, count) -> counts.merge(what, count, Long::sum));
            return true;
        } catch (RuntimeException e) {
            var what = e instanceof Unavailable ? "unavailable" : "bug";
            journal.incident(context, what, Map.of("agency", agency.value()), e);
            return false;
        }
    }
}
