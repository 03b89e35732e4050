package vn.kho.memory;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import vn.kho.kernel.Sha256;
import vn.kho.vault.Vault;

/// Bytes on offer from memory.
public final class MemoryOriginal implements Vault.Original {
    private final byte[] content;
    private final Sha256 hash;

    public MemoryOriginal(byte[] content) {
        this(content, Sha256.of(content));
    }

    /// An original that is not what it says, when the hash is another's.
    public MemoryOriginal(byte[] content, Sha256 hash) {
        this.content = content.clone();
        this.hash = hash;
    }

    @Override
    public Sha256 hash() {
        return hash;
    }

    @Override
    public long bytes() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
