package vn.kho.disk;

import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDocument;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import vn.kho.memory.MemoryOriginal;
import vn.kho.registry.Letter;
import vn.kho.samples.Samples;

/// The process that [KillTest] kills: archives documents by four threads, carries letters into the ledger, and says
/// each document that it was told is archived.
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        var life = arguments[1];
        var disk = Disk.open(Path.of(arguments[0]), InstantSource.system());
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (int thread = 0; thread < 4; thread++) {
                var name = life + "-" + thread + "-";
                threads.submit(() -> forEver(i -> archive(disk, name + i)));
            }
            threads.submit(() -> forEver(_ -> carry(disk)));
            threads.shutdown();
            threads.awaitTermination(10, TimeUnit.MINUTES);
        }
    }

    /// A failure ends the process: the test then finds it dead before it was killed.
    private static void forEver(IntConsumer step) {
        try {
            for (int i = 0; i < 1_000_000; i++) step.accept(i);
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void archive(Disk disk, String upload) {
        var document = aDocument().upload(upload).text("document " + upload).build();
        disk.vault()
                .put(document.id(), new MemoryOriginal(("document " + upload).getBytes()), Samples.DAY.plusYears(1));
        disk.registry()
                .commit(aChange()
                        .once("archive/" + upload)
                        .create(document)
                        .tells(
                                "document-archived",
                                Map.of(
                                        "document", document.id().value(),
                                        "sha256", document.hash().hex(),
                                        "bytes", String.valueOf(document.bytes())))
                        .build());
        System.out.println(upload); // only now may a sender believe it
    }

    private static void carry(Disk disk) {
        var letters = disk.registry().waiting(Samples.AGENCY, 49);
        if (!letters.isEmpty())
            disk.ledger()
                    .append(
                            disk.ledger().head(Samples.AGENCY),
                            letters.stream().map(Letter::leaf).toList());
    }
}
