package vn.kho.memory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.kho.ingest.Inbox;
import vn.kho.ingest.Slip;
import vn.kho.kernel.UploadId;
import vn.kho.vault.Vault;

/// An inbox in memory.
public final class MemoryInbox implements Inbox {
    private record Lying(Slip slip, byte[] content) {}

    private final Map<UploadId, Lying> lying = new HashMap<>();

    @Override
    public void put(UploadId upload, Slip slip, InputStream bytes) throws IOException {
        var content = bytes.readAllBytes();
        synchronized (this) {
            var there = lying.get(upload);
            if (there != null && !Arrays.equals(there.content, content))
                throw new IllegalArgumentException("inbox: other bytes lie under " + upload);
            lying.put(upload, new Lying(slip, content));
        }
    }

    @Override
    public synchronized Optional<Slip> look(UploadId upload) {
        return Optional.ofNullable(lying.get(upload)).map(Lying::slip);
    }

    @Override
    public synchronized Vault.Original original(UploadId upload) {
        var there = lying.get(upload);
        if (there == null) throw new NoSuchElementException("inbox: nothing under " + upload);
        return new MemoryOriginal(there.content);
    }

    @Override
    public synchronized void erase(UploadId upload) {
        lying.remove(upload);
    }
}
