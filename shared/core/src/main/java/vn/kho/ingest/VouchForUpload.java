package vn.kho.ingest;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.kho.access.Actor;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.UploadId;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;

/// Takes a person's word that page 1 of a waiting upload bears no secrecy mark, and has the upload taken in again.
public final class VouchForUpload {
    /// The milestone's name.
    public static final String VOUCHED = "upload-vouched";

    private final Registry registry;
    private final InstantSource clock;

    public VouchForUpload(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// A doubtful page needs a second person: the sender's own word is rejected.
    public Outcome vouch(UploadId id, String reason, Actor by) {
        var found = registry.find(Upload.key(id));
        if (found.isEmpty()) return Outcome.rejected("upload-unknown", id.value());
        var upload = found.get().item();
        if (!(upload.state() instanceof Upload.State.Waiting waiting))
            return Outcome.rejected("upload-not-waiting", id.value());
        if (reason.isBlank()) return Outcome.rejected("vouch-without-reason", id.value());
        if (waiting.code().equals("secrecy-doubtful") && upload.by().equals(by.id()))
            return Outcome.rejected("vouch-needs-second-person", id.value());
        var next = upload.with(new Upload.Vouch(by.id(), reason));
        var change = new Change(
                CommandId.of("vouch", id, String.valueOf(found.get().version())),
                by,
                clock.instant(),
                List.of(new Change.Write.Replace(next, found.get().version())),
                List.of(Milestone.Told.of(VOUCHED, Map.of("upload", id.value()))));
        return registry.commit(change).outcome("changed");
    }
}
