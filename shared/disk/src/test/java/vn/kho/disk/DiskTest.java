package vn.kho.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.Unavailable;
import vn.kho.samples.Samples;

class DiskTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_committed_is_there_after_a_start() {
        var dossier = aDossier().build();
        try (var disk = open()) {
            disk.registry().commit(aChange().create(dossier).build());
        }

        try (var disk = open()) {
            assertThat(disk.registry().find(dossier.key())).isPresent();
            assertThat(disk.registry().waiting(Samples.AGENCY, 10)).hasSize(1);
        }
    }

    @Test
    void a_reader_beside_a_writer_sees_its_commits_and_cannot_write() {
        var dossier = aDossier().build();
        try (var writer = open();
                var reader = Disk.openToRead(folder, InstantSource.system())) {
            writer.registry().commit(aChange().create(dossier).build());

            assertThat(reader.registry().find(dossier.key())).isPresent();
            assertThatThrownBy(
                            () -> reader.registry().commit(aChange().once("no").build()))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void to_read_where_there_is_no_archive_is_unavailable_and_makes_nothing() {
        var nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> Disk.openToRead(nowhere, InstantSource.system()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("there is no archive here");

        assertThat(nowhere).doesNotExist();
    }

    @Test
    void a_database_of_a_newer_version_is_not_touched() throws SQLException {
        open().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + new Home(folder).database());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(this::open).isInstanceOf(Unavailable.class).hasMessageContaining("newer");
    }

    @Test
    void an_item_that_was_removed_is_in_no_file_after_forgetting() throws IOException {
        try (var disk = open()) {
            var word = "tungkhongconnua";
            var dossier = aDossier().titled(word).build();
            disk.registry().commit(aChange().create(dossier).build());
            disk.registry()
                    .commit(aChange()
                            .once("remove")
                            .remove(disk.registry()
                                    .find(Dossier.key(dossier.id()))
                                    .orElseThrow())
                            .build());

            disk.forgetDeleted();

            try (var files = Files.list(folder)) {
                assertThat(files.filter(Files::isRegularFile))
                        .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                                .doesNotContain(word));
            }
        }
    }

    @Test
    void one_pump_at_a_time_and_it_says_who() {
        try (var disk = open()) {
            try (var first = PumpLock.take(disk.home(), Samples.NOW).orElseThrow()) {
                assertThat(first).isNotNull();
                assertThat(PumpLock.take(disk.home(), Samples.NOW)).isEmpty();
                assertThat(PumpLock.holder(disk.home()))
                        .isEqualTo("pid " + ProcessHandle.current().pid() + ", 2026-03-02T03:04:05Z");
            }
            var second = PumpLock.take(disk.home(), Samples.NOW);
            assertThat(second).isPresent();
            second.orElseThrow().close();
        }
    }

    @Test
    void the_key_is_for_its_owner_only_and_stays_the_same() throws Exception {
        java.security.PublicKey before;
        try (var disk = open()) {
            before = disk.seal().publicKey(Samples.AGENCY);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(disk.home().keys().resolve("H99.10.ed25519"))))
                    .isEqualTo("rw-------");
        }

        try (var disk = open()) {
            assertThat(disk.seal().publicKey(Samples.AGENCY)).isEqualTo(before);
        }
    }

    @Test
    void a_key_whose_halves_do_not_belong_together_is_refused() throws IOException {
        try (var disk = open()) {
            disk.seal().publicKey(Samples.AGENCY);
            disk.seal().publicKey(Samples.OTHER_AGENCY);
        }
        var ours = folder.resolve("keys/H99.10.ed25519");
        var theirs = folder.resolve("keys/H99.11.ed25519");
        var begin = "-----BEGIN PUBLIC";
        var mixed = Files.readString(ours).substring(0, Files.readString(ours).indexOf(begin))
                + Files.readString(theirs).substring(Files.readString(theirs).indexOf(begin));
        Files.writeString(ours, mixed);

        try (var disk = open()) {
            assertThatThrownBy(() -> disk.seal().publicKey(Samples.AGENCY)).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void two_processes_worth_of_handles_commit_side_by_side() throws Exception {
        try (var one = open();
                var other = open();
                var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                var disk = i % 2 == 0 ? one : other;
                var change = aChange().once("c" + i).build();
                threads.submit(() -> disk.registry().commit(change));
            }
            threads.shutdown();
            threads.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS);

            assertThat(one.registry().waiting(Samples.AGENCY, 1000)).hasSize(200);
        }
    }

    @Test
    void the_agencies_are_those_that_have_something() {
        try (var disk = open()) {
            disk.registry().commit(aChange().build());
            disk.registry().commit(aChange().of(Samples.OTHER_AGENCY).build());

            assertThat(disk.registry().agencies()).containsExactly(Samples.AGENCY, Samples.OTHER_AGENCY);
        }
    }

    private Disk open() {
        return Disk.open(folder, InstantSource.system());
    }
}
