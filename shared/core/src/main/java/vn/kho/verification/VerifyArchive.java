package vn.kho.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.Year;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;
import vn.kho.ledger.Leaf;
import vn.kho.ledger.Ledger;
import vn.kho.ledger.Tree;
import vn.kho.registry.Item;
import vn.kho.registry.Letters;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.registry.Row;
import vn.kho.registry.Rows;
import vn.kho.registry.Walk;
import vn.kho.vault.Vault;

/// Reads an agency's whole ledger, then holds every row and every original against what it says. Time grows with leaves
/// and with bytes in the vault, memory with rows.
public final class VerifyArchive {
    private static final int PAGE = 500;

    private final Registry registry;
    private final Rows rows;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Vault vault;

    public VerifyArchive(Registry registry, Rows rows, Outbox outbox, Ledger ledger, Vault vault) {
        this.registry = registry;
        this.rows = rows;
        this.outbox = outbox;
        this.ledger = ledger;
        this.vault = vault;
    }

    /// Told of each original once it was read.
    @FunctionalInterface
    public interface Watch {
        /// @param copy what the vault holds; null when there is nothing
        /// @param well whether it is what was archived
        void original(DossierId dossier, DocumentId document, Vault.@Nullable Copy copy, boolean well);

        /// Counts only.
        static Watch counting(LongConsumer progress) {
            var read = new AtomicLong();
            return (_, _, _, _) -> progress.accept(read.incrementAndGet());
        }
    }

    /// @param progress told the number of originals read so far
    public Found verify(AgencyId agency, LongConsumer progress) {
        return verify(agency, Watch.counting(progress));
    }

    public Found verify(AgencyId agency, Watch watch) {
        var problems = new ArrayList<Problem>();
        var told = told(agency, problems);
        var expected = told.rows.size();
        told.rows.forEach((path, telling) -> row(agency, path, telling, problems));
        known(agency, told, problems);
        long bytes = 0;
        long originals = 0;
        for (var original : told.originals.entrySet()) {
            bytes += original(original.getKey(), original.getValue(), watch, problems);
            originals++;
        }
        return new Found(agency, told.edge.size(), told.edge.root(), expected, originals, bytes, problems);
    }

    /// What the ledger says there must be.
    private static final class Told {
        private Tree.Edge edge = Tree.Edge.EMPTY;
        private final Map<String, Telling> rows = new TreeMap<>();
        private final Map<String, Original> originals = new TreeMap<>();

        /// @param leaf where it is said, for the finding
        private record Telling(Row row, String leaf) {}

        private record Original(Sha256 hash, DossierId dossier) {}

        private void hear(Leaf leaf) {
            for (var row : Letters.rows(leaf)) {
                if (row.hash() == null) rows.remove(row.path());
                else rows.put(row.path(), new Telling(row, leaf.id()));
            }
            var letter = Letters.of(leaf);
            var facts = letter.milestone().facts();
            switch (letter.milestone().name()) {
                case "document-archived" ->
                    originals.put(
                            fact(facts, "document"),
                            new Original(new Sha256(fact(facts, "sha256")), DossierId.parse(fact(facts, "dossier"))));
                case "document-destroyed" -> originals.remove(fact(facts, "document"));
                default -> {} // no other milestone says what must be in the vault
            }
        }

        private static String fact(SortedMap<String, String> facts, String key) {
            return Objects.requireNonNull(facts.get(key), key);
        }
    }

    private Told told(AgencyId agency, List<Problem> problems) {
        var told = new Told();
        var head = ledger.head(agency);
        while (told.edge.size() < head.size()) {
            var leaves = ledger.read(agency, told.edge.size(), PAGE);
            if (leaves.isEmpty()) break;
            for (var leaf : leaves) {
                told.edge = told.edge.append(leaf.hash());
                told.hear(leaf);
            }
        }
        if (!told.edge.equals(head.edge()))
            problems.add(Problem.of(
                    "ledger-differs",
                    agency.value(),
                    head.size() + " " + head.edge().root(),
                    told.edge.size() + " " + told.edge.root()));
        for (var letter : outbox.waiting(agency, Integer.MAX_VALUE))
            told.hear(letter.leaf()); // committed, not yet sealed
        return told;
    }

    private void row(AgencyId agency, String path, Told.Telling telling, List<Problem> problems) {
        var found = rows.row(agency, path).map(Row::told).orElse("-");
        if (!found.equals(telling.row().told()))
            problems.add(Problem.of("row-differs", path, telling.row().told(), found, telling.leaf()));
    }

    /// What people can find must be what the ledger knows: a row smuggled in is a finding too.
    private void known(AgencyId agency, Told told, List<Problem> problems) {
        Walk.children(registry, agency, Year.ROOT, Year.KIND, year -> {
            known(told, year, problems);
            Walk.children(registry, agency, Entry.root(year.year()), Entry.KIND, entry -> {
                known(told, entry, problems);
                if (!entry.what().equals("dossier")) return;
                var root = Dossier.root(entry.dossierId());
                Walk.children(registry, agency, root, Dossier.KIND, dossier -> known(told, dossier, problems));
                Walk.children(registry, agency, root, Document.KIND, document -> known(told, document, problems));
            });
        });
    }

    private static void known(Told told, Item item, List<Problem> problems) {
        var path = item.key().row();
        if (!told.rows.containsKey(path)) problems.add(Problem.of("row-unknown", path));
    }

    private long original(String id, Told.Original told, Watch watch, List<Problem> problems) {
        var document = DocumentId.parse(id);
        var copy = vault.look(document);
        var well = copy.isPresent() && copy.get().hash().equals(told.hash);
        watch.original(told.dossier, document, copy.orElse(null), well);
        if (well) return copy.get().bytes();
        var dossier = registry.find(Dossier.key(told.dossier))
                .map(seen -> seen.item().code())
                .orElse(told.dossier.value());
        var name = registry.find(Document.key(told.dossier, document))
                .map(seen -> seen.item().description().name())
                .orElse("?");
        problems.add(
                copy.isEmpty()
                        ? Problem.of("original-missing", id, dossier, name, told.hash.hex())
                        : Problem.of(
                                "original-differs",
                                id,
                                dossier,
                                name,
                                told.hash.hex(),
                                copy.get().hash().hex()));
        return copy.map(Vault.Copy::bytes).orElse(0L);
    }
}
