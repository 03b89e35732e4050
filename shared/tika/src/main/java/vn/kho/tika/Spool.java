package vn.kho.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.Unavailable;
import vn.kho.vault.Vault;

/// The bytes of one original where they can be read at any place: in memory, or in a scratch file when there are
/// many. Closing it removes the file.
final class Spool implements Formats.Bytes, AutoCloseable {
    private static final int IN_MEMORY = 64 << 20;

    private final byte[] bytes;
    private final @Nullable Path file;
    private final long length;

    private Spool(byte[] bytes, @Nullable Path file, long length) {
        this.bytes = bytes;
        this.file = file;
        this.length = length;
    }

    static Spool of(Vault.Original original, Path scratch) {
        try (var in = original.open()) {
            if (original.bytes() <= IN_MEMORY) return new Spool(exactly(in, original), null, original.bytes());
            Files.createDirectories(scratch);
            var file = Files.createTempFile(scratch, "reading-", ".spool");
            try (var out = Files.newOutputStream(file)) {
                if (in.transferTo(out) != original.bytes()) throw new IOException("length differs from what was told");
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return new Spool(new byte[0], file, original.bytes());
        } catch (IOException e) {
            throw new Unavailable("original " + original.hash() + " cannot be fetched", e);
        }
    }

    private static byte[] exactly(InputStream in, Vault.Original original) throws IOException {
        var bytes = in.readNBytes((int) original.bytes() + 1);
        if (bytes.length != original.bytes()) throw new IOException("length differs from what was told");
        return bytes;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    RandomAccessRead random() throws IOException {
        return file == null ? new RandomAccessReadBuffer(bytes) : new RandomAccessReadBufferedFile(file.toFile());
    }

    /// All bytes, read-only; a mapping of the scratch file when there are many.
    ByteBuffer buffer() throws IOException {
        if (file == null) return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    byte[] whole() throws IOException {
        return file == null ? bytes : Files.readAllBytes(file);
    }

    @Override
    public void close() {
        if (file == null) return;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("scratch file cannot be removed", e);
        }
    }
}
