package vn.kho.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Unavailable;

/// The one folder in which everything is.
///
/// ```
/// kho.db                                  registry, outbox, ledger, queue (SQLite)
/// vault/{agency}/{document}/original      the bytes; beside them original.sha256 and lock
/// inbox/{agency}/{upload}/                what waits for its first look: bytes and slip.json
/// shelf/{agency}/...                      what can be made again
/// ledger/{agency}/{first}-{last}.txt      leaves and signed checkpoints, for Verify.java
/// keys/{agency}.ed25519                   the signing key: whoever has it can sign for the archive
/// index/  exports/                        search indexes; what was asked for as a file
/// pump.lock                               who works the queue
/// Verify.java                             the offline verifier: `java Verify.java` in this folder
/// ```
public record Home(Path folder) {
    private static final String VERIFIER = "Verify.java";

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /// Makes what is not there yet, for nobody but its owner.
    public void create() {
        try {
            Durable.folders(folder);
            Durable.ownerOnly(folder);
            for (var part : List.of(vault(), inbox(), shelf(), ledger(), keys(), index(), exports()))
                Durable.folders(part);
            Durable.ownerOnly(keys());
            copyVerifier();
        } catch (IOException e) {
            throw new Unavailable("home " + folder, e);
        }
    }

    /// The verifier of this version replaces an older one.
    private void copyVerifier() throws IOException {
        byte[] source;
        try (var in = AgencyId.class.getResourceAsStream("/vn/kho/ledger/" + VERIFIER)) {
            if (in == null) throw new IllegalStateException("no " + VERIFIER + " among core's resources");
            source = in.readAllBytes();
        }
        var file = folder.resolve(VERIFIER);
        if (Files.exists(file) && java.util.Arrays.equals(Files.readAllBytes(file), source)) return;
        var staged = new WholeFolders(ledger()).stage();
        Durable.write(staged.resolve(VERIFIER), source);
        Durable.replace(staged.resolve(VERIFIER), file);
        Durable.delete(staged);
    }

    public Path database() {
        return folder.resolve("kho.db");
    }

    public Path vault() {
        return folder.resolve("vault");
    }

    /// Where a document's bytes lie, for people and programs that look from outside.
    public Path original(DocumentId document) {
        return vault().resolve(document.agency().value())
                .resolve(document.local())
                .resolve(DiskVault.ORIGINAL);
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Path shelf() {
        return folder.resolve("shelf");
    }

    public Path ledger() {
        return folder.resolve("ledger");
    }

    public Path ledger(AgencyId agency) {
        return ledger().resolve(agency.value());
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    public Path index() {
        return folder.resolve("index");
    }

    public Path exports() {
        return folder.resolve("exports");
    }

    public Path pumpLock() {
        return folder.resolve("pump.lock");
    }
}
