package vn.kho.web;

import vn.kho.access.Actor;
import vn.kho.ingest.Slip;
import vn.kho.kernel.UploadId;
import vn.kho.wire.http.Ticket;

/// Gives leave to send bytes straight to where they wait. Asking again for the same upload is fine.
public interface Tickets {
    Ticket issue(UploadId upload, Slip slip, long bytes, Actor by);
}
