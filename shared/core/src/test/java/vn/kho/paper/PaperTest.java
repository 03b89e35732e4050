package vn.kho.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.Sha256;

class PaperTest {
    @Test
    void when_it_was_written_does_not_change_the_hash() {
        var first = new Paper(identity(1, "2026-12-15T17:00:00+07:00"), body("13"));
        var again = new Paper(identity(2, "2026-12-15T18:30:00+07:00"), body("13"));

        assertThat(again.body().hash()).isEqualTo(first.body().hash());
        assertThat(again.verification()).isEqualTo(first.verification());
    }

    @Test
    void one_changed_cell_changes_the_hash() {
        assertThat(body("13").hash()).isNotEqualTo(body("14").hash());
    }

    @Test
    void the_code_is_the_start_of_the_hash() {
        var body = body("13");

        assertThat(Paper.verification(body.hash()).replace("-", ""))
                .isEqualTo(body.hash().base32(8));
        assertThat(new Paper(identity(1, "2026-12-15T17:00:00+07:00"), body).verification())
                .matches("[A-Z2-7]{4}-[A-Z2-7]{4}");
    }

    @Test
    void text_that_looks_like_two_fields_is_not_two_fields() {
        assertThat(body("a\tb").canonical()).isNotEqualTo(body("a\nb").canonical());
        assertThat(body("a\tb").canonical()).contains("a\\tb");
    }

    @Test
    void the_figures_are_found_wherever_they_stand() {
        assertThat(body("13").figures()).extracting(Figure::number).containsExactly(1, 2, 3);
    }

    @Test
    void annex_z_tells_the_rule_the_query_and_both_hashes_of_every_source() {
        var figure = FigureTest.share(13, 16);

        var rows = ((Block.Table) AnnexZ.of(List.of(figure)).blocks().getLast()).rows();

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().cells())
                .extracting(Cell::text)
                .containsExactly(
                        "[Q07] tử số",
                        "tỷ lệ trước hạn",
                        "finished in 2026",
                        Sha256.of("finished in 2026").hex(),
                        FigureTest.listed(13).idsHash().hex(),
                        "13");
    }

    @Test
    void a_row_that_does_not_fit_its_columns_is_refused() {
        var columns = List.of(Column.text("Mã", 1), Column.text("Tên", 1));

        assertThatThrownBy(() -> new Block.Table("Bảng 1", false, columns, List.of(Row.of(Cell.of("x")))))
                .hasMessageContaining("1 cells for 2 columns");
    }

    private static Body body(String cell) {
        var head = new Body.Head("UBND TỈNH SÔNG BẠC", "SỞ NGOẠI VỤ", "Số:      /BC-SNgV", "Sông Bạc", "CHƯA KÝ");
        var table = new Block.Table(
                "Bảng 1",
                false,
                List.of(Column.text("Mã", 1), Column.number("Số", 1), Column.centred("Ngày", 1)),
                List.of(Row.of(Cell.of(cell), Cell.of(figure(2)), Cell.of(LocalDate.of(2026, 1, 5)))));
        var annex = new Block.Annex("Phụ lục A", "Sổ", List.of(new Block.Statement("Tổng:", figure(1), ".")));
        var bars = new Block.Bars("Biểu đồ", List.of(new Block.Bar("LS", figure(3))));
        return new Body(head, new Body.Title("BÁO CÁO", "Kết quả", List.of()), List.of(table, annex, bars));
    }

    private static Figure figure(int number) {
        return new Figure(number, "số hồ sơ", FigureTest.listed(number), null);
    }

    private static Identity identity(int edition, String asOf) {
        return new Identity(
                "Mã hồ sơ chất lượng",
                "HSCL-2026-Q4-SNgV",
                edition,
                "01/10/2026 - 31/12/2026",
                OffsetDateTime.parse(asOf),
                "H99.10",
                new Identity.Basis("VN-2026.3", "QH-2025.1"),
                new Identity.Custody("chưa ghi nhận trong hệ thống", "vĩnh viễn"),
                new Identity.LedgerMark(edition, Sha256.of("" + edition), "key"));
    }
}
