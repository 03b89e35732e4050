package vn.kho.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.ingest.Upload;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.UploadId;
import vn.kho.post.Errand;
import vn.kho.reading.TranscriptComplete;

/// What becomes of errands that never end well, on a real folder.
class PumpTest {
    private static final AgencyId AGENCY = new AgencyId("H99.10");
    private static final DossierId DOSSIER = DossierId.of(AGENCY, "01.LS");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path home;

    @TempDir
    Path desk;

    private Archive archive;

    @BeforeEach
    void open() {
        Ran.of(
                home,
                Language.EN,
                "dossier",
                "open",
                "01.LS",
                "--title",
                "Đoàn ra",
                "--department",
                "LS",
                "--agency",
                "H99.10");
        archive = Archive.open(home, new Settings(home, Language.EN, List.of()));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void pages_that_no_try_could_read_are_broken_and_the_document_is_complete() throws IOException {
        var document = DocumentId.of(sent("bao-cao.txt"), 0);

        drain(errand -> {
            if (errand instanceof Errand.PlanDocument)
                lose(home.resolve("vault").resolve(document.value()));
        });

        assertThat(archive.disk()
                        .registry()
                        .find(TranscriptComplete.key(document))
                        .orElseThrow()
                        .item())
                .isEqualTo(new TranscriptComplete(document, 0, 0, 0, 1));
        assertThat(archive.disk().post().buried()).hasSize(1).allSatisfy(buried -> assertThat(buried.attempts())
                .isEqualTo(8));
        assertThat(archive.disk().post().open()).isZero();
    }

    @Test
    void an_upload_that_no_try_could_take_in_waits_by_name() throws IOException {
        var upload = sent("bao-cao.txt");
        var bytes = home.resolve("inbox").resolve(upload.value()).resolve("bytes");
        Files.move(bytes, desk.resolve("aside"));
        Files.createDirectory(bytes);

        drain(_ -> {});

        assertThat(archive.disk()
                        .registry()
                        .find(Upload.key(upload))
                        .orElseThrow()
                        .item()
                        .state())
                .isEqualTo(new Upload.State.Waiting("take-in-failed", "8"));
    }

    private UploadId sent(String name) throws IOException {
        Files.writeString(desk.resolve(name), "BÁO CÁO\nKết quả đón tiếp đoàn khách quốc tế\n");
        var file = Folder.read(List.of(desk.resolve(name)), null).files().getFirst();
        return new Sender(archive, new Actor(AGENCY, "vt01", Role.ARCHIVIST, java.util.Set.of()))
                .send(DOSSIER, file, null)
                .upload();
    }

    private void drain(Consumer<Errand> watcher) {
        try (var pump = Pump.start(archive, () -> TODAY, Duration.ofMillis(1)).orElseThrow()) {
            pump.drain(watcher);
        }
    }

    /// Takes a document's folder out of the vault as no command could.
    private void lose(Path folder) {
        try {
            Files.move(folder, desk.resolve("lost"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
