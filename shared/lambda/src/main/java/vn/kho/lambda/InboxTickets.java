package vn.kho.lambda;

import java.time.InstantSource;
import java.util.Optional;
import vn.kho.access.Actor;
import vn.kho.aws.Stores;
import vn.kho.ingest.ReceiveUpload;
import vn.kho.ingest.Slip;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.UploadId;
import vn.kho.web.Tickets;
import vn.kho.wire.http.Ticket;

/// Leave to send straight into the bucket where arrivals wait.
final class InboxTickets implements Tickets {
    private final Stores stores;
    private final ReceiveUpload receive;

    InboxTickets(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.receive = new ReceiveUpload(stores.registry(), stores.inbox(), stores.inbox(), clock);
    }

    @Override
    public Optional<Ticket> issue(UploadId upload, Slip slip, long bytes, Actor by) {
        return stores.inboxLinks().issue(upload, slip, bytes, by);
    }

    @Override
    public Outcome sent(UploadId upload, Actor by) {
        var mine = stores.inbox()
                .announced(upload)
                .filter(announced -> announced.by().id().equals(by.id()))
                .isPresent();
        return mine ? receive.receive(upload) : Outcome.rejected("upload-unannounced", upload.value());
    }
}
