package vn.kho.lambda;

import java.util.Optional;
import java.util.function.Function;
import vn.kho.aws.S3Inbox;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.UploadId;
import vn.kho.wire.StoredObject;

/// What a store says has arrived, among the errands of one queue.
public final class Arrivals {
    private final String bucket;
    private final Function<UploadId, Outcome> receive;

    /// @param bucket whose arrivals are ours
    public Arrivals(String bucket, Function<UploadId, Outcome> receive) {
        this.bucket = bucket;
        this.receive = receive;
    }

    /// The work of a queue that both arrivals and errands come by.
    public Batch.Work or(Batch.Errands errands) {
        var others = Batch.Work.of(errands);
        return (body, until) -> {
            var arrived = StoredObject.read(body);
            return arrived.isEmpty() ? others.work(body, until) : receive(arrived);
        };
    }

    /// The work of a queue of what nobody could do. An arrival that could not be noted stays there until people send it
    /// back: its bytes lie in the inbox, and no row knows of them.
    public static Batch.Work keptIn(Batch.Errands errands) {
        var others = Batch.Work.of(errands);
        return (body, until) -> StoredObject.read(body).isEmpty()
                ? others.work(body, until)
                : new Outcome.Retry("an arrival that could not be noted");
    }

    /// All of them, and then the one answer: what must be tried again is tried again with the others.
    private Outcome receive(Iterable<StoredObject> arrived) {
        Outcome whole = Outcome.done();
        for (var object : arrived) {
            var outcome = receive(object);
            if (outcome instanceof Outcome.Retry || whole instanceof Outcome.Done) whole = outcome;
        }
        return whole;
    }

    private Outcome receive(StoredObject object) {
        var upload = object.bucket().equals(bucket) ? S3Inbox.arrival(object.key()) : Optional.<UploadId>empty();
        return upload.map(receive).orElseGet(() -> Outcome.rejected("arrival-foreign", "key"));
    }
}
