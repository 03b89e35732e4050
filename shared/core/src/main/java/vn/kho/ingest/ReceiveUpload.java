package vn.kho.ingest;

import java.time.InstantSource;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.UploadId;
import vn.kho.registry.Registry;

/// Takes note of a file whose bytes have come by themselves. The store tells of them, and so does the sender: whoever
/// comes first registers the upload, and the other changes nothing. What is refused is left where it lies, for its
/// sender to send otherwise; nothing is known of it here.
public final class ReceiveUpload {
    private final Registry registry;
    private final Inbox inbox;
    private final Announcements announcements;
    private final RegisterUpload register;

    public ReceiveUpload(Registry registry, Inbox inbox, Announcements announcements, InstantSource clock) {
        this.registry = registry;
        this.inbox = inbox;
        this.announcements = announcements;
        this.register = new RegisterUpload(registry, clock);
    }

    /// Rejected with `upload-unannounced`, `upload-incomplete`, `length-differs`, `dossier-unknown`, `dossier-closed`.
    public Outcome receive(UploadId id) {
        var known = registry.find(Upload.key(id));
        if (known.isPresent()) {
            if (known.get().item().settled()) inbox.erase(id); // sent again, after it was settled
            return Outcome.done();
        }
        var announced = announcements.announced(id);
        if (announced.isEmpty()) return Outcome.rejected("upload-unannounced", id.value());
        var length = announcements.arrived(id);
        if (length.isEmpty()) return Outcome.rejected("upload-incomplete", id.value());
        if (length.getAsLong() != announced.get().bytes())
            return Outcome.rejected(
                    "length-differs",
                    id.value(),
                    String.valueOf(announced.get().bytes()),
                    String.valueOf(length.getAsLong()));
        var dossier = announced.get().slip().dossier();
        var closed = register.closed(dossier);
        if (closed.isPresent()) return new Outcome.Rejected(closed.get());
        return register.arrived(
                id, dossier, length.getAsLong(), null, announced.get().by());
    }
}
