package vn.kho.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vn.kho.kernel.AgencyId;
import vn.kho.search.IndexFiles;

/// Files that live as long as the test.
public final class MemoryIndexFiles implements IndexFiles {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<AgencyId, Pointer> pointers = new ConcurrentHashMap<>();

    @Override
    public Optional<Pointer> pointer(AgencyId agency) {
        return Optional.ofNullable(pointers.get(agency));
    }

    @Override
    public synchronized Optional<Pointer> swap(AgencyId agency, Optional<Pointer> seen, String text) {
        if (!pointer(agency).map(Pointer::tag).equals(seen.map(Pointer::tag))) return Optional.empty();
        var next = new Pointer(String.valueOf(System.nanoTime()), text);
        pointers.put(agency, next);
        return Optional.of(next);
    }

    @Override
    public void put(AgencyId agency, String name, Path file) {
        try {
            files.putIfAbsent(agency + "/" + name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean fetch(AgencyId agency, String name, Path to) {
        var bytes = files.get(agency + "/" + name);
        if (bytes == null) return false;
        try {
            Files.write(to, bytes, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void drop(AgencyId agency, String name) {
        files.remove(agency + "/" + name);
    }

    /// What lies there, as `agency/name`.
    public Set<String> names() {
        return new TreeSet<>(files.keySet());
    }

    /// Other bytes under the same name, as a disk that rots would give.
    public void rot(AgencyId agency, String name) {
        files.computeIfPresent(agency + "/" + name, (_, bytes) -> new byte[bytes.length]);
    }
}
