package vn.kho.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kho.kernel.Sha256;
import vn.kho.paper.Figure;
import vn.kho.sample.OfficeFiles;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.PlannedDocument;
import vn.kho.sample.plan.PlannedDocument.Fate;
import vn.kho.sample.plan.PlannedDossier;
import vn.kho.wire.paper.PaperJson;

/// The whole walking archive: the sample office through the real command, with scans and OCR.
@Tag("slow")
@ExtendWith(DemoArchive.Shared.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {
    private static DemoArchive demo;
    private static final Plan PLAN = Plan.of(SampleOffice.SEED);

    @BeforeAll
    static void made(DemoArchive shared) {
        demo = shared;
    }

    @Test
    @Order(1)
    void every_planned_file_ends_as_planned() {
        var first = demo.first();

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out())
                .containsPattern("archived +" + (count(Fate.ARCHIVED) + count(Fate.VOUCHED)) + "\n")
                .containsPattern("refused +" + (count(Fate.EMPTY) + count(Fate.MARKED)) + "\n");
    }

    @Test
    @Order(2)
    void received_is_resolved_and_pending_as_the_raw_cases_say() {
        assertThat(demo.first().out()).contains("39 = ").contains("36").contains("HSCL-2026-SNgV-L1.pdf");
    }

    @Test
    @Order(2)
    void both_papers_lie_in_the_archive_as_pdf_and_json_and_are_found() throws IOException {
        var kept = demo.run("dossier", "show", "2026-HSCL", "--output", "csv").out();

        assertThat(kept).contains("HSCL-2026-SNgV-L1.pdf", "HSCL-2026-SNgV-L1.json", "-L1.pdf", "-L1.json");
        assertThat(kept.lines().filter(line -> line.contains("-L1.")))
                .hasSize(4)
                .allSatisfy(line -> {
                    var hash = line.replaceAll(".*\\b([0-9a-f]{64})\\b.*", "$1");
                    assertThat(files()).anySatisfy(file -> assertThat(
                                    Sha256.of(Files.readAllBytes(file)).hex())
                            .isEqualTo(hash));
                });
        assertThat(demo.run("search", "\"hồ sơ chất lượng\"").out()).contains("2026-HSCL");
    }

    @Test
    @Order(2)
    void the_quality_record_says_what_the_verification_before_it_found() throws IOException {
        var paper = PaperJson.read(Files.readAllBytes(demo.home().resolve("exports/HSCL-2026-SNgV-L1.json")));

        assertThat(paper.body().figures())
                .filteredOn(figure -> figure.rule().startsWith("đối tượng đã đọc và băm lại"))
                .singleElement()
                .extracting(Figure::text)
                .asString()
                .contains(String.valueOf(count(Fate.ARCHIVED) + count(Fate.VOUCHED)));
    }

    @Test
    @Order(3)
    void of_the_marked_page_nothing_is_left_but_its_hash_in_the_ledger() throws IOException {
        var marked = PLAN.dossiers().stream()
                .flatMap(dossier -> dossier.documents().stream())
                .filter(document -> document.fate() == Fate.MARKED)
                .findFirst()
                .orElseThrow();
        var bytes = OfficeFiles.in(OfficeFiles.Mode.SCANS, SampleOffice.SEED).bytes(marked);
        var hash = Sha256.of(bytes).hex();
        var inner = new String(bytes, bytes.length / 2, 64, StandardCharsets.ISO_8859_1);

        var named = new ArrayList<String>();
        var hashed = new ArrayList<String>();
        for (var file : files()) {
            var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            var where = demo.home().relativize(file).toString();
            if (content.contains(utf8(marked.title())) || content.contains(marked.name()) || content.contains(inner))
                named.add(where);
            if (content.contains(hash)) hashed.add(where);
        }
        assertThat(named).isEmpty();
        assertThat(hashed).isNotEmpty().allMatch(where -> where.startsWith("ledger/") || where.startsWith("kho.db"));
    }

    @Test
    @Order(4)
    void the_page_that_only_speaks_of_secrets_is_found() {
        var found = demo.run("search", "tap huan bao ve bi mat nha nuoc", "--limit", "1");

        assertThat(found.exit()).isZero();
        assertThat(found.out()).contains("H99.10-260921-0001");
    }

    @Test
    @Order(5)
    void the_words_of_a_scan_are_found() {
        var scan = aScan();

        assertThat(demo.run("search", '"' + scan.code() + '"').out()).contains(scan.code());
    }

    @Test
    @Order(6)
    void the_second_run_adds_nothing() {
        var before = demo.run("verify").out();

        var second = demo.run("demo", "--exit");

        assertThat(second.exit()).isZero();
        assertThat(second.out()).contains("nothing is added");
        assertThat(demo.run("verify").out()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void the_whole_office_sent_again_adds_nothing() throws IOException {
        var before = demo.run("verify").out();

        demo.bringAgain();

        assertThat(demo.run("verify").out()).isEqualTo(before);
    }

    @Test
    @Order(7)
    void a_changed_byte_is_named_with_dossier_document_and_both_hashes() throws IOException {
        Path original;
        try (var walk = Files.walk(demo.home().resolve("vault"))) {
            original =
                    walk.filter(file -> file.endsWith("original")).findFirst().orElseThrow();
        }
        var whole = Files.readAllBytes(original);
        var bytes = whole.clone();
        bytes[bytes.length / 2] ^= 1;
        assertThat(original.toFile().setWritable(true)).isTrue();
        Files.write(original, bytes);

        var verified = demo.run("verify");
        Files.write(original, whole);

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.err())
                .contains("Dossier ")
                .contains("document ")
                .contains(Sha256.of(bytes).hex());
    }

    /// A dossier with a scan in it.
    static PlannedDossier aScan() {
        return PLAN.dossiers().stream()
                .filter(dossier -> dossier.documents().stream().anyMatch(DemoTest::scan))
                .findFirst()
                .orElseThrow();
    }

    /// The title of the first scan in it.
    static String scannedTitle() {
        return aScan().documents().stream()
                .filter(DemoTest::scan)
                .findFirst()
                .orElseThrow()
                .title();
    }

    private static boolean scan(PlannedDocument document) {
        return document.content() instanceof vn.kho.sample.plan.Content.Scan;
    }

    private static long count(Fate fate) {
        return PLAN.dossiers().stream()
                .flatMap(dossier -> dossier.documents().stream())
                .filter(document -> document.fate() == fate)
                .count();
    }

    private static List<Path> files() throws IOException {
        try (var walk = Files.walk(demo.home())) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
