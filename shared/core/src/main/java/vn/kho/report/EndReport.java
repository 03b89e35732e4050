package vn.kho.report;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kho.access.Actor;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;

/// Says what became of a report that was asked for.
final class EndReport {
    private final Registry registry;
    private final InstantSource clock;

    EndReport(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    Outcome refuse(Seen<Asked> asked, Problem problem, Actor by) {
        var detail = Stream.concat(Stream.of(problem.subject()), problem.arguments().stream())
                .collect(Collectors.joining("\n"));
        var ended = end(
                asked,
                new Asked.State.Refused(problem.code(), detail),
                by,
                Milestone.Told.of(
                        WriteReport.REFUSED, Map.of("report", asked.item().id().value(), "code", problem.code())));
        return ended instanceof Outcome.Done ? new Outcome.Rejected(problem) : ended;
    }

    Outcome end(Seen<Asked> asked, Asked.State state, Actor by, Milestone milestone) {
        var change = new Change(
                CommandId.of("end-report", asked.item().id(), String.valueOf(asked.version())),
                by,
                clock.instant(),
                List.of(new Change.Write.Replace(asked.item().now(state), asked.version())),
                List.of(milestone));
        return registry.commit(change).outcome("changed");
    }
}
