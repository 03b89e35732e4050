package vn.kho.aws;

import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDocument;
import static vn.kho.samples.Samples.aDossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.Unavailable;
import vn.kho.ledger.Ledger;
import vn.kho.registry.Letter;
import vn.kho.samples.Samples;

/// How fast the store is on this machine's DynamoDBLocal, in memory: a program, not a test. `Pace [documents]`
final class Pace {
    private Pace() {}

    public static void main(String[] arguments) throws Exception {
        var documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        try (var engine = DynamoEngine.open()) {
            var registry = engine.registry();
            registry.commit(aChange().once("dossier").create(aDossier().build()).build());
            for (int i = 0; i < 300; i++) commit(registry, "W" + i, "spread" + i); // warm
            for (int threads : new int[] {1, 16}) {
                run(
                        "commit, each its dossier",
                        registry,
                        threads,
                        documents,
                        i -> commit(registry, "S" + threads + "-" + i, "spread" + i));
                run(
                        "commit, all on one dossier",
                        registry,
                        threads,
                        documents,
                        i -> commit(registry, "C" + threads + "-" + i, null));
            }
            ledger(engine, registry);
            find(registry, documents);
        }
        System.exit(0);
    }

    private static void commit(
            DynamoRegistry registry, String name, @org.jspecify.annotations.Nullable String dossier) {
        var change = aChange().once("archive/" + name).tells("document-archived", Map.of("document", name));
        var done = dossier == null
                ? change.create(aDocument().upload(name).build())
                        .require(aDossier().build().key(), 1)
                : change.create(aDocument()
                        .upload(name)
                        .in(aDossier().code(dossier).build().id())
                        .build());
        while (true)
            try {
                registry.commit(done.build());
                return;
            } catch (Unavailable e) {
                System.out.println("given up and asked again: " + name);
            }
    }

    private static void ledger(DynamoEngine engine, DynamoRegistry registry) {
        var ledger = engine.ledger();
        var started = System.nanoTime();
        var leaves = 0;
        while (true) {
            var head = ledger.head(Samples.AGENCY);
            var letters = registry.waiting(Samples.AGENCY, Ledger.MOST_LEAVES);
            if (letters.isEmpty()) break;
            ledger.append(head, letters.stream().map(Letter::leaf).toList());
            leaves += letters.size();
        }
        say("ledger, 49 leaves an append", leaves, System.nanoTime() - started);
        started = System.nanoTime();
        say("leaves read", ledger.read(Samples.AGENCY, 0, leaves).size(), System.nanoTime() - started);
    }

    private static void find(DynamoRegistry registry, int documents) {
        var started = System.nanoTime();
        for (int i = 0; i < documents; i++)
            registry.find(aDocument().upload("C1-" + i).build().key()).orElseThrow();
        say("find", documents, System.nanoTime() - started);
        started = System.nanoTime();
        var root = Dossier.root(aDossier().build().id());
        var found = registry.children(Samples.AGENCY, root, Document.KIND, Optional.empty(), 2 * documents);
        say("children", found.items().size(), System.nanoTime() - started);
    }

    private static void run(String what, DynamoRegistry registry, int threads, int times, IntConsumer work)
            throws InterruptedException {
        var took = new long[times];
        var before = registry.conflicts();
        var started = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < times; i++) {
                var n = i;
                pool.submit(() -> {
                    var from = System.nanoTime();
                    work.accept(n);
                    took[n] = System.nanoTime() - from;
                });
            }
            pool.shutdown();
            pool.awaitTermination(10, TimeUnit.MINUTES);
        }
        say(what + ", " + threads + " threads", times, System.nanoTime() - started);
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "    each: median %.1f ms, 95 %% below %.1f ms, worst %.1f ms; %d conflicts%n",
                took[times / 2] / 1e6,
                took[times * 95 / 100] / 1e6,
                took[times - 1] / 1e6,
                registry.conflicts() - before);
    }

    private static void say(String what, long times, long nanos) {
        System.out.printf(
                Locale.ROOT, "%-45s %6d in %6.2f s = %7.0f/s%n", what, times, nanos / 1e9, times / (nanos / 1e9));
    }
}
