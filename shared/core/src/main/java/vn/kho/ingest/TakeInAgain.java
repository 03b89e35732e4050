package vn.kho.ingest;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.access.Actor;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.UploadId;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;

/// Has uploads taken in again that wait for no person: for a machine that has an OCR model now, or because the sender
/// sends once more what no try could take in.
public final class TakeInAgain {
    /// The milestone's name; its fact is `upload`.
    public static final String RETRIED = "upload-retried";

    private static final int SLICE = 100;
    private static final Upload.State BLIND = new Upload.State.Waiting("no-eyes", FirstLook.Blindness.NO_OCR.name());

    private final Registry registry;
    private final InstantSource clock;

    public TakeInAgain(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// Those whose page 1 could not be looked at for want of an OCR model. The listing may lag; what it does not show
    /// yet is for the next time.
    ///
    /// @return how many there were
    public int unseen(AgencyId agency) {
        int uploads = 0;
        Optional<String> after = Optional.empty();
        do {
            var slice = registry.list(agency, Upload.KIND, "uploads/waiting", after, SLICE);
            for (var upload : slice.items()) {
                if (!upload.item().state().equals(BLIND)) continue;
                again(upload, Actor.system(agency, "ingest"));
                uploads++;
            }
            after = slice.next();
        } while (after.isPresent());
        return uploads;
    }

    /// One that no try could take in; others are left as they are.
    public Outcome failed(UploadId id, Actor by) {
        var upload = registry.find(Upload.key(id));
        if (upload.isEmpty()) return Outcome.rejected("upload-unknown", id.value());
        boolean failed = upload.get().item().state() instanceof Upload.State.Waiting(var code, var _)
                && code.equals(IngestUpload.TAKE_IN_FAILED);
        return failed ? again(upload.get(), by) : Outcome.done();
    }

    private Outcome again(Seen<Upload> upload, Actor by) {
        var next = upload.item().with(new Upload.State.Arrived());
        var change = new Change(
                CommandId.of("take-in-again", next.id(), String.valueOf(upload.version())),
                by,
                clock.instant(),
                List.of(new Change.Write.Replace(next, upload.version())),
                List.of(Milestone.Told.of(RETRIED, Map.of("upload", next.id().value()))));
        return registry.commit(change).outcome("changed");
    }
}
