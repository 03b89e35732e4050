package vn.kho.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.contract.InboxContract;
import vn.kho.ingest.Inbox;
import vn.kho.samples.Samples;

class DiskInboxTest extends InboxContract {
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
    protected Inbox inbox() {
        return disk.inbox();
    }

    @Test
    void after_an_erasure_no_file_of_the_home_has_a_byte_or_the_name() throws IOException {
        var secret = "nội dung không được giữ";
        disk.inbox()
                .put(
                        Samples.upload("UPLOAD1"),
                        Samples.aSlip(),
                        new ByteArrayInputStream(secret.getBytes(StandardCharsets.UTF_8)));
        assertThat(filesWith(secret)).hasSize(1);

        disk.inbox().erase(Samples.upload("UPLOAD1"));

        assertThat(filesWith(secret)).isEmpty();
        assertThat(filesWith("bao-cao.pdf")).isEmpty();
    }

    @Test
    void an_erasure_that_a_crash_broke_off_is_finished_by_the_next() throws IOException {
        var going = Files.createDirectories(disk.home().inbox().resolve(".going/H99.10+UPLOAD1"));
        Files.writeString(going.resolve("bytes"), "left over");

        disk.inbox().erase(Samples.upload("UPLOAD1"));

        assertThat(filesWith("left over")).isEmpty();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(text);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
