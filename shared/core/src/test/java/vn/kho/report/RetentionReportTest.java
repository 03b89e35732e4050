package vn.kho.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.paper.Block;
import vn.kho.paper.Body;
import vn.kho.paper.Cell;
import vn.kho.paper.Row;

class RetentionReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void the_example_of_the_specification_comes_out_group_by_group() {
        var total = table(body(), "Bảng II. Tổng hợp theo thời hạn").rows().getLast();

        // total, documents, pages, running, finished, submitted, kept, within a year, due, held, for ever, undecided
        assertThat(numbers(total)).containsExactly("8", "15", "30", "1", "7", "0", "1", "2", "1", "1", "1", "1");
    }

    @Test
    void only_what_is_due_and_free_stands_on_the_list_for_review() {
        var rows = table(body(), "Bảng III. Hồ sơ đã hết thời hạn lưu trữ, chờ xét")
                .rows();

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().cells().get(1).text()).isEqualTo("2015-CV-01");
        assertThat(rows.getFirst().cells().get(7).text()).isEqualTo("31/12/2025");
    }

    @Test
    void the_held_dossier_tells_when_it_would_have_expired() {
        var row = table(body(), "Bảng IV. Lệnh đóng băng, kể cả đã gỡ").rows().getFirst();

        assertThat(row.cells()).extracting(Cell::text).contains("2015-CV-02", "31/12/2025", "chưa gỡ");
    }

    @Test
    void the_feet_of_the_official_forms_are_counted_and_written_out() {
        var words = body().canonical();

        assertThat(words)
                .contains(
                        "Danh mục hồ sơ này có 3 hồ sơ, bao gồm: 1 hồ sơ bảo quản vĩnh viễn; 1 hồ sơ bảo quản có thời hạn.")
                .contains("Mục lục này gồm: 1 hồ sơ (đơn vị bảo quản).")
                .contains("Viết bằng chữ: năm hồ sơ.");
    }

    @Test
    void every_unconfirmed_basis_is_on_the_foot_list() {
        var words = body().canonical();

        assertThat(words).contains("CĂN CỨ CHƯA XÁC MINH").contains("bullet\tCách tính hết hạn: ");
        assertThat(words).contains("Thời hạn TT09-8.10 (10 năm): ");
    }

    @Test
    void the_same_evidence_on_the_same_day_is_the_same_paper() {
        assertThat(body().hash()).isEqualTo(body().hash());
        assertThat(body(TODAY.plusDays(1)).hash()).isNotEqualTo(body().hash());
    }

    private static List<String> numbers(Row row) {
        return row.cells().stream().skip(1).map(Cell::text).toList();
    }

    static Block.Table table(Body body, String caption) {
        return body.blocks().stream()
                .filter(block ->
                        block instanceof Block.Table table && table.caption().startsWith(caption))
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + caption));
    }

    private static Body body() {
        return body(TODAY);
    }

    private static Body body(LocalDate today) {
        return ((Composed.Whole) RetentionReport.compose(OfficeYear.fonds().on(today))).body();
    }
}
