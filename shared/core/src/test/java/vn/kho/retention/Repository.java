package vn.kho.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.kho.retention.Dossiers.AGENCY;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.OpenDossier;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Unavailable;
import vn.kho.kernel.UploadId;
import vn.kho.memory.MemoryOriginal;
import vn.kho.memory.MemoryRegistry;
import vn.kho.memory.MemoryVault;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Walk;
import vn.kho.vault.Vault;

/// An archive in memory with dossiers and originals in it.
final class Repository {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-25T02:00:00Z"));
    static final Actor ARCHIVIST = new Actor(AGENCY, "vt01", Role.ARCHIVIST, Set.of());
    static final Schedule SCHEDULE = new Schedule(List.of(RetentionTable.passports(), RetentionTable.general()));

    final MemoryRegistry state = new MemoryRegistry();
    final MemoryVault bytes = new MemoryVault();

    Dossier dossier(Dossiers sample, int documents) {
        var dossier = sample.made();
        new OpenDossier(state, CLOCK).open(dossier, ARCHIVIST);
        for (int n = 0; n < documents; n++) document(dossier, n);
        return dossier;
    }

    private void document(Dossier dossier, int number) {
        var original = new MemoryOriginal((dossier.code() + " " + number).getBytes(UTF_8));
        var id = DocumentId.of(new UploadId(AGENCY, dossier.id().local()), number);
        bytes.put(id, original, TODAY.plusDays(30));
        var document = new Document(
                id,
                dossier.id(),
                null,
                new Document.Description("thu.pdf", "Thư", null, null, null),
                original.hash(),
                original.bytes(),
                "application/pdf",
                1,
                CLOCK.instant(),
                null);
        state.commit(new Change(
                CommandId.of("archive", id),
                ARCHIVIST,
                CLOCK.instant(),
                List.of(new Change.Write.Create(document), new Change.Write.Create(Entry.of(dossier, id))),
                List.of(Milestone.Told.of("document-archived", java.util.Map.of("document", id.value())))));
    }

    List<LocalDate> locks(Dossier dossier) {
        return copies(dossier).stream().map(Vault.Copy::lockedUntil).toList();
    }

    List<Boolean> held(Dossier dossier) {
        return copies(dossier).stream().map(Vault.Copy::held).toList();
    }

    private List<Vault.Copy> copies(Dossier dossier) {
        return Walk.children(state, AGENCY, Dossier.root(dossier.id()), Document.KIND).stream()
                .map(document -> bytes.look(document.id()).orElseThrow())
                .toList();
    }

    List<String> told() {
        return state.waiting(AGENCY, 100).stream()
                .map(letter -> letter.milestone().name())
                .toList();
    }

    boolean crashes(Runnable step) {
        try {
            step.run();
            return false;
        } catch (Unavailable e) {
            return true;
        }
    }

    Vault losingPowerAtLock(int call) {
        return new Failing(call, Integer.MAX_VALUE);
    }

    Vault losingPowerAtHold(int call) {
        return new Failing(Integer.MAX_VALUE, call);
    }

    /// The same vault, gone from the nth call on.
    private final class Failing implements Vault {
        private int locks;
        private int holds;

        private Failing(int locks, int holds) {
            this.locks = locks;
            this.holds = holds;
        }

        @Override
        public Put put(DocumentId document, Original original, LocalDate lockedUntil) {
            return bytes.put(document, original, lockedUntil);
        }

        @Override
        public Optional<Copy> look(DocumentId document) {
            return bytes.look(document);
        }

        @Override
        public InputStream open(DocumentId document) throws IOException {
            return bytes.open(document);
        }

        @Override
        public void lock(DocumentId document, LocalDate until) {
            if (--locks <= 0) throw new Unavailable("vault", new IOException("no power"));
            bytes.lock(document, until);
        }

        @Override
        public void hold(DocumentId document, boolean on) {
            if (--holds <= 0) throw new Unavailable("vault", new IOException("no power"));
            bytes.hold(document, on);
        }

        @Override
        public Destroyed destroy(DocumentId document, LocalDate today) {
            return bytes.destroy(document, today);
        }
    }
}
