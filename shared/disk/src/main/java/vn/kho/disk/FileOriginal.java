package vn.kho.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kho.kernel.Sha256;
import vn.kho.vault.Vault;

/// Bytes on offer from a file.
///
/// @param hash computed from the file's bytes when it was looked at
public record FileOriginal(Path file, Sha256 hash, long bytes) implements Vault.Original {
    /// Reads the file once to know its hash.
    public static FileOriginal of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new FileOriginal(file, Sha256.of(in), Files.size(file));
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
