package vn.kho.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.vault.Vault;

/// A vault in memory. [#damage] is for tests about finding damage.
public final class MemoryVault implements Vault {
    private record Kept(byte[] content, LocalDate lockedUntil, boolean held) {}

    private final Map<DocumentId, Kept> kept = new HashMap<>();

    @Override
    public Put put(DocumentId document, Original original, LocalDate lockedUntil) {
        byte[] content;
        try (var in = original.open()) {
            content = in.readAllBytes();
        } catch (IOException e) {
            throw new Unavailable("vault: the original of " + document, e);
        }
        var hash = Sha256.of(content);
        if (!hash.equals(original.hash()) || content.length != original.bytes())
            throw new IllegalArgumentException("vault: " + document + " was announced as " + original.bytes()
                    + " bytes, " + original.hash() + ", and came as " + content.length + " bytes, " + hash);
        synchronized (this) {
            var there = look(document);
            if (there.isPresent())
                return there.get().hash().equals(hash) ? new Put.AlreadyThere(there.get()) : new Put.Other(there.get());
            kept.put(document, new Kept(content, lockedUntil, false));
            return new Put.Kept(look(document).orElseThrow());
        }
    }

    @Override
    public synchronized Optional<Copy> look(DocumentId document) {
        return Optional.ofNullable(kept.get(document))
                .map(it -> new Copy(Sha256.of(it.content), it.content.length, it.lockedUntil, it.held));
    }

    @Override
    public synchronized InputStream open(DocumentId document) throws IOException {
        var it = kept.get(document);
        if (it == null) throw new NoSuchFileException(document.value());
        return new ByteArrayInputStream(it.content);
    }

    @Override
    public synchronized void lock(DocumentId document, LocalDate until) {
        var it = there(document);
        if (until.isAfter(it.lockedUntil)) kept.put(document, new Kept(it.content, until, it.held));
    }

    @Override
    public synchronized void hold(DocumentId document, boolean on) {
        var it = there(document);
        kept.put(document, new Kept(it.content, it.lockedUntil, on));
    }

    @Override
    public synchronized Destroyed destroy(DocumentId document, LocalDate today) {
        var it = kept.get(document);
        if (it == null) return new Destroyed.Gone();
        if (it.held || !today.isAfter(it.lockedUntil)) return new Destroyed.Locked(it.lockedUntil, it.held);
        kept.remove(document);
        return new Destroyed.Gone();
    }

    /// Turns one bit of the bytes that lie there.
    public synchronized void damage(DocumentId document, int at) {
        there(document).content[at] ^= 1;
    }

    /// Takes the bytes away as no command could.
    public synchronized void lose(DocumentId document) {
        kept.remove(document);
    }

    public synchronized int size() {
        return kept.size();
    }

    private Kept there(DocumentId document) {
        var it = kept.get(document);
        if (it == null) throw new IllegalArgumentException("vault: nothing under " + document);
        return it;
    }
}
