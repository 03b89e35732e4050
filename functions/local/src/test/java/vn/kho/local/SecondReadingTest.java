package vn.kho.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.kernel.AgencyId;
import vn.kho.samples.Needs;

/// Scans sent to a machine without an OCR model, and what becomes of them the day it has one.
class SecondReadingTest {
    private static final AgencyId AGENCY = new AgencyId("H99.10");

    @TempDir
    Path home;

    @TempDir
    Path desk;

    private Path model;
    private List<Path> scans;

    @BeforeEach
    void sendWithoutAModel() throws IOException {
        model = Needs.vietnameseModel();
        scans = Scans.write(2, desk);
        blind("dossier", "open", "01.LS", "--title", "Nhân sự", "--department", "LS");
        blind("dossier", "open", "02.LS", "--title", "Lễ tân", "--department", "LS");
        assertThat(blind("ingest", scans.get(0).toString(), "--dossier", "01.LS")
                        .out())
                .contains("waits for a person");
        assertThat(blind("ingest", scans.get(1).toString(), "--dossier", "02.LS", "--vouch", "xem trên giấy")
                        .out())
                .contains("archived");
        assertThat(blind("search", Scans.MOTTO, "-o", "json").out().strip()).isEqualTo("[ ]");
    }

    @Test
    void the_next_start_with_a_model_archives_what_waited_and_reads_what_was_left() throws IOException {
        seeing("ingest", note(), "--dossier", "01.LS");

        var found = seeing("search", Scans.MOTTO, "-o", "json").out();
        assertThat(found).contains("\"code\" : \"01.LS\"", "\"code\" : \"02.LS\"");
        assertThat(found)
                .contains(
                        scans.get(0).getFileName().toString(),
                        scans.get(1).getFileName().toString());
        assertThat(seeing("verify").exit()).isZero();
    }

    @Test
    void another_start_finds_nothing_left_to_do() throws IOException {
        seeing("ingest", note(), "--dossier", "01.LS");
        long leaves = leaves();

        seeing("ingest", note(), "--dossier", "01.LS");

        assertThat(leaves()).isEqualTo(leaves);
    }

    private String note() throws IOException {
        return Files.writeString(desk.resolve("ghi-chu.txt"), "Ghi chú của văn thư")
                .toString();
    }

    private long leaves() {
        try (var archive = Archive.openToRead(home)) {
            return archive.disk().ledger().head(AGENCY).size();
        }
    }

    private Ran blind(String... arguments) {
        return kho(List.of(), arguments);
    }

    private Ran seeing(String... arguments) {
        return kho(List.of(model), arguments);
    }

    private Ran kho(List<Path> models, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--agency", AGENCY.value()));
        return Ran.of(new Settings(home, Language.EN, models), all.toArray(String[]::new));
    }
}
