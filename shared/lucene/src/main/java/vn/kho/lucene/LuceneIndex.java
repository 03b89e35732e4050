package vn.kho.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import vn.kho.access.Reach;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Unavailable;
import vn.kho.search.Answer;
import vn.kho.search.Ask;
import vn.kho.search.Cursor;
import vn.kho.search.Query;
import vn.kho.search.SearchIndex;

/// The index in folders under one root, a folder for each agency.
///
/// One process writes at a time: a second one gets [Unavailable] and may try again. Any number of processes read, also
/// while one writes. Each [#apply] is one commit of Lucene, so a crash leaves the commit before it or the commit
/// itself.
public final class LuceneIndex implements SearchIndex, AutoCloseable {
    private final Path root;
    private final InstantSource clock;
    private final Map<AgencyId, Snapshots> readers = new ConcurrentHashMap<>();
    private final Map<AgencyId, Object> writing = new ConcurrentHashMap<>();

    /// @param clock for how long a cursor rests
    public LuceneIndex(Path root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    /// Whether the agency has an index, of whatever state and version. Where it has none, [#renew] makes the first.
    public boolean exists(AgencyId agency) {
        return snapshots(agency).exists();
    }

    @Override
    public long apply(AgencyId agency, List<Update> updates) {
        return write(agency, OpenMode.APPEND, writer -> {
            var before = Stamp.of(writer.getLiveCommitData());
            try (var known = DirectoryReader.open(writer)) {
                var versions = new Versions(Optional.of(known));
                for (var update : updates) versions.put(writer, update);
                if (!versions.changed()) return before.position();
            }
            return commit(writer, before.next());
        });
    }

    @Override
    public long renew(AgencyId agency, Stream<Update> all) {
        var position = lastPosition(agency);
        return write(agency, OpenMode.CREATE, writer -> {
            var versions = new Versions(Optional.empty());
            for (var updates = all.iterator(); updates.hasNext(); ) versions.put(writer, updates.next());
            return commit(writer, new Stamp(UUID.randomUUID().toString(), position + 1));
        });
    }

    @Override
    public boolean visible(AgencyId agency, long position) {
        try (var snapshot = snapshots(agency).current()) {
            return snapshot.stamp().position() >= position;
        } catch (IOException e) {
            throw failed(agency, e);
        }
    }

    @Override
    public Answer search(Reach reach, Query query, Ask ask) {
        return switch (reach) {
            case Reach.Nothing _ -> Answer.Found.nothing();
            case Reach.Everywhere in -> search(in.agency(), reach, query, ask);
            case Reach.Within in -> search(in.agency(), reach, query, ask);
            case Reach.Listed in -> search(in.agency(), reach, query, ask);
        };
    }

    private Answer search(AgencyId agency, Reach reach, Query query, Ask ask) {
        var snapshots = snapshots(agency);
        if (ask.after().isEmpty()) {
            try (var snapshot = snapshots.current()) {
                return new Search(agency, snapshot, reach, query, ask).run(Optional.empty(), snapshots);
            } catch (IOException e) {
                throw failed(agency, e);
            }
        }
        var cursor = Cursor.read(ask.after().get(), reach, query);
        if (cursor.isEmpty())
            return new Answer.Refused(Problem.of("cursor-foreign", ask.after().get()));
        var pinned = snapshots.pinned(cursor.get().snapshot());
        if (pinned.isEmpty())
            return new Answer.Refused(Problem.of("cursor-expired", ask.after().get()));
        try (var snapshot = pinned.get()) {
            return new Search(agency, snapshot, reach, query, ask).run(cursor, snapshots);
        } catch (IOException e) {
            throw failed(agency, e);
        }
    }

    @Override
    public void close() {
        readers.values().forEach(Snapshots::close);
        readers.clear();
    }

    private interface Writing {
        long write(IndexWriter writer) throws IOException;
    }

    private long write(AgencyId agency, OpenMode mode, Writing work) {
        var snapshots = snapshots(agency);
        synchronized (writing.computeIfAbsent(agency, _ -> new Object())) {
            if (mode == OpenMode.APPEND) snapshots.refuseForeign();
            try (var directory = snapshots.directory();
                    var writer = writer(directory, mode)) {
                return work.write(writer);
            } catch (LockObtainFailedException e) {
                throw new Unavailable("search index of " + agency + ": another process is writing it", e);
            } catch (IOException e) {
                throw failed(agency, e);
            }
        }
    }

    private static IndexWriter writer(Directory directory, OpenMode mode) throws IOException {
        try {
            return new IndexWriter(directory, config(mode));
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            if (mode != OpenMode.CREATE) throw e;
            clear(directory);
            return new IndexWriter(directory, config(mode));
        }
    }

    /// Not even to replace it does Lucene take a damaged index: it reads it first.
    private static void clear(Directory directory) throws IOException {
        try (var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll())
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
        }
    }

    /// A writer that is closed without a commit leaves everything as it was. Merging in the writer's own thread means
    /// that nothing goes on after `apply` has returned.
    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig()
                .setOpenMode(mode)
                .setCommitOnClose(false)
                .setMergeScheduler(new SerialMergeScheduler());
    }

    private static long commit(IndexWriter writer, Stamp stamp) throws IOException {
        writer.setLiveCommitData(stamp.data().entrySet());
        writer.commit();
        return stamp.position();
    }

    /// The position to go on from: a new index must not be behind what someone waits for. A lost one starts anew.
    private long lastPosition(AgencyId agency) {
        try (var snapshot = snapshots(agency).current()) {
            return snapshot.stamp().position();
        } catch (Unavailable | IOException _) {
            return 0;
        }
    }

    private Snapshots snapshots(AgencyId agency) {
        return readers.computeIfAbsent(agency, a -> new Snapshots(a, root.resolve(a.value()), clock));
    }

    private static Unavailable failed(AgencyId agency, IOException e) {
        return Snapshots.failed(agency, e);
    }

    /// Which version of each dossier the index has, so that an older update changes nothing.
    private static final class Versions {
        private final Optional<? extends IndexReader> known;
        private final Map<DossierId, Long> seen = new HashMap<>();

        Versions(Optional<? extends IndexReader> known) {
            this.known = known;
        }

        boolean changed() {
            return !seen.isEmpty();
        }

        void put(IndexWriter writer, Update update) throws IOException {
            if (version(update.dossier()) >= update.version()) return;
            seen.put(update.dossier(), update.version());
            writer.updateDocuments(new Term(Block.BLOCK, update.dossier().local()), Block.of(update));
        }

        private long version(DossierId dossier) throws IOException {
            var here = seen.get(dossier);
            if (here != null) return here;
            return known.isPresent() ? Block.version(known.get(), dossier) : Long.MIN_VALUE;
        }
    }
}
