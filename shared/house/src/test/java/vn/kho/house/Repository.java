package vn.kho.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The folder that this source tree lies in, seen as files.
public final class Repository {
    /// What builds and tools leave behind; not ours to judge.
    private static final Set<String> NOT_SOURCES = Set.of(".git", "target", "node_modules", ".idea", ".vscode");

    private Repository() {}

    /// The nearest folder above the running test that holds the launcher's pom and `shared`.
    static Path root() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
            if (Files.exists(at.resolve("pom.xml")) && Files.exists(at.resolve("shared/house/pom.xml"))) return at;
        throw new IllegalStateException(
                "run the tests inside the repository, not in " + Path.of("").toAbsolutePath());
    }

    public static Path file(String name) {
        return root().resolve(name);
    }

    public static String name(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public static List<Path> files(String ending) {
        return files().stream().filter(f -> f.toString().endsWith(ending)).toList();
    }

    /// Every source file, in the order of its name.
    public static List<Path> files() {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName().toString();
                    return NOT_SOURCES.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !file.endsWith(".git")) found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk " + root(), e);
        }
        found.sort(null);
        return found;
    }
}
