package vn.kho.ingest;

import java.util.Optional;
import java.util.OptionalLong;
import vn.kho.kernel.UploadId;

/// What was announced, and whether it has come. Announcement and bytes lie in the [Inbox], and go with it. A store that
/// fails throws [vn.kho.kernel.Unavailable].
public interface Announcements {
    /// Empty for what was never announced, and for what was erased.
    Optional<Announced> announced(UploadId upload);

    /// How many bytes lie there; empty while not all of them have come. What came in parts is put together, if its
    /// parts make the whole.
    OptionalLong arrived(UploadId upload);
}
