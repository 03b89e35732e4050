package vn.kho.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.ingest.Upload;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.UploadId;
import vn.kho.reading.PageText;
import vn.kho.reading.TranscriptComplete;
import vn.kho.reading.Transcripts;
import vn.kho.samples.Needs;

/// The command line itself is killed in the middle of `ingest`, again and again over one archive, while files that
/// change in between are taken in, and while scans are read; one run that is left alone must make everything whole.
class KillTest {
    private static final int LIVES = 25;

    /// A busy machine, where a JVM takes long to start, stops here, and no machine before the fifth life.
    private static final Duration ENOUGH = Duration.ofSeconds(50);

    private static final int AT_LEAST = 5;
    private static final int FILES = 20;
    private static final int SCANS = 12;
    private static final int READING_LIVES = 5;
    private static final AgencyId AGENCY = new AgencyId("H99.10");
    private static final String CODE = "H99.10-260302-0001";
    private static final DossierId DOSSIER = DossierId.of(AGENCY, CODE);

    /// Where new names in the archive's folder show how far a life has come: taking in, and reading.
    private static final List<String> BYTES = List.of("inbox/" + AGENCY, "vault/" + AGENCY);

    private static final List<String> WORDS = List.of("shelf/" + AGENCY + "/transcript");

    @TempDir
    private Path folder;

    /// Every content that a file ever had, by the id under which it would be sent.
    private final Map<UploadId, Sha256> versions = new HashMap<>();

    private final Set<UploadId> latest = new HashSet<>();

    @Test
    void whatever_was_sent_is_archived_once_however_often_the_sender_was_killed() throws Exception {
        var random = new Random(20261125);
        assertThat(kho("dossier", "open", CODE, "--title", "Đoàn ra", "--department", "LS")
                        .exit())
                .isZero();
        int lives = 0;
        int killed = 0;
        for (var end = System.nanoTime() + ENOUGH.toNanos(); lives < LIVES; lives++) {
            if (lives >= AT_LEAST && System.nanoTime() > end) break;
            var changed = rewrite(lives, random);
            if (liveAndDie(BYTES, 1 + random.nextInt(2 * changed), random.nextInt(20), null)) killed++;
        }

        var last = kho("ingest", files().toString(), "--dossier", CODE, "--on", "2026-03-02");

        assertThat(killed).as("lives that were cut short").isGreaterThan(lives / 2);
        assertThat(last.exit()).as(last.err()).isZero();
        assertEverythingSentIsArchivedOnce();
        assertThat(kho("verify"))
                .satisfies(ran -> assertThat(ran.exit()).as(ran.err()).isZero());
        assertThat(offlineVerifier()).contains("OK: everything agrees.");
    }

    @Test
    void whatever_was_being_read_is_read_once_however_often_the_reader_was_killed() throws Exception {
        var model = Needs.vietnameseModel();
        var random = new Random(20261126);
        Scans.write(SCANS, files());
        kho("dossier", "open", CODE, "--title", "Đoàn ra", "--department", "LS");
        var unfinished = new ArrayList<Integer>();
        for (int life = 0; life < READING_LIVES; life++) {
            assertThat(liveAndDie(WORDS, 1, random.nextInt(200), model)).isTrue();
            unfinished.add(unfinished());
        }

        var last = kho(List.of(model), "ingest", files().toString(), "--dossier", CODE, "--on", "2026-03-02");

        assertThat(unfinished)
                .as("documents that were still to be read at each death")
                .allMatch(left -> left > 0);
        assertThat(last.exit()).as(last.err()).isZero();
        assertEveryPageIsReadOnce();
        assertThat(kho("search", Scans.MOTTO, "-o", "json").out()).contains(CODE, "«Độc lập»");
        assertThat(kho("verify"))
                .satisfies(ran -> assertThat(ran.exit()).as(ran.err()).isZero());
        assertThat(offlineVerifier()).contains("OK: everything agrees.");
    }

    private int unfinished() {
        try (var archive = Archive.openToRead(home())) {
            return (int) registered(archive).stream()
                    .filter(document -> archive.disk()
                            .registry()
                            .find(TranscriptComplete.key(document.id()))
                            .isEmpty())
                    .count();
        }
    }

    private void assertEveryPageIsReadOnce() {
        try (var archive = Archive.openToRead(home())) {
            var transcripts =
                    new Transcripts(archive.disk().registry(), archive.disk().shelf());
            var told = archive.disk().ledger().read(AGENCY, 0, 1_000_000).stream()
                    .filter(leaf -> "pages-read".equals(leaf.fact("milestone")))
                    .map(leaf -> leaf.fact("document") + " " + leaf.fact("first"))
                    .toList();

            assertThat(registered(archive)).hasSize(SCANS).allSatisfy(document -> {
                var transcript = transcripts.find(document.id()).orElseThrow();
                assertThat(transcript.complete()).isTrue();
                assertThat(transcript.pages()).hasSize(document.pages()).allMatch(PageText.Legible.class::isInstance);
                assertThat(transcript.pages())
                        .extracting(PageText::page)
                        .isSorted()
                        .doesNotHaveDuplicates();
            });
            assertThat(told).hasSize(SCANS).doesNotHaveDuplicates();
        }
    }

    private void assertEverythingSentIsArchivedOnce() {
        try (var archive = Archive.openToRead(home())) {
            var disk = archive.disk();
            var sent = new ArrayList<UploadId>(versions.keySet());
            sent.removeIf(upload -> disk.registry().find(Upload.key(upload)).isEmpty());
            var told = disk.ledger().read(AGENCY, 0, 1_000_000).stream()
                    .filter(leaf -> "document-archived".equals(leaf.fact("milestone")))
                    .map(leaf -> String.valueOf(leaf.fact("document")))
                    .toList();

            assertThat(sent).containsAll(latest);
            assertThat(sent).allSatisfy(upload -> {
                var state = disk.registry()
                        .find(Upload.key(upload))
                        .orElseThrow()
                        .item()
                        .state();
                assertThat(state).isInstanceOf(Upload.State.Archived.class);
                var documents = ((Upload.State.Archived) state).documents();
                assertThat(documents).hasSize(1);
                assertThat(disk.vault().look(documents.getFirst()).orElseThrow().hash())
                        .isEqualTo(versions.get(upload));
                assertThat(disk.inbox().look(upload)).isEmpty();
            });
            var registered = registered(archive);
            assertThat(registered)
                    .extracting(Document::hash)
                    .containsExactlyInAnyOrderElementsOf(
                            sent.stream().map(versions::get).toList());
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(registered.stream()
                            .map(document -> document.id().value())
                            .toList());
            assertThat(home().resolve("vault").resolve(AGENCY.value()).toFile().list())
                    .hasSize(sent.size());
        }
    }

    private static List<Document> registered(Archive archive) {
        return archive
                .disk()
                .registry()
                .children(AGENCY, Dossier.root(DOSSIER), Document.KIND, Optional.empty(), 1_000_000)
                .items()
                .stream()
                .map(seen -> seen.item())
                .toList();
    }

    /// Changes about half of the files, and says how many; the content tells which life wrote it, so that no two
    /// versions are alike.
    private int rewrite(int life, Random random) throws IOException {
        Files.createDirectories(files());
        int changed = 0;
        for (int i = 0; i < FILES; i++) {
            if (life > 0 && i > 0 && random.nextBoolean()) continue;
            var name = "tài-liệu-%02d.txt".formatted(i);
            var text = "Báo cáo số " + i + " lần " + life + "\n" + "Nội dung. ".repeat(random.nextInt(200));
            Files.writeString(files().resolve(name), text);
            versions.put(UploadId.of(DOSSIER, name, Sha256.of(text)), Sha256.of(text));
            changed++;
        }
        latest.clear();
        for (int i = 0; i < FILES; i++) {
            var name = "tài-liệu-%02d.txt".formatted(i);
            latest.add(UploadId.of(DOSSIER, name, Sha256.of(Files.readString(files().resolve(name)))));
        }
        return changed;
    }

    /// Kills a sender as `kill -9` does, a moment after it has left so many new marks in the archive. Whether it was
    /// still at work.
    ///
    /// @param model null for a life without an OCR model
    private boolean liveAndDie(List<String> where, int marks, int millis, @Nullable Path model)
            throws IOException, InterruptedException {
        var before = marks(where);
        var life = new ProcessBuilder(
                        java(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Kho.class.getName(),
                        "ingest",
                        files().toString(),
                        "--dossier",
                        CODE,
                        "--home",
                        home().toString(),
                        "--agency",
                        AGENCY.value(),
                        "--on",
                        "2026-03-02")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        life.environment().put("KHO_OCR_MODEL", model == null ? "" : model.toString());
        var process = life.start();
        var left = new HashSet<String>();
        while (process.isAlive() && left.size() < marks) {
            left.addAll(marks(where));
            left.removeAll(before);
            Thread.sleep(1);
        }
        var ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        if (ended) assertThat(process.exitValue()).as(said()).isZero();
        return !ended;
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Set<String> marks(List<String> where) {
        var marks = new HashSet<String>();
        for (var part : where) {
            var there = home().resolve(part).toFile().list();
            if (there != null) for (var name : there) marks.add(part + "/" + name);
        }
        return marks;
    }

    private String offlineVerifier() throws IOException, InterruptedException {
        var process = new ProcessBuilder(java(), "Verify.java")
                .directory(home().toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private Ran kho(String... arguments) {
        return kho(List.of(), arguments);
    }

    private Ran kho(List<Path> models, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--agency", AGENCY.value()));
        return Ran.of(new Settings(home(), Language.EN, models), all.toArray(String[]::new));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path files() {
        return folder.resolve("files");
    }
}
