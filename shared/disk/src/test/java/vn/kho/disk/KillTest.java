package vn.kho.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.aDocument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.Sha256;
import vn.kho.registry.Letter;
import vn.kho.samples.Samples;

/// A writer is killed at seeded moments, again and again over one home; afterwards everything it was promised is there
/// once, and everything agrees.
class KillTest {
    private static final int LIVES = 6;

    @TempDir
    private Path folder;

    @Test
    void what_was_promised_before_a_kill_is_there_once_and_all_agrees() throws Exception {
        var random = new Random(20261124);
        var promised = new ArrayList<String>();
        for (int life = 0; life < LIVES; life++) promised.addAll(liveAndDie("L" + life, random.nextInt(700)));

        try (var disk = Disk.open(folder, InstantSource.system())) {
            carryAll(disk);

            assertThat(promised).isNotEmpty().doesNotHaveDuplicates();
            assertThat(promised).allSatisfy(upload -> {
                var document =
                        aDocument().upload(upload).text("document " + upload).build();
                assertThat(disk.registry().find(document.key())).isPresent();
                assertThat(disk.vault().look(document.id()).orElseThrow().hash())
                        .isEqualTo(Sha256.of("document " + upload));
            });
            assertThat(registeredWithoutBytes(disk)).isEmpty();
            assertThat(disk.ledger().compare(Samples.AGENCY)).isEmpty();
            assertThat(archivedInLedger(disk))
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
            assertThat(archivedInLedger(disk)).hasSize(registered(disk).size());
            assertThat(folder.resolve("vault/.staging")).isEmptyDirectory();
        }
    }

    /// Starts a writer, lets it run for a while after its first promise, kills it as `kill -9` does, and says what it
    /// had promised.
    private List<String> liveAndDie(String life, int millis) throws IOException, InterruptedException {
        var said = folder.resolveSibling(folder.getFileName() + "-" + life);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        life)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (process.isAlive() && Files.size(said) == 0) Thread.sleep(5);
        Thread.sleep(millis);
        assertThat(process.isAlive()).as("the writer lives until it is killed").isTrue();
        process.destroyForcibly().waitFor();
        var text = Files.readString(said);
        Files.delete(said);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static void carryAll(Disk disk) {
        while (true) {
            var letters = disk.registry().waiting(Samples.AGENCY, 49);
            if (letters.isEmpty()) return;
            disk.ledger()
                    .append(
                            disk.ledger().head(Samples.AGENCY),
                            letters.stream().map(Letter::leaf).toList());
        }
    }

    private static List<Document> registered(Disk disk) {
        var root = Dossier.root(aDocument().build().dossier());
        return disk
                .registry()
                .children(Samples.AGENCY, root, Document.KIND, Optional.empty(), 1_000_000)
                .items()
                .stream()
                .map(seen -> seen.item())
                .toList();
    }

    private static List<Document> registeredWithoutBytes(Disk disk) {
        return registered(disk).stream()
                .filter(document -> disk.vault()
                        .look(document.id())
                        .filter(copy -> copy.hash().equals(document.hash()))
                        .isEmpty())
                .toList();
    }

    private static HashMap<String, Integer> archivedInLedger(Disk disk) {
        var times = new HashMap<String, Integer>();
        for (var leaf : disk.ledger().read(Samples.AGENCY, 0, 1_000_000))
            times.merge(String.valueOf(leaf.fact("document")), 1, Integer::sum);
        return times;
    }
}
