package vn.kho.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.search.IndexFiles;

/// A published index on the disk of this machine, in a folder of its own. What a process that died left in other
/// folders is never looked at.
final class Copy implements AutoCloseable {
    private final AgencyId agency;
    private final Path root;
    private final Path folder;
    private final LuceneIndex index;
    private final Map<String, Published.File> here = new LinkedHashMap<>();

    private Copy(AgencyId agency, Path root, InstantSource clock) {
        this.agency = agency;
        this.root = root;
        this.folder = root.resolve(agency.value());
        this.index = new LuceneIndex(root, clock);
    }

    /// A new one, with nothing in it.
    static Copy empty(AgencyId agency, Path work, InstantSource clock) {
        var root = work.resolve(agency.value() + "-" + UUID.randomUUID());
        try {
            Files.createDirectories(root.resolve(agency.value()));
        } catch (IOException e) {
            throw failed(agency, e);
        }
        return new Copy(agency, root, clock);
    }

    LuceneIndex index() {
        return index;
    }

    /// Fetches what is missing. The list of segments comes last: until it is there, the copy is what it was before.
    ///
    /// @return false when a file of it is not in the store any more
    boolean follow(Published published, IndexFiles files) {
        try {
            for (var file : published.files().entrySet())
                if (!file.getKey().startsWith("segments_") && !fetched(file.getKey(), file.getValue(), files))
                    return false;
            for (var file : published.files().entrySet())
                if (!fetched(file.getKey(), file.getValue(), files)) return false;
            for (var name : here.keySet().stream()
                    .filter(name -> !published.files().containsKey(name))
                    .toList()) {
                Files.deleteIfExists(folder.resolve(name)); // who reads it still has it open
                here.remove(name);
            }
            return true;
        } catch (IOException e) {
            throw failed(agency, e);
        }
    }

    /// Whether that one cannot come to stand here, file by file: it was begun anew, with names that are taken.
    boolean replacedBy(Published published) {
        var collides = published.files().entrySet().stream()
                .anyMatch(file ->
                        here.containsKey(file.getKey()) && !file.getValue().equals(here.get(file.getKey())));
        return collides || generation(published.files()) < generation(here);
    }

    private static long generation(Map<String, Published.File> files) {
        return files.keySet().stream()
                .filter(name -> name.startsWith("segments_"))
                .mapToLong(SegmentInfos::generationFromSegmentsFileName)
                .max()
                .orElse(-1);
    }

    private boolean fetched(String name, Published.File file, IndexFiles files) throws IOException {
        if (file.equals(here.get(name))) return true;
        var part = root.resolve("part-" + UUID.randomUUID());
        try {
            if (!files.fetch(agency, file.stored(), part)) return false;
            try (var in = Files.newInputStream(part)) {
                if (Files.size(part) != file.bytes() || !Sha256.of(in).equals(file.hash()))
                    throw new Unavailable("search index of " + agency + ": " + name + " came damaged");
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        here.put(name, file);
        return true;
    }

    /// The files of the last commit, hashed where they are new.
    Map<String, Published.File> files() {
        try (var directory = FSDirectory.open(folder)) {
            var now = new LinkedHashMap<String, Published.File>();
            for (var name : SegmentInfos.readLatestCommit(directory).files(true).stream()
                    .sorted()
                    .toList()) {
                var known = here.get(name);
                now.put(name, known == null ? hashed(name) : known);
            }
            here.clear();
            here.putAll(now);
            return now;
        } catch (IOException e) {
            throw failed(agency, e);
        }
    }

    private Published.File hashed(String name) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(name))) {
            return new Published.File(Sha256.of(in), Files.size(folder.resolve(name)));
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    static Unavailable failed(AgencyId agency, IOException e) {
        return Snapshots.failed(agency, e);
    }

    /// Takes the folder away, too.
    @Override
    public void close() {
        index.close();
        try (var all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failed(agency, e);
        }
    }
}
