package vn.kho.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import vn.kho.kernel.Unavailable;
import vn.kho.shelf.Shelf;
import vn.kho.shelf.Spot;

/// The shelf as a folder.
public final class DiskShelf implements Shelf {
    private final Path root;
    private final WholeFolders folders;

    DiskShelf(Home home) {
        this.root = home.shelf();
        this.folders = new WholeFolders(root);
    }

    @Override
    public void put(Spot spot, byte[] bytes) {
        try {
            var file = file(spot);
            var staged = folders.stage();
            var temporary = staged.resolve("bytes");
            Durable.write(temporary, bytes);
            Durable.folders(java.util.Objects.requireNonNull(file.getParent()));
            Durable.replace(temporary, file);
            Durable.delete(staged);
        } catch (IOException e) {
            throw unavailable("put", spot, e);
        }
    }

    @Override
    public Optional<byte[]> find(Spot spot) {
        try {
            var file = file(spot);
            return Files.isDirectory(file) ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable("find", spot, e);
        }
    }

    @Override
    public void drop(Spot spot) {
        try {
            Files.deleteIfExists(file(spot));
        } catch (IOException e) {
            throw unavailable("drop", spot, e);
        }
    }

    void sweep() {
        try {
            folders.sweep();
        } catch (IOException e) {
            throw new Unavailable("shelf: sweep", e);
        }
    }

    private Path file(Spot spot) {
        return root.resolve(spot.agency().value()).resolve(spot.path());
    }

    private static Unavailable unavailable(String verb, Spot spot, IOException e) {
        return new Unavailable("shelf: " + verb + " " + spot + ": " + e, e);
    }
}
