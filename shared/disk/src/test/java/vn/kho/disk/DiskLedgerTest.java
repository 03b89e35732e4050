package vn.kho.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.contract.LedgerContract;
import vn.kho.kernel.Problem;
import vn.kho.ledger.Checkpoint;
import vn.kho.ledger.Ledger;
import vn.kho.registry.Letter;
import vn.kho.registry.Letters;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.samples.Samples;

class DiskLedgerTest extends LedgerContract {
    private static final String FIRST = "000000000000-000000000001.txt";
    private static final String SECOND = "000000000002-000000000002.txt";

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
    protected Registry registry() {
        return disk.registry();
    }

    @Override
    protected Outbox outbox() {
        return disk.registry();
    }

    @Override
    protected Ledger ledger() {
        return disk.ledger();
    }

    @Test
    void each_append_writes_a_file_with_its_leaves_and_the_signed_checkpoint() throws IOException {
        var leaves = carry(2);

        var text = Files.readString(file(FIRST));

        var checkpoint = Checkpoint.of(disk.ledger().head(Samples.AGENCY));
        assertThat(text)
                .startsWith(leaves.get(0).leaf().text() + "\n"
                        + leaves.get(1).leaf().text() + "\nkho/H99.10\n2\n");
        assertThat(checkpoint.signedBy(
                        disk.seal().publicKey(Samples.AGENCY), text.substring(text.indexOf("kho/H99.10\n2\n"))))
                .isTrue();
    }

    @Test
    void a_file_that_a_crash_has_prevented_is_made_on_the_next_start() throws IOException {
        carry(2);
        carry(1);
        var before = Files.readString(file(SECOND));
        Files.delete(file(SECOND));

        disk.close();
        open();

        assertThat(Files.readString(file(SECOND))).isEqualTo(before);
        assertThat(disk.ledger().compare(Samples.AGENCY)).isEmpty();
    }

    @Test
    void files_that_agree_with_the_table_raise_nothing() {
        carry(2);
        carry(1);

        assertThat(disk.ledger().compare(Samples.AGENCY)).isEmpty();
        assertThat(disk.ledger().compare(Samples.OTHER_AGENCY)).isEmpty();
    }

    @Test
    void a_byte_turned_in_a_file_is_named() throws IOException {
        carry(2);
        carry(1);
        var bytes = Files.readAllBytes(file(FIRST));
        bytes[20] ^= 1;
        Files.delete(file(FIRST));
        Files.write(file(FIRST), bytes);

        assertThat(disk.ledger().compare(Samples.AGENCY))
                .containsExactly(Problem.of("ledger-file-differs", "ledger/H99.10/" + FIRST));
    }

    @Test
    void a_file_taken_away_is_named() throws IOException {
        carry(2);
        carry(1);
        Files.delete(file(FIRST));

        assertThat(disk.ledger().compare(Samples.AGENCY))
                .containsExactly(Problem.of("ledger-file-missing", "H99.10", "0", "1"));
    }

    @Test
    void a_leaf_changed_in_the_table_is_named() throws SQLException {
        carry(2);
        sql("UPDATE leaf SET text = replace(text, 'tested', 'forged') WHERE position = 1");

        assertThat(disk.ledger().compare(Samples.AGENCY))
                .extracting(Problem::code)
                .contains("ledger-head-differs", "ledger-file-differs");
    }

    @Test
    void a_byte_turned_in_a_row_shows_in_its_hash() throws SQLException {
        var dossier = aDossier().build();
        disk.registry().commit(aChange().create(dossier).build());
        var told = Letters.rows(
                        disk.registry().waiting(Samples.AGENCY, 1).getFirst().leaf())
                .getFirst();
        sql("UPDATE item SET body = CAST(replace(CAST(body AS TEXT), 'LS', 'VP') AS BLOB)");

        var row = disk.registry().row(Samples.AGENCY, dossier.key().row()).orElseThrow();

        assertThat(row.version()).isEqualTo(told.version());
        assertThat(row.hash()).isNotEqualTo(told.hash());
    }

    private List<Letter> carry(int letters) {
        var from = disk.ledger().head(Samples.AGENCY).size();
        for (long i = from; i < from + letters; i++)
            disk.registry().commit(aChange().once("c" + i).build());
        var waiting = disk.registry().waiting(Samples.AGENCY, letters);
        disk.ledger()
                .append(
                        disk.ledger().head(Samples.AGENCY),
                        waiting.stream().map(Letter::leaf).toList());
        return waiting;
    }

    private Path file(String name) {
        return disk.home().ledger(Samples.AGENCY).resolve(name);
    }

    private void sql(String text) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + disk.home().database());
                var statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }
}
