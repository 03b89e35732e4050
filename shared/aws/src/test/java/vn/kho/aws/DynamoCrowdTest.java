package vn.kho.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDocument;
import static vn.kho.samples.Samples.aDossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.Unavailable;
import vn.kho.ledger.Leaf;
import vn.kho.ledger.Ledger;
import vn.kho.ledger.Tree;
import vn.kho.registry.Change;
import vn.kho.registry.Letter;
import vn.kho.registry.Walk;
import vn.kho.samples.Samples;

/// Many at once on one agency, over a store that refuses transactions which meet.
class DynamoCrowdTest {
    private DynamoEngine engine;
    private DynamoRegistry registry;
    private DynamoLedger ledger;

    @BeforeEach
    void open() {
        engine = DynamoEngine.open();
        registry = engine.registry();
        ledger = engine.ledger();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void sixteen_writers_of_forty_changes_and_two_who_seal_lose_nothing_and_double_nothing() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var sealing = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> seal = () -> {
                while (writing.get() || !registry.waiting(Samples.AGENCY, 1).isEmpty()) seal();
                return true;
            };
            var one = sealing.submit(seal);
            var other = sealing.submit(seal);
            crowd(16, writer -> {
                for (int i = 0; i < 40; i++)
                    until(aChange().once(writer + "/" + i).build());
            });
            writing.set(false);
            assertThat(one.get() && other.get()).isTrue();
        }

        var leaves = ledger.read(Samples.AGENCY, 0, 1000);

        assertThat(leaves).hasSize(640).doesNotHaveDuplicates();
        assertThat(ledger.head(Samples.AGENCY).edge().root())
                .isEqualTo(Tree.root(leaves.stream().map(Leaf::hash).toList()));
    }

    @Test
    void two_hundred_documents_dropped_on_one_dossier_at_once_are_all_in() throws Exception {
        var dossier = aDossier().build();
        registry.commit(aChange().once("dossier").create(dossier).build());
        var again = new AtomicInteger();

        crowd(
                200,
                i -> again.addAndGet(until(aChange()
                        .once("archive/" + i)
                        .create(aDocument().upload("U" + i).build())
                        .require(dossier.key(), 1)
                        .build())));

        System.out.println("hot dossier: refused " + engine.watched().refused() + ", tried again inside "
                + registry.conflicts() + ", given up and asked again " + again);
        assertThat(Walk.children(registry, Samples.AGENCY, Dossier.root(dossier.id()), Document.KIND))
                .hasSize(200);
        assertThat(registry.waiting(Samples.AGENCY, 1000)).hasSize(201);
        assertThat(registry.conflicts()).isPositive();
    }

    @Test
    void leaves_are_read_across_partitions() {
        for (int i = 0; i < 126; i++) {
            var change = aChange().once("c" + i);
            for (int told = 0; told < 8; told++) change = change.tells("told-" + told, Map.of());
            registry.commit(change.build());
        }
        while (!registry.waiting(Samples.AGENCY, 1).isEmpty()) seal();

        var all = ledger.read(Samples.AGENCY, 0, 2000);

        assertThat(all).hasSize(1008);
        assertThat(ledger.read(Samples.AGENCY, 998, 4)).isEqualTo(all.subList(998, 1002));
        assertThat(registry.children(Samples.AGENCY, "none", Document.KIND, Optional.empty(), 1)
                        .items())
                .isEmpty();
    }

    private void seal() {
        var head = ledger.head(Samples.AGENCY);
        var leaves = registry.waiting(Samples.AGENCY, Ledger.MOST_LEAVES).stream()
                .map(Letter::leaf)
                .toList();
        if (!leaves.isEmpty()) ledger.append(head, leaves);
    }

    /// As a queue does: delivers again what was not taken.
    ///
    /// @return how often
    private int until(Change change) {
        for (int again = 0; ; again++)
            try {
                registry.commit(change);
                return again;
            } catch (Unavailable e) {
                if (again == 50) throw e;
            }
    }

    private static void crowd(int runners, IntConsumer run) throws Exception {
        try (var threads = Executors.newFixedThreadPool(runners)) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            IntStream.range(0, runners)
                    .forEach(i -> tasks.add(() -> {
                        run.accept(i);
                        return true;
                    }));
            for (var end : threads.invokeAll(tasks)) end.get();
        }
    }
}
