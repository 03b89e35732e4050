package vn.kho.ingest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.kho.access.Actor;
import vn.kho.dossier.Arrival;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.retention.VaultHolds;
import vn.kho.vault.Vault;

/// Makes an arrival a document: the bytes into the vault, then the row and the milestone in one change. Bytes before
/// state: an object without a row is mended by trying again, a row without an object could not be. A document that
/// comes into a dossier under a hold is held before it counts as archived.
public final class ArchiveDocument {
    /// The milestone's name. Its facts `document`, `sha256` and `bytes` are what the offline verifier reads.
    public static final String ARCHIVED = "document-archived";

    /// The first lock: long enough to find and mend a mistake, before the closing of the dossier sets the real one.
    public static final Period FIRST_LOCK = Period.ofDays(30);

    private final Registry registry;
    private final Vault vault;
    private final VaultHolds vaultHolds;
    private final InstantSource clock;

    public ArchiveDocument(Registry registry, Vault vault, InstantSource clock) {
        this.registry = registry;
        this.vault = vault;
        this.vaultHolds = new VaultHolds(registry, vault);
        this.clock = clock;
    }

    /// A document that is known is done, also when its dossier has closed since. Nothing enters a closed dossier.
    public Outcome archive(Arrival arrival, Actor by, LocalDate today) {
        var found = registry.find(Dossier.key(arrival.dossier()));
        if (found.isEmpty())
            return Outcome.rejected("dossier-unknown", arrival.dossier().value());
        var dossier = found.get();
        var document = document(arrival);
        var known = registry.find(document.key());
        if (known.isPresent())
            return known.get().item().hash().equals(document.hash())
                    ? vaultHolds.settle(document.dossier(), document.id(), today)
                    : reused(arrival);
        if (!dossier.item().open())
            return Outcome.rejected("dossier-closed", dossier.item().code());
        return switch (vault.put(document.id(), arrival.original(), today.plus(FIRST_LOCK))) {
            case Vault.Put.Other _ -> reused(arrival);
            case Vault.Put.Kept _, Vault.Put.AlreadyThere _ -> commit(document, dossier, by, today);
        };
    }

    private Outcome commit(Document document, Seen<Dossier> dossier, Actor by, LocalDate today) {
        var writes = new ArrayList<Change.Write>(List.of(
                new Change.Write.Require(dossier.item().key(), dossier.version()),
                new Change.Write.Create(document),
                new Change.Write.Create(Entry.of(dossier.item(), document.id()))));
        var facts = new TreeMap<String, String>();
        facts.put("document", document.id().value());
        facts.put("dossier", document.dossier().value());
        facts.put("sha256", document.hash().hex());
        facts.put("bytes", String.valueOf(document.bytes()));
        if (document.unread() != null) facts.put("unread", document.unread().code());
        var change = new Change(
                CommandId.of("archive", document.id()),
                by,
                document.archivedAt(),
                writes,
                List.of(new Milestone.Told(ARCHIVED, facts)));
        return switch (registry.commit(change)) {
            case Committed.Done _, Committed.Already _ -> vaultHolds.settle(document.dossier(), document.id(), today);
            case Committed.Stale(var key) -> new Outcome.Retry("changed meanwhile: " + key);
        };
    }

    private Document document(Arrival arrival) {
        return new Document(
                arrival.document(),
                arrival.dossier(),
                arrival.component(),
                arrival.description(),
                arrival.original().hash(),
                arrival.original().bytes(),
                arrival.seen().mediaType(),
                arrival.seen().pages(),
                clock.instant(),
                arrival.seen().unread());
    }

    private static Outcome reused(Arrival arrival) {
        return new Outcome.Rejected(
                Problem.of("upload-id-reused", arrival.upload().value()));
    }
}
