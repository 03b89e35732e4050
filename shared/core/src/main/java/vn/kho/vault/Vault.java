package vn.kho.vault;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Sha256;

/// The originals, byte for byte. What every adapter must keep:
///
/// - The path is `{agency}/{document id}`: it survives re-filing and bears no name that a user gave.
/// - Whole or absent: a crash leaves nothing that [#look] shows.
/// - Hash and length are checked while storing; a mismatch stores nothing and throws `IllegalArgumentException`.
/// - Of n racing puts one is [Put.Kept], the others [Put.AlreadyThere] or [Put.Other].
/// - After `Kept` the bytes survive a loss of power.
/// - Locks only grow: an earlier date changes nothing. A hold is independent of the lock.
/// - [#destroy] removes every version, looks, and only then says [Destroyed.Gone]; while locked or held it says
///   [Destroyed.Locked]. There is no bypass. Gone is idempotent.
/// - [#lock] and [#hold] of what is not there throw `IllegalArgumentException`.
/// - [#look] reads the store again, never a cache.
/// - A store that fails throws [vn.kho.kernel.Unavailable].
public interface Vault {
    Put put(DocumentId document, Original original, LocalDate lockedUntil);

    /// What is there now, hash and length read back from the bytes themselves; empty when there is nothing.
    Optional<Copy> look(DocumentId document);

    /// The caller closes the stream.
    ///
    /// @throws java.nio.file.NoSuchFileException when there is nothing
    InputStream open(DocumentId document) throws IOException;

    void lock(DocumentId document, LocalDate until);

    void hold(DocumentId document, boolean on);

    /// @param today the day to judge locks by; a lock until a day holds through that day
    Destroyed destroy(DocumentId document, LocalDate today);

    /// Bytes on offer: their hash is known before, and they may be opened again.
    interface Original {
        Sha256 hash();

        long bytes();

        /// A new stream from the first byte. The caller closes it.
        InputStream open() throws IOException;
    }

    /// What the vault holds.
    ///
    /// @param lockedUntil the last day on which the bytes cannot be destroyed
    record Copy(Sha256 hash, long bytes, LocalDate lockedUntil, boolean held) {}

    sealed interface Put {
        Copy copy();

        /// Stored now, by this call.
        record Kept(Copy copy) implements Put {}

        /// The same bytes were there before.
        record AlreadyThere(Copy copy) implements Put {}

        /// Other bytes are there under this id: nothing was changed.
        record Other(Copy copy) implements Put {}
    }

    sealed interface Destroyed {
        record Gone() implements Destroyed {}

        record Locked(LocalDate until, boolean held) implements Destroyed {}
    }
}
