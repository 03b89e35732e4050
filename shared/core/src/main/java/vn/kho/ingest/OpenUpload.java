package vn.kho.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.UploadId;
import vn.kho.registry.Registry;

/// Takes a file into the inbox and announces it. The bytes come first: an inbox file without an upload is put again by
/// the sender, an upload without a file could not be mended.
public final class OpenUpload {
    /// The milestone's name.
    public static final String ARRIVED = "upload-arrived";

    private final Registry registry;
    private final Inbox inbox;
    private final RegisterUpload register;

    public OpenUpload(Registry registry, Inbox inbox, InstantSource clock) {
        this.registry = registry;
        this.inbox = inbox;
        this.register = new RegisterUpload(registry, clock);
    }

    /// Sending the same upload again changes nothing, whatever became of it.
    ///
    /// @param bytes read to its end; the caller closes it
    public Outcome open(UploadId id, Slip slip, long length, InputStream bytes, Upload.@Nullable Vouch vouch, Actor by)
            throws IOException {
        if (registry.find(Upload.key(id)).isPresent()) return Outcome.done();
        var closed = register.closed(slip.dossier());
        if (closed.isPresent()) return new Outcome.Rejected(closed.get());
        inbox.put(id, slip, bytes);
        return register.arrived(id, slip.dossier(), length, vouch, by);
    }
}
