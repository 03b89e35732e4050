package vn.kho.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.Unavailable;

/// The right to work the queue: one process has it at a time, and the system takes it back when that one ends, however
/// it ends.
public final class PumpLock implements AutoCloseable {
    /// Far behind the words in the file: Windows lets nobody read what is locked.
    private static final long WHERE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private PumpLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Empty when somebody has it; [#holder] says who.
    public static Optional<PumpLock> take(Home home, Instant now) {
        try {
            var channel = FileChannel.open(home.pumpLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tried(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            var words = "pid " + ProcessHandle.current().pid() + ", " + now.truncatedTo(ChronoUnit.SECONDS) + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(words.getBytes(UTF_8)), 0);
            return Optional.of(new PumpLock(channel));
        } catch (IOException e) {
            throw new Unavailable(home.pumpLock() + ": " + e, e);
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(WHERE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // this process has it
        }
    }

    /// Who had it last, and has it if anybody does: `pid {pid}, {instant}`; empty when nobody ever had it.
    public static String holder(Home home) {
        try {
            return Files.exists(home.pumpLock())
                    ? Files.readString(home.pumpLock()).strip()
                    : "";
        } catch (IOException e) {
            throw new Unavailable(home.pumpLock() + ": " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Unavailable("pump.lock: " + e, e);
        }
    }
}
