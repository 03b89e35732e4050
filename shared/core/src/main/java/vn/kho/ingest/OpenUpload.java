package vn.kho.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.UploadId;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;

/// Takes a file into the inbox and announces it. The bytes come first: an inbox file without an upload is put again by
/// the sender, an upload without a file could not be mended.
public final class OpenUpload {
    /// The milestone's name.
    public static final String ARRIVED = "upload-arrived";

    private final Registry registry;
    private final Inbox inbox;
    private final InstantSource clock;

    public OpenUpload(Registry registry, Inbox inbox, InstantSource clock) {
        this.registry = registry;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// Sending the same upload again changes nothing, whatever became of it.
    ///
    /// @param bytes read to its end; the caller closes it
    public Outcome open(UploadId id, Slip slip, long length, InputStream bytes, Upload.@Nullable Vouch vouch, Actor by)
            throws IOException {
        if (registry.find(Upload.key(id)).isPresent()) return Outcome.done();
        var dossier = registry.find(Dossier.key(slip.dossier()));
        if (dossier.isEmpty())
            return Outcome.rejected("dossier-unknown", slip.dossier().value());
        if (!dossier.get().item().open())
            return Outcome.rejected("dossier-closed", dossier.get().item().code());
        inbox.put(id, slip, bytes);
        var upload =
                new Upload(id, slip.dossier(), by.id(), length, clock.instant(), vouch, new Upload.State.Arrived());
        var change = new Change(
                CommandId.of("open-upload", id),
                by,
                upload.at(),
                List.of(new Change.Write.Create(upload)),
                List.of(Milestone.Told.of(
                        ARRIVED,
                        Map.of("upload", id.value(), "dossier", slip.dossier().value()))));
        return switch (registry.commit(change)) {
            case Committed.Done _, Committed.Already _, Committed.Stale _ ->
                Outcome.done(); // stale: sent twice at once
        };
    }
}
