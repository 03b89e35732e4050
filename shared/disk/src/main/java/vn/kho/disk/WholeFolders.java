package vn.kho.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Folders that appear whole and disappear whole. One is made where nobody looks and renamed to its name, which the
/// system does wholly or not at all, and refuses when the name is taken; it goes the same way.
final class WholeFolders {
    private final Path staging;
    private final Path going;

    /// @param root on one file system with the folders to be shown, which lie below it
    WholeFolders(Path root) {
        this.staging = root.resolve(".staging");
        this.going = root.resolve(".going");
    }

    /// A new folder, not shown yet. Its name says whose it is, so that it can be swept when its maker is dead.
    Path stage() throws IOException {
        Durable.folders(staging);
        return Files.createDirectory(staging.resolve(maker(ProcessHandle.current()) + "_" + UUID.randomUUID()));
    }

    /// Gives the folder its name.
    ///
    /// @return false when there is something under that name; then the staged folder is gone
    boolean show(Path staged, Path shown) throws IOException {
        Durable.folders(parent(shown));
        Durable.syncFolder(staged.resolve("any"));
        try {
            Files.move(staged, shown, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(shown)) throw e;
            Durable.delete(staged);
            return false;
        }
        Durable.syncFolder(shown);
        return true;
    }

    /// Takes the name away at once, then the bytes, also those that an earlier try left; then looks.
    void remove(Path shown) throws IOException {
        var gone = going.resolve(parent(shown).getFileName() + "+" + shown.getFileName());
        Durable.delete(gone);
        if (Files.exists(shown)) {
            Durable.folders(going);
            Files.move(shown, gone, StandardCopyOption.ATOMIC_MOVE);
            Durable.syncFolder(shown);
            Durable.delete(gone);
        }
        if (Files.exists(shown) || Files.exists(gone)) throw new IOException("still there after deleting: " + shown);
    }

    /// Deletes what crashes have left: folders of processes that live no more, and what was going.
    void sweep() throws IOException {
        for (var folder : entries(going)) Durable.delete(folder);
        for (var folder : entries(staging)) if (!makerLives(folder)) Durable.delete(folder);
    }

    private static boolean makerLives(Path folder) {
        var name = folder.getFileName().toString();
        var end = name.indexOf('_');
        if (end < 0) return false;
        var maker = name.substring(0, end);
        return ProcessHandle.of(Long.parseLong(maker.substring(0, maker.indexOf('-'))))
                .filter(process -> maker(process).equals(maker))
                .isPresent();
    }

    /// Number and start, because the system uses numbers again.
    private static String maker(ProcessHandle process) {
        return process.pid() + "-"
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static Path parent(Path path) {
        var parent = path.toAbsolutePath().getParent();
        if (parent == null) throw new IllegalArgumentException("no folder above " + path);
        return parent;
    }
}
