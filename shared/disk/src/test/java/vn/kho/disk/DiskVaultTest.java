package vn.kho.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.kho.samples.Samples.DAY;
import static vn.kho.samples.Samples.original;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.contract.VaultContract;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.samples.Samples;
import vn.kho.vault.Vault;

class DiskVaultTest extends VaultContract {
    private static final DocumentId DOCUMENT = new DocumentId(Samples.AGENCY, "UPLOAD1-0");

    @TempDir
    private Path folder;

    private Disk disk;

    @BeforeEach
    void open() {
        disk = Disk.open(folder, InstantSource.system());
    }

    @AfterEach
    void close() {
        disk.close();
    }

    @Override
    protected Vault vault() {
        return disk.vault();
    }

    @Test
    void a_stored_original_is_read_only_and_has_its_hash_beside_it() throws IOException {
        vault().put(DOCUMENT, original("a report"), DAY);

        var file = disk.home().original(DOCUMENT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");
        assertThat(Files.readString(file.resolveSibling("original.sha256")))
                .isEqualTo(Sha256.of("a report") + "  original\n");
    }

    @Test
    void a_turned_byte_shows_when_looked_at() throws IOException {
        vault().put(DOCUMENT, original("a report"), DAY);
        var file = disk.home().original(DOCUMENT);
        Files.delete(file);
        Files.writeString(file, "a repOrt");

        assertThat(vault().look(DOCUMENT).orElseThrow().hash()).isEqualTo(Sha256.of("a repOrt"));
    }

    @Test
    void what_a_dead_process_left_half_stored_is_never_shown_and_goes_on_the_next_start() throws IOException {
        var half = Files.createDirectories(disk.home().vault().resolve(".staging/999999999-1_half"));
        Files.writeString(half.resolve("original"), "a rep");

        assertThat(vault().look(DOCUMENT)).isEmpty();
        assertThat(disk.vault().stored(Samples.AGENCY)).isEmpty();

        disk.close();
        open();

        assertThat(half).doesNotExist();
    }

    @Test
    void what_a_living_process_is_storing_stays_when_another_starts() throws IOException {
        var mine = new WholeFolders(disk.home().vault()).stage();

        Disk.open(folder, InstantSource.system()).close();

        assertThat(mine).exists();
    }

    @Test
    void a_destruction_that_a_crash_broke_off_is_finished_by_the_next() throws IOException {
        vault().put(DOCUMENT, original("a report"), DAY);
        var going = Files.createDirectories(disk.home().vault().resolve(".going"));
        Files.move(disk.home().original(DOCUMENT).getParent(), going.resolve("H99.10+UPLOAD1-0"));

        assertThat(vault().destroy(DOCUMENT, DAY.plusDays(1))).isEqualTo(new Vault.Destroyed.Gone());

        assertThat(going).isEmptyDirectory();
    }

    @Test
    void a_lock_that_cannot_be_read_stops_destruction() throws IOException {
        vault().put(DOCUMENT, original("a report"), DAY);
        Files.writeString(disk.home().original(DOCUMENT).resolveSibling("lock"), "until 2026");

        assertThatThrownBy(() -> vault().destroy(DOCUMENT, DAY.plusYears(9))).isInstanceOf(Unavailable.class);

        assertThat(disk.home().original(DOCUMENT)).exists();
    }

    @Test
    void the_manifest_is_what_sha256sum_checks() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "needs /usr/bin/sha256sum");
        vault().put(DOCUMENT, original("a report"), DAY);
        vault().put(new DocumentId(Samples.AGENCY, "UPLOAD2-0"), original("another"), DAY);
        var manifest = disk.vault().manifest(Samples.AGENCY);

        assertThat(Files.readString(manifest).lines()).hasSize(2);
        assertThat(check(manifest)).isZero();

        var file = disk.home().original(DOCUMENT);
        Files.delete(file);
        Files.writeString(file, "a repOrt");
        disk.vault().manifest(Samples.AGENCY); // made anew, it still says what was stored, not what lies there

        assertThat(check(manifest)).isEqualTo(1);
    }

    private static int check(Path manifest) throws Exception {
        return new ProcessBuilder(
                        "/usr/bin/sha256sum", "-c", manifest.getFileName().toString())
                .directory(manifest.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
