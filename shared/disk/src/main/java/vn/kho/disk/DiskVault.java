package vn.kho.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.vault.Vault;

/// The vault as a folder: one folder a document, with the bytes, their hash as `sha256sum` writes it, and the lock. The
/// files are read-only; nothing here writes to bytes once they are named.
public final class DiskVault implements Vault {
    static final String ORIGINAL = "original";
    private static final String HASH = "original.sha256";
    private static final String LOCK = "lock";

    private final Path root;
    private final WholeFolders folders;

    DiskVault(Home home) {
        this.root = home.vault();
        this.folders = new WholeFolders(root);
    }

    @Override
    public Put put(DocumentId document, Original original, LocalDate lockedUntil) {
        try {
            var before = look(document);
            if (before.isPresent()) return there(before.get(), original);
            var staged = folders.stage();
            try {
                fill(staged, document, original, lockedUntil);
                var kept = folders.show(staged, folder(document));
                var copy = look(document)
                        .orElseThrow(() -> new Unavailable("vault: " + document + " is there without its bytes"));
                return kept ? new Put.Kept(copy) : there(copy, original);
            } finally {
                Durable.delete(staged); // is there only when something failed
            }
        } catch (IOException e) {
            throw unavailable("put", document, e);
        }
    }

    private static Put there(Copy copy, Original original) {
        return copy.hash().equals(original.hash()) ? new Put.AlreadyThere(copy) : new Put.Other(copy);
    }

    private static void fill(Path folder, DocumentId document, Original original, LocalDate lockedUntil)
            throws IOException {
        var digest = Sha256.digest();
        long bytes;
        try (var in = original.open()) {
            bytes = Durable.copy(in, folder.resolve(ORIGINAL), digest);
        }
        var hash = Sha256.finish(digest);
        if (!hash.equals(original.hash()) || bytes != original.bytes())
            throw new IllegalArgumentException("vault: " + document + " was announced as " + original.bytes()
                    + " bytes, " + original.hash() + ", and came as " + bytes + " bytes, " + hash);
        Durable.write(folder.resolve(HASH), (hash.hex() + "  " + ORIGINAL + "\n").getBytes(UTF_8));
        Durable.write(folder.resolve(LOCK), new Lock(lockedUntil, false).print());
        Durable.readOnly(folder.resolve(ORIGINAL));
        Durable.readOnly(folder.resolve(HASH));
    }

    @Override
    public Optional<Copy> look(DocumentId document) {
        try (var in = open(document)) {
            var hash = Sha256.of(in);
            var lock = lock(document);
            return Optional.of(
                    new Copy(hash, Files.size(folder(document).resolve(ORIGINAL)), lock.until(), lock.held()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable("look", document, e);
        }
    }

    @Override
    public InputStream open(DocumentId document) throws IOException {
        return Files.newInputStream(folder(document).resolve(ORIGINAL));
    }

    @Override
    public void lock(DocumentId document, LocalDate until) {
        change(document, lock -> until.isAfter(lock.until()) ? new Lock(until, lock.held()) : lock);
    }

    @Override
    public void hold(DocumentId document, boolean on) {
        change(document, lock -> new Lock(lock.until(), on));
    }

    private void change(DocumentId document, java.util.function.UnaryOperator<Lock> next) {
        try (var _ = guard()) {
            if (!Files.exists(folder(document))) throw new IllegalArgumentException("vault: nothing under " + document);
            var before = lock(document);
            var after = next.apply(before);
            if (after.equals(before)) return;
            var staged = folders.stage();
            Durable.write(staged.resolve(LOCK), after.print());
            Durable.replace(staged.resolve(LOCK), folder(document).resolve(LOCK));
            Durable.delete(staged);
        } catch (IOException e) {
            throw unavailable("lock", document, e);
        }
    }

    @Override
    public Destroyed destroy(DocumentId document, LocalDate today) {
        try (var _ = guard()) {
            if (Files.exists(folder(document))) {
                var lock = lock(document);
                if (lock.held() || !today.isAfter(lock.until())) return new Destroyed.Locked(lock.until(), lock.held());
            }
            folders.remove(folder(document));
            return new Destroyed.Gone();
        } catch (IOException e) {
            throw unavailable("destroy", document, e);
        }
    }

    /// Writes `{agency}.sha256` into the vault: what every original was when it was stored. `sha256sum -c` run there
    /// says which are so still.
    public Path manifest(AgencyId agency) {
        try {
            var lines = new StringBuilder();
            for (var folder : documents(agency)) {
                var hash = Files.readString(folder.resolve(HASH)).substring(0, 64);
                lines.append(hash)
                        .append("  ")
                        .append(root.relativize(folder.resolve(ORIGINAL))
                                .toString()
                                .replace('\\', '/'))
                        .append('\n');
            }
            var staged = folders.stage();
            Durable.write(staged.resolve("manifest"), lines.toString().getBytes(UTF_8));
            var file = root.resolve(agency.value() + ".sha256");
            Durable.replace(staged.resolve("manifest"), file);
            Durable.delete(staged);
            return file;
        } catch (IOException e) {
            throw new Unavailable("vault: manifest of " + agency, e);
        }
    }

    /// Every document that lies here, by id: to find bytes that no row tells of.
    public java.util.List<DocumentId> stored(AgencyId agency) {
        try {
            return documents(agency).stream()
                    .map(folder -> new DocumentId(agency, folder.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new Unavailable("vault: list of " + agency, e);
        }
    }

    /// Removes what crashes have left half stored or half destroyed.
    void sweep() {
        try {
            folders.sweep();
        } catch (IOException e) {
            throw new Unavailable("vault: sweep", e);
        }
    }

    private java.util.List<Path> documents(AgencyId agency) throws IOException {
        var all = root.resolve(agency.value());
        if (!Files.isDirectory(all)) return java.util.List.of();
        try (var entries = Files.list(all)) {
            return entries.sorted().toList();
        }
    }

    /// What the sidecar says.
    private record Lock(LocalDate until, boolean held) {
        byte[] print() {
            return ("until " + until + "\nheld " + held + "\n").getBytes(UTF_8);
        }

        static Lock parse(String text) throws IOException {
            var lines = text.lines().toList();
            if (lines.size() != 2
                    || !lines.get(0).startsWith("until ")
                    || !lines.get(1).matches("held (true|false)")) throw new IOException("not a lock: " + text);
            try {
                return new Lock(
                        LocalDate.parse(lines.get(0).substring("until ".length())),
                        lines.get(1).endsWith("true"));
            } catch (java.time.format.DateTimeParseException e) {
                throw new IOException("not a lock: " + text, e);
            }
        }
    }

    private Lock lock(DocumentId document) throws IOException {
        return Lock.parse(Files.readString(folder(document).resolve(LOCK)));
    }

    private Guard guard() throws IOException {
        return Guard.over(root.resolve(".lock"));
    }

    private Path folder(DocumentId document) {
        return root.resolve(document.agency().value()).resolve(document.local());
    }

    private static Unavailable unavailable(String verb, DocumentId document, IOException e) {
        return new Unavailable("vault: " + verb + " " + document + ": " + e, e);
    }
}
