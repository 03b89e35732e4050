package vn.kho.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Unavailable;

/// The states of one agency's index that searches read: the newest, and those that a cursor may come back to.
final class Snapshots {
    private static final Duration REST = Duration.ofMinutes(10);

    private final AgencyId agency;
    private final Path folder;
    private final InstantSource clock;
    private final Map<String, Pin> pins = new HashMap<>();
    private @Nullable DirectoryReader newest;

    Snapshots(AgencyId agency, Path folder, InstantSource clock) {
        this.agency = agency;
        this.folder = folder;
        this.clock = clock;
    }

    /// A state while somebody reads it.
    record Snapshot(DirectoryReader reader, Stamp stamp) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            reader.decRef();
        }
    }

    private record Pin(Snapshot snapshot, Instant used) {}

    /// The newest state, whichever process wrote it.
    synchronized Snapshot current() {
        try {
            newest = newest == null ? opened() : refreshed(newest);
            return held(newest, Stamp.of(newest.getIndexCommit().getUserData().entrySet()));
        } catch (IOException e) {
            throw failed(agency, e);
        }
    }

    private DirectoryReader opened() throws IOException {
        var reader = DirectoryReader.open(open());
        try {
            Stamp.of(reader.getIndexCommit().getUserData().entrySet());
            return reader;
        } catch (Unavailable foreign) {
            reader.close();
            throw foreign;
        }
    }

    /// The state on disk now. Lucene tells states by the names of files, and an index made anew in place of a lost one
    /// begins with the old names again: so the stamps are compared first.
    private DirectoryReader refreshed(DirectoryReader before) throws IOException {
        var onDisk = Stamp.of(
                SegmentInfos.readLatestCommit(before.directory()).getUserData().entrySet());
        var known = Stamp.of(before.getIndexCommit().getUserData().entrySet());
        if (onDisk.equals(known)) return before;
        var after = onDisk.born().equals(known.born()) ? DirectoryReader.openIfChanged(before) : null;
        if (after == null) after = opened();
        before.close();
        return after;
    }

    /// Throws [Unavailable] unless there is an index that this program can go on with.
    void refuseForeign() {
        try (var _ = current()) {
            return;
        } catch (IOException e) {
            throw failed(agency, e);
        }
    }

    /// Keeps the state for a cursor, and lets go of those that have rested too long.
    synchronized void pin(Snapshot snapshot) throws IOException {
        var now = clock.instant();
        for (var old = pins.values().iterator(); old.hasNext(); ) {
            var pin = old.next();
            if (pin.used.plus(REST).isAfter(now)) continue;
            old.remove();
            pin.snapshot.close();
        }
        var name = snapshot.stamp().name();
        var pin = pins.get(name);
        var kept = pin == null ? held(snapshot.reader(), snapshot.stamp()) : pin.snapshot;
        pins.put(name, new Pin(kept, now));
    }

    synchronized Optional<Snapshot> pinned(String name) {
        var pin = pins.get(name);
        if (pin == null || !pin.used.plus(REST).isAfter(clock.instant())) return Optional.empty();
        return Optional.of(held(pin.snapshot.reader(), pin.snapshot.stamp()));
    }

    boolean exists() {
        if (!Files.isDirectory(folder)) return false;
        try (var directory = directory()) {
            return DirectoryReader.indexExists(directory);
        } catch (IOException e) {
            throw failed(agency, e);
        }
    }

    FSDirectory directory() throws IOException {
        return FSDirectory.open(folder);
    }

    synchronized void close() {
        try {
            for (var pin : pins.values()) pin.snapshot.close();
            pins.clear();
            if (newest != null) newest.close();
            newest = null;
        } catch (IOException e) {
            throw failed(agency, e);
        }
    }

    /// Opening a folder for reading must not make it.
    private FSDirectory open() throws IOException {
        if (!Files.isDirectory(folder)) throw new NoSuchFileException(folder.toString());
        return directory();
    }

    private static Snapshot held(DirectoryReader reader, Stamp stamp) {
        reader.incRef();
        return new Snapshot(reader, stamp);
    }

    static Unavailable failed(AgencyId agency, IOException e) {
        return switch (e) {
            case IndexNotFoundException _, NoSuchFileException _, FileNotFoundException _ ->
                new Unavailable("search index of " + agency + " is not there: rebuild it", e);
            case CorruptIndexException _ -> new Unavailable("search index of " + agency + " is damaged: rebuild it", e);
            case IndexFormatTooNewException _, IndexFormatTooOldException _ ->
                new Unavailable("search index of " + agency + " is of another version of Lucene: rebuild it", e);
            default -> new Unavailable("search index of " + agency, e);
        };
    }
}
