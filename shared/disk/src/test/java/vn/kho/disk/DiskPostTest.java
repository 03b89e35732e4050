package vn.kho.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.contract.PostContract;
import vn.kho.post.Errand;
import vn.kho.post.Post;
import vn.kho.samples.Samples;

class DiskPostTest extends PostContract {
    private static final List<Errand> ONE = ONE_OF_EACH.subList(0, 1);

    @TempDir
    private Path folder;

    private Instant now = Samples.NOW;
    private Disk disk;

    @BeforeEach
    void open() {
        disk = Disk.open(folder, () -> now);
    }

    @AfterEach
    void close() {
        disk.close();
    }

    @Override
    protected Post post() {
        return disk.post();
    }

    @Override
    protected List<Errand> workAll() {
        var worked = new ArrayList<Errand>();
        while (true) {
            var taken = disk.post().receive(3);
            if (taken.isEmpty()) return worked;
            for (var it : taken) {
                worked.add(it.errand());
                disk.post().settle(it);
            }
        }
    }

    @Override
    protected void crash() {
        disk.post().receive(2); // in somebody's hands
        disk.close();
        open();
        disk.post().release();
    }

    @Test
    void equal_errands_that_wait_are_one() {
        post().send(ONE);
        post().send(ONE);

        assertThat(workAll()).isEqualTo(ONE);
    }

    @Test
    void an_errand_sent_while_an_equal_one_is_worked_is_worked_after_it() {
        post().send(ONE);
        var taken = disk.post().receive(1).getFirst();
        post().send(ONE);
        disk.post().settle(taken);

        assertThat(workAll()).isEqualTo(ONE);
    }

    @Test
    void a_retry_rests_for_its_delay_and_counts_its_attempts() {
        post().send(ONE);
        disk.post().retry(disk.post().receive(1).getFirst(), Duration.ofSeconds(30), "the index is busy");

        assertThat(disk.post().receive(1)).isEmpty();
        assertThat(disk.post().next()).contains(now.plusSeconds(30).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));

        now = now.plusSeconds(30);
        assertThat(disk.post().receive(1).getFirst().attempts()).isEqualTo(2);
    }

    @Test
    void a_retry_gives_way_to_an_equal_one_sent_meanwhile() {
        post().send(ONE);
        var taken = disk.post().receive(1).getFirst();
        post().send(ONE);
        disk.post().retry(taken, Duration.ofHours(1), "later");

        assertThat(workAll()).isEqualTo(ONE);
        assertThat(disk.post().open()).isZero();
    }

    @Test
    void what_is_given_up_is_kept_and_can_be_revived() {
        post().send(ONE);
        disk.post().bury(disk.post().receive(1).getFirst(), "five attempts");
        assertThat(workAll()).isEmpty();

        var buried = disk.post().buried().getFirst();
        disk.post().revive(buried);

        assertThat(buried.why()).isEqualTo("five attempts");
        assertThat(buried.attempts()).isEqualTo(1);
        assertThat(workAll()).isEqualTo(ONE);
    }

    @Test
    void an_errand_of_a_newer_version_rests_and_holds_up_nobody() throws SQLException {
        sql("INSERT INTO errand (agency, body) VALUES ('H99.10', '{\"v\":9}')");
        post().send(ONE);

        assertThat(workAll()).isEqualTo(ONE);
        assertThat(disk.post().open()).isEqualTo(1);
        assertThat(disk.post().buried()).isEmpty();
    }

    @Test
    void an_errand_that_cannot_be_read_is_given_up_and_holds_up_nobody() throws SQLException {
        sql("INSERT INTO errand (agency, body) VALUES ('H99.10', '{')");
        post().send(ONE);

        assertThat(workAll()).isEqualTo(ONE);
        assertThat(disk.post().buried()).hasSize(1);
    }

    private void sql(String text) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + disk.home().database());
                var statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }
}
