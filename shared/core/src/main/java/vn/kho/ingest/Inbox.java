package vn.kho.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.kho.kernel.UploadId;
import vn.kho.vault.Vault;

/// Where arrivals lie until they are archived or refused; the only place that has a name or a byte of them before the
/// first look. What every adapter must keep:
///
/// - Whole or absent: a crash leaves nothing that [#look] shows.
/// - Putting equal bytes again is fine, and the slip given last is the one that counts: somebody may have vouched
///   meanwhile. Other bytes under one id throw `IllegalArgumentException` and change nothing.
/// - After [#put] returns, slip and bytes survive a loss of power.
/// - [#erase] takes name and bytes together, looks, and returns only when both are gone. It is idempotent, and finishes
///   what a crash left half done.
/// - A store that fails throws [vn.kho.kernel.Unavailable].
public interface Inbox {
    /// The caller closes the stream.
    ///
    /// @throws IOException when the bytes cannot be read from the sender; nothing is kept then
    void put(UploadId upload, Slip slip, InputStream bytes) throws IOException;

    Optional<Slip> look(UploadId upload);

    /// The bytes; their hash is computed from them now.
    ///
    /// @throws java.util.NoSuchElementException when there is nothing
    Vault.Original original(UploadId upload);

    void erase(UploadId upload);
}
