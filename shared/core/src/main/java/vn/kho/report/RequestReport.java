package vn.kho.report;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;

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

    /// Asking again on the same day asks for it to be written again, at most once a minute: the figures may have
    /// changed. When they have not, no new paper comes of it.
    public Outcome request(AgencyId agency, ReportKind kind, Span span, Actor by, LocalDate today) {
        if (span.from().isAfter(today))
            return Outcome.rejected("period-not-begun", span.code(), span.from().toString(), today.toString());
        var asked = new Asked(agency, kind.code(), span.code(), today);
        var known = registry.find(asked.key());
        var now = clock.instant();
        var write = known.<Change.Write>map(seen -> new Change.Write.Require(asked.key(), seen.version()))
                .orElseGet(() -> new Change.Write.Create(asked));
        var change = new Change(
                CommandId.of(
                        "ask-report",
                        asked.id(),
                        now.truncatedTo(ChronoUnit.MINUTES).toString()),
                by,
                now,
                List.of(write),
                List.of(Milestone.Told.of(ASKED, Map.of("report", asked.id().value()))));
        return switch (registry.commit(change)) {
            case Committed.Done _, Committed.Already _ -> Outcome.done();
            case Committed.Stale(var key) -> new Outcome.Retry("asked meanwhile: " + key);
        };
    }
}
