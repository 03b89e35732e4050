package vn.kho.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;

/// Writing that survives a loss of power: bytes, then fsync, then the name, then fsync of the folder.
final class Durable {
    private Durable() {}

    /// Writes a new file and its bytes to the platters.
    static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
    }

    /// Copies the stream into a new file and its bytes to the platters.
    ///
    /// @param digest is fed every byte
    /// @return how many bytes
    static long copy(InputStream in, Path file, MessageDigest digest) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = new byte[65536];
            var all = 0L;
            for (int n; (n = in.read(bytes)) >= 0; all += n) {
                digest.update(bytes, 0, n);
                var buffer = ByteBuffer.wrap(bytes, 0, n);
                while (buffer.hasRemaining()) channel.write(buffer);
            }
            channel.force(true);
            return all;
        }
    }

    /// Gives the file its name, replacing what had it; a reader sees the old file or the new one.
    static void replace(Path temporary, Path file) throws IOException {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(file);
    }

    /// Makes the folder and its parents, each entered durably in the one above.
    static void folders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        var parent = folder.toAbsolutePath().getParent();
        if (parent != null) folders(parent);
        try {
            Files.createDirectory(folder);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            return; // another was faster
        }
        syncFolder(folder);
    }

    /// Makes the entry of this path in its folder durable.
    static void syncFolder(Path entry) throws IOException {
        var folder = entry.toAbsolutePath().getParent();
        if (folder == null || !posix(folder)) return; // Windows has no such thing and needs none: NTFS journals names
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void readOnly(Path file) throws IOException {
        if (posix(file)) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        else if (!file.toFile().setReadOnly()) throw new IOException("cannot make read-only: " + file);
    }

    static void ownerOnly(Path path) throws IOException {
        if (!posix(path)) return;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }

    /// Deletes the folder and all in it; nothing there is fine.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!posix(file) && !file.toFile().setWritable(true)) throw new IOException("cannot delete: " + file);
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE; // another was faster
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) throw failure;
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
        syncFolder(folder);
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
