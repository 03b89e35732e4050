package vn.kho.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.Unavailable;

/// Keeps all others, in this process and in other ones, from the same part of the folder for a moment.
final class Guard implements AutoCloseable {
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long STEP_NANOS = 1_000_000L;

    private final FileChannel channel;

    private Guard(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits until it has the lock.
    ///
    /// @param file made when there is none; it stays, empty
    static Guard over(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var last = System.nanoTime() + PATIENCE_NANOS;
        while (tried(channel) == null) {
            if (System.nanoTime() > last) {
                channel.close();
                throw new Unavailable(file + ": another holds it too long");
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return new Guard(channel);
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process has it
        }
    }

    @Override
    public void close() throws IOException {
        channel.close(); // gives the lock back too
    }
}
