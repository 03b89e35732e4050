package vn.kho.web;

import java.util.Optional;
import vn.kho.access.Actor;
import vn.kho.ingest.Slip;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.UploadId;
import vn.kho.wire.http.Ticket;

/// Gives leave to send bytes straight to where they wait.
public interface Tickets {
    /// What one file may have.
    long MOST_BYTES = 2L << 30;

    /// Asking again for the same upload is fine, and gives leave for what has not come yet.
    ///
    /// @return empty when this id was announced by somebody else, or otherwise
    Optional<Ticket> issue(UploadId upload, Slip slip, long bytes, Actor by);

    /// The sender says that all has been sent. Rejected with `upload-unannounced` for everybody else, and with
    /// `upload-incomplete` while something is missing.
    Outcome sent(UploadId upload, Actor by);
}
