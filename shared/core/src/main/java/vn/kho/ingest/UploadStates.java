package vn.kho.ingest;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kho.access.Actor;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;

/// Moves an upload from one state to the next.
final class UploadStates {
    private final Registry registry;
    private final InstantSource clock;

    UploadStates(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    Outcome await(Seen<Upload> upload, String code, String detail, Actor by) {
        var waiting = new Upload.State.Waiting(code, detail);
        if (upload.item().state().equals(waiting)) return Outcome.done();
        var facts = new TreeMap<>(Map.of("upload", upload.item().id().value(), "code", code, "detail", detail));
        return commit(upload, upload.item().with(waiting), IngestUpload.WAITS, facts, by);
    }

    Outcome commit(Seen<Upload> seen, Upload next, String milestone, Map<String, String> facts, Actor by) {
        var change = new Change(
                CommandId.of("ingest", next.id(), String.valueOf(seen.version())),
                by,
                clock.instant(),
                List.of(new Change.Write.Replace(next, seen.version())),
                List.of(Milestone.Told.of(milestone, facts)));
        return switch (registry.commit(change)) {
            case Committed.Done _ -> Outcome.done();
            case Committed.Already _, Committed.Stale _ -> new Outcome.Retry("taken in meanwhile: " + next.id());
        };
    }
}
