package vn.kho.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDocument;
import static vn.kho.samples.Samples.original;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.dossier.Document;
import vn.kho.registry.Letter;
import vn.kho.samples.Samples;

/// Runs `java Verify.java` as an inspector would, in a JVM of its own with nothing else on it.
class OfflineVerifierTest {
    /// Compiled once: `java Verify.java` compiles anew each time, and these tests run it often.
    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    private final List<Document> documents = new ArrayList<>();
    private String secondRoot = "";

    private record Ran(int exit, String said) {}

    @BeforeAll
    static void compile() throws Exception {
        try (var in = Home.class.getResourceAsStream("/vn/kho/ledger/Verify.java")) {
            Files.copy(in, classes.resolve("Verify.java"));
        }
        var ended = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, classes.resolve("Verify.java").toString());
        assertThat(ended).isZero();
    }

    @BeforeEach
    void an_archive_of_seven_documents_in_three_appends_of_which_one_is_destroyed() {
        try (var disk = Disk.open(folder, InstantSource.system())) {
            for (int i = 0; i < 7; i++) {
                var document = aDocument().upload("U" + i).text("document " + i).build();
                documents.add(document);
                disk.vault().put(document.id(), original("document " + i), Samples.DAY);
                disk.registry()
                        .commit(aChange()
                                .once("archive/" + i)
                                .create(document)
                                .tells("document-archived", facts(document))
                                .build());
                if (i == 3) carry(disk);
            }
            carry(disk);
            secondRoot = Base64.getEncoder()
                    .encodeToString(
                            disk.ledger().head(Samples.AGENCY).edge().root().raw());
            disk.vault().destroy(documents.get(5).id(), Samples.DAY.plusDays(1));
            disk.registry()
                    .commit(aChange()
                            .once("destroy/5")
                            .tells(
                                    "document-destroyed",
                                    Map.of("document", documents.get(5).id().value()))
                            .build());
            carry(disk);
        }
    }

    @Test
    void an_untouched_archive_is_ok() throws Exception {
        var ran = java("Verify.java");

        assertThat(ran.said)
                .contains("H99.10: 8 leaves, 3 checkpoints, 7 originals")
                .contains("OK: everything agrees.");
        assertThat(ran.exit).isZero();
    }

    @Test
    void a_turned_byte_is_found_by_the_source_as_it_lies_in_the_home() throws Exception {
        flip(new Home(folder).original(documents.get(0).id()), 0);

        assertThat(java("Verify.java").exit).isEqualTo(1);
    }

    @Test
    void a_public_key_that_is_none_is_named() throws Exception {
        Files.writeString(new Home(folder).ledger(Samples.AGENCY).resolve("key.pub"), "not a key");

        assertThat(verify().said).contains("H99.10: there is no public key to check signatures with");
    }

    @Test
    void a_root_printed_on_a_paper_long_ago_is_found_and_an_invented_one_is_not() throws Exception {
        assertThat(verify("--root", secondRoot).exit).isZero();

        var invented = Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(verify("--root", invented).said).contains("was never a root of a ledger here");
        assertThat(verify("--root", invented).exit).isEqualTo(1);
    }

    @Test
    void another_key_than_the_one_that_the_inspector_knows_is_found() throws Exception {
        var other = new vn.kho.memory.MemorySeal().publicKey(Samples.AGENCY);
        var known = "H99.10=" + Base64.getEncoder().encodeToString(other.getEncoded());

        assertThat(verify("--key", known).said).contains("its signature is not by the agency's key");
    }

    @Test
    void a_turned_byte_of_an_original_names_document_dossier_and_both_hashes() throws Exception {
        var document = documents.get(2);
        flip(new Home(folder).original(document.id()), 3);

        var ran = verify();

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.said)
                .contains("document " + document.id() + " of dossier " + document.dossier())
                .contains("expected " + document.hash() + ", found ")
                .contains("NOT OK: 1 differences");
    }

    @Test
    void a_missing_original_is_named_and_a_destroyed_one_is_excused() throws Exception {
        Files.delete(new Home(folder).original(documents.get(1).id()));

        var ran = verify();

        assertThat(ran.said).contains("document " + documents.get(1).id()).contains("its bytes are missing");
        assertThat(ran.said).doesNotContain(documents.get(5).id().value());
    }

    @Test
    void any_turned_bit_of_the_ledger_is_found() throws Exception {
        var files = ledgerFiles();
        for (var file : files)
            for (var at : List.of(0, 40, (int) Files.size(file) / 2, (int) Files.size(file) - 3)) {
                var before = Files.readAllBytes(file);
                flip(file, at);

                assertThat(verify().exit)
                        .as("%s, byte %s", file.getFileName(), at)
                        .isEqualTo(1);

                Files.delete(file);
                Files.write(file, before);
            }
        assertThat(verify().exit).isZero();
    }

    @Test
    void a_file_of_leaves_taken_out_of_the_middle_is_found() throws Exception {
        Files.delete(ledgerFiles().get(1));

        var ran = verify();

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.said).contains("H99.10: leaves 4 to 6 are in no file");
    }

    @Test
    void a_folder_that_is_no_archive_is_said_to_be_none() throws Exception {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));

        var ran = verify(elsewhere.toString());

        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.said).contains("There is no folder 'ledger'");
    }

    private static Map<String, String> facts(Document document) {
        return Map.of(
                "document", document.id().value(),
                "dossier", document.dossier().value(),
                "sha256", document.hash().hex(),
                "bytes", String.valueOf(document.bytes()));
    }

    private static void carry(Disk disk) {
        var leaves = disk.registry().waiting(Samples.AGENCY, 49).stream()
                .map(Letter::leaf)
                .toList();
        disk.ledger().append(disk.ledger().head(Samples.AGENCY), leaves);
    }

    private List<Path> ledgerFiles() throws IOException {
        try (var files = Files.list(new Home(folder).ledger(Samples.AGENCY))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static void flip(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.delete(file);
        Files.write(file, bytes);
    }

    private Ran verify(String... arguments) throws Exception {
        var more = new ArrayList<>(List.of("-cp", classes.toString(), "Verify"));
        more.addAll(List.of(arguments));
        return java(more.toArray(String[]::new));
    }

    private Ran java(String... arguments) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }
}
