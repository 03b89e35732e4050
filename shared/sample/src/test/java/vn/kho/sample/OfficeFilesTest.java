package vn.kho.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.kernel.Sha256;
import vn.kho.sample.OfficeFiles.Mode;
import vn.kho.sample.plan.Content;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.PlannedDocument.Fate;

class OfficeFilesTest {
    private static final Plan PLAN = Plan.of(1);

    @TempDir
    static Path folder;

    private static java.util.List<OfficeFiles.Written> written;

    @BeforeAll
    static void write() throws IOException {
        written = OfficeFiles.in(Mode.BORN_DIGITAL, 1).write(PLAN, folder, _ -> {});
    }

    @Test
    void every_planned_document_is_a_file_in_its_dossiers_folder() {
        for (var dossier : written) {
            assertThat(dossier.files()).hasSameSizeAs(dossier.dossier().documents());
            assertThat(dossier.files()).allSatisfy(file -> {
                assertThat(file.path()).exists();
                assertThat(file.path().getParent()).isEqualTo(dossier.folder());
            });
        }
    }

    @Test
    void the_list_names_every_file_and_nothing_else() throws IOException {
        for (var dossier : written) {
            var lines = Files.readAllLines(dossier.folder().resolve(OfficeFiles.LIST));

            assertThat(lines.getFirst()).isEqualTo("name,component,title,number,date,author");
            assertThat(lines.subList(1, lines.size()).stream().map(line -> line.split(",", 2)[0]))
                    .containsExactlyElementsOf(dossier.files().stream()
                            .map(file -> file.path().getFileName().toString())
                            .toList());
        }
    }

    @Test
    void writing_again_gives_the_same_bytes() throws IOException {
        var again = OfficeFiles.in(Mode.BORN_DIGITAL, 1);

        for (var dossier : written.subList(0, 12))
            for (var file : dossier.files())
                assertThat(again.bytes(file.document())).isEqualTo(Files.readAllBytes(file.path()));
    }

    @Test
    void every_readable_paper_has_its_subject_in_its_text() throws IOException {
        for (var dossier : written)
            for (var file : dossier.files()) {
                if (file.document().fate() != Fate.ARCHIVED) continue;
                try (var pdf = Loader.loadPDF(file.path().toFile())) {
                    assertThat(new PDFTextStripper().getText(pdf))
                            .as(file.path().toString())
                            .hasSizeGreaterThan(300);
                }
            }
    }

    @Test
    void one_file_lies_twice_in_one_dossier_and_one_in_two() throws IOException {
        var where = new HashMap<Sha256, java.util.List<Path>>();
        for (var dossier : written)
            for (var file : dossier.files())
                where.computeIfAbsent(Sha256.of(Files.readAllBytes(file.path())), _ -> new java.util.ArrayList<>())
                        .add(dossier.folder());

        var repeated = where.values().stream()
                .filter(folders -> folders.size() > 1)
                .map(folders -> new HashSet<>(folders).size())
                .collect(Collectors.toList());

        assertThat(repeated).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void the_scans_are_at_most_ninety_pages() throws IOException {
        int pages = 0;
        for (var dossier : written)
            for (var file : dossier.files()) {
                if (!(file.document().content() instanceof Content.Scan)) continue;
                try (var pdf = Loader.loadPDF(file.path().toFile())) {
                    pages += pdf.getNumberOfPages();
                }
            }

        assertThat(pages).isBetween(60, 90);
    }

    @Test
    void a_scan_has_the_ending_of_its_form() {
        var scans = OfficeFiles.in(Mode.SCANS, 1);
        var tiff = PLAN.dossier("2005-ĐR-02").orElseThrow().documents().getFirst();

        var bytes = scans.bytes(tiff);

        assertThat(tiff.name()).endsWith(".tif");
        assertThat(Arrays.copyOf(bytes, 2)).isIn("MM".getBytes(), "II".getBytes());
    }
}
