package vn.kho.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.ingest.Announced;
import vn.kho.ingest.Slip;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.ReportId;
import vn.kho.post.Errand;
import vn.kho.samples.Samples;

class FormsTest {
    private static final DossierId DOSSIER = new DossierId(Samples.AGENCY, "DOSSIER1");
    private static final DocumentId DOCUMENT = new DocumentId(Samples.AGENCY, "UPLOAD1-0");

    @Test
    void errands_are_written_as_the_golden_file_has_them_and_read_back_equal() throws IOException {
        var errands = List.of(
                new Errand.TakeIn(Samples.upload("UPLOAD1")),
                new Errand.PlanDocument(DOSSIER, DOCUMENT),
                new Errand.ReadPages(DOSSIER, DOCUMENT, 3),
                new Errand.IndexDossier(DOSSIER),
                new Errand.WriteReport(new ReportId(Samples.AGENCY, "REPORT1")));

        assertThat(errands.stream().map(errand -> text(Forms.ERRAND.write(errand))))
                .containsExactlyElementsOf(golden("errand-v1.jsonl"));
        for (var errand : errands)
            assertThat(Forms.ERRAND.read(Forms.ERRAND.write(errand))).isEqualTo(errand);
    }

    @Test
    void slips_are_written_as_the_golden_file_has_them_and_read_back_equal() throws IOException {
        var bare = Samples.aSlip();
        var full = new Slip("Đơn.pdf", bare.dossier(), new ComponentCode("mau-01"), bare.description());

        assertThat(List.of(text(Forms.SLIP.write(bare)), text(Forms.SLIP.write(full))))
                .isEqualTo(golden("slip-v1.jsonl"));
        assertThat(Forms.SLIP.read(Forms.SLIP.write(bare))).isEqualTo(bare);
        assertThat(Forms.SLIP.read(Forms.SLIP.write(full))).isEqualTo(full);
    }

    @Test
    void announcements_are_written_as_the_golden_file_has_them_and_read_back_equal() throws IOException {
        var by = new Actor(Samples.AGENCY, "vanthu", Role.ARCHIVIST, Set.of(new Department("LS")));
        var announced = new Announced(Samples.aSlip(), 1024, by);

        assertThat(List.of(text(Forms.ANNOUNCED.write(announced)))).isEqualTo(golden("announced-v1.jsonl"));
        assertThat(Forms.ANNOUNCED.read(Forms.ANNOUNCED.write(announced))).isEqualTo(announced);
    }

    private static List<String> golden(String name) throws IOException {
        try (var in = FormsTest.class.getResourceAsStream("forms/" + name)) {
            assertThat(in)
                    .as("golden file src/test/resources/vn/kho/wire/forms/" + name)
                    .isNotNull();
            return text(in.readAllBytes()).lines().toList();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
