package vn.kho.disk;

import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDocument;
import static vn.kho.samples.Samples.aDossier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import vn.kho.memory.MemoryOriginal;
import vn.kho.registry.Letter;
import vn.kho.samples.Samples;

/// How fast the store is on this machine: a program, not a test. `Pace [folder] [documents]`
final class Pace {
    private Pace() {}

    public static void main(String[] arguments) throws Exception {
        var folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("pace");
        var documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        try (var disk = Disk.open(folder, InstantSource.system())) {
            var dossier = aDossier().build();
            disk.registry().commit(aChange().once("dossier").create(dossier).build());
            for (int threads : new int[] {1, 4, 16})
                run("commit", threads, documents, i -> commit(disk, threads + "/" + i));
            var content = new byte[200_000];
            new Random(1).nextBytes(content);
            for (int threads : new int[] {1, 4})
                run("archive 200 KB (vault + commit)", threads, documents, i -> {
                    var upload = "A" + threads + "-" + i;
                    var original = content.clone();
                    original[0] = (byte) i;
                    disk.vault()
                            .put(aDocument().upload(upload).build().id(), new MemoryOriginal(original), Samples.DAY);
                    commit(disk, upload);
                });
            var started = System.nanoTime();
            var leaves = 0;
            while (true) {
                var letters = disk.registry().waiting(Samples.AGENCY, 49);
                if (letters.isEmpty()) break;
                disk.ledger()
                        .append(
                                disk.ledger().head(Samples.AGENCY),
                                letters.stream().map(Letter::leaf).toList());
                leaves += letters.size();
            }
            say("ledger, 49 leaves an append", leaves, System.nanoTime() - started);
            started = System.nanoTime();
            var found = 0;
            for (int i = 0; i < documents; i++)
                found += disk.registry()
                        .find(aDocument().upload("C1-" + i).build().key())
                        .map(_ -> 1)
                        .orElse(0);
            say("find", documents, System.nanoTime() - started);
            if (found != documents) throw new AssertionError("found only " + found);
        }
    }

    private static void commit(Disk disk, String name) {
        var document = aDocument().upload("C" + name.replace('/', '-')).build();
        disk.registry()
                .commit(aChange()
                        .once("archive/" + name)
                        .create(document)
                        .require(aDossier().build().key(), 1)
                        .tells(
                                "document-archived",
                                Map.of("document", document.id().value()))
                        .build());
    }

    private static void run(String what, int threads, int times, IntConsumer work) throws InterruptedException {
        var took = new long[times];
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
                "    each: median %.1f ms, 95 %% below %.1f ms, worst %.1f ms%n",
                took[times / 2] / 1e6,
                took[times * 95 / 100] / 1e6,
                took[times - 1] / 1e6);
    }

    private static void say(String what, long times, long nanos) {
        System.out.printf(
                Locale.ROOT, "%-45s %6d in %6.2f s = %7.0f/s%n", what, times, nanos / 1e9, times / (nanos / 1e9));
    }
}
