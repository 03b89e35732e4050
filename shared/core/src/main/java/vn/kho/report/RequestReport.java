package vn.kho.report;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;

/// Asks for a report; it is written later, by whoever does the errand.
public final class RequestReport {
    /// The milestone's name.
    public static final String ASKED = "report-asked";

    private final Registry registry;
    private final InstantSource clock;

    public RequestReport(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// Asking again on the same day asks for it to be written again: the figures may have changed. When they have not,
    /// no new paper comes of it. While it waits to be written, asking again changes nothing.
    public Outcome request(AgencyId agency, ReportKind kind, Span span, Actor by, LocalDate today) {
        if (span.from().isAfter(today))
            return Outcome.rejected("period-not-begun", span.code(), span.from().toString(), today.toString());
        var now = clock.instant();
        var asked = new Asked(agency, kind.code(), span.code(), today, by.id(), now, new Asked.State.Waiting());
        var known = registry.find(asked.key());
        if (known.isPresent() && known.get().item().state() instanceof Asked.State.Waiting) return Outcome.done();
        var write = known.<Change.Write>map(seen -> new Change.Write.Replace(asked, seen.version()))
                .orElseGet(() -> new Change.Write.Create(asked));
        var change = new Change(
                CommandId.of(
                        "ask-report",
                        asked.id(),
                        known.map(Seen::version).orElse(0L).toString()),
                by,
                now,
                List.of(write),
                List.of(Milestone.Told.of(ASKED, Map.of("report", asked.id().value()))));
        return registry.commit(change).outcome("asked");
    }
}
