package vn.kho.ingest;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.UploadId;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;

/// Puts an arrival into the register, once.
final class RegisterUpload {
    private final Registry registry;
    private final InstantSource clock;

    RegisterUpload(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// Why the dossier takes nothing in.
    Optional<Problem> closed(DossierId id) {
        var dossier = registry.find(Dossier.key(id));
        if (dossier.isEmpty()) return Optional.of(Problem.of("dossier-unknown", id.value()));
        return dossier.get().item().open()
                ? Optional.empty()
                : Optional.of(Problem.of("dossier-closed", dossier.get().item().code()));
    }

    Outcome arrived(UploadId id, DossierId dossier, long length, Upload.@Nullable Vouch vouch, Actor by) {
        var upload = new Upload(id, dossier, by.id(), length, clock.instant(), vouch, new Upload.State.Arrived());
        var change = new Change(
                CommandId.of("open-upload", id),
                by,
                upload.at(),
                List.of(new Change.Write.Create(upload)),
                List.of(Milestone.Told.of(
                        OpenUpload.ARRIVED, Map.of("upload", id.value(), "dossier", dossier.value()))));
        return switch (registry.commit(change)) {
            case Committed.Done _, Committed.Already _, Committed.Stale _ ->
                Outcome.done(); // stale: sent twice at once
        };
    }
}
