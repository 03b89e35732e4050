package vn.kho.wire.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.paper.AnnexZ;
import vn.kho.paper.Block;
import vn.kho.paper.Body;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Figure;
import vn.kho.paper.Identity;
import vn.kho.paper.Paper;
import vn.kho.paper.Row;

class PaperJsonTest {
    private static final Figure SHARE = new Figure(
            1,
            "tỷ lệ trước hạn",
            new Figure.Listed("finished in 2026 and timeliness is early", List.of("H99.10/A")),
            new Figure.Listed("finished in 2026", List.of("H99.10/A", "H99.10/B")));
    private static final Figure VIEWS =
            new Figure(2, "số lượt xem", new Figure.Recorded("ledger: copy-handed-out", 12), null);

    @Test
    void what_is_written_is_read_again_whole() {
        assertThat(PaperJson.read(PaperJson.write(paper()))).isEqualTo(paper());
    }

    @Test
    void a_figure_leads_to_its_dossiers() {
        var read = PaperJson.read(PaperJson.write(paper()));

        var figure = read.body().figures().getFirst();

        assertThat(figure.part())
                .isEqualTo(new Figure.Listed("finished in 2026 and timeliness is early", List.of("H99.10/A")));
    }

    @Test
    void a_changed_word_is_noticed() {
        var changed = text().replace("Chứng nhận", "Chứng thực");

        assertThatThrownBy(() -> PaperJson.read(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bears the hash");
    }

    @Test
    void a_newer_form_is_left_to_a_newer_program() {
        var newer = text().replace("\"v\":1", "\"v\":2");

        assertThatThrownBy(() -> PaperJson.read(newer.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void something_else_is_no_paper() {
        assertThatThrownBy(() -> PaperJson.read("{\"v\":1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PaperJson.read("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("<html>");
    }

    private static String text() {
        return new String(PaperJson.write(paper()), StandardCharsets.UTF_8);
    }

    private static Paper paper() {
        var identity = new Identity(
                "Mã hồ sơ chất lượng",
                "HSCL-2026-SNgV",
                1,
                "01/01/2026 - 31/12/2026",
                OffsetDateTime.parse("2026-12-15T17:00:00+07:00"),
                "H99.10",
                new Identity.Basis("VN-2026.3", "QH-1"),
                new Identity.Custody("chưa ghi nhận trong hệ thống", "vĩnh viễn"),
                new Identity.LedgerMark(12, Sha256.of("root"), "key"));
        var head = new Body.Head("UBND TỈNH SÔNG BẠC", "SỞ NGOẠI VỤ", "Số:      /BC-SNgV", "Sông Bạc", "CHƯA KÝ");
        var columns = List.of(
                Column.text("Tên", 2),
                new Column(List.of("Nhóm", "Số"), "(2)", Column.Align.RIGHT, 1),
                Column.centred("Ngày", 1),
                Column.number("Trang", 1));
        var rows = List.of(
                Row.divider("Phòng Lãnh sự"),
                Row.of(Cell.of("Chứng nhận lãnh sự"), Cell.of(SHARE), Cell.of(LocalDate.of(2026, 1, 5)), Cell.of(3)),
                Row.total(List.of(Cell.of("Tổng"), Cell.of(VIEWS), Cell.blank(), Cell.noData())));
        List<Block> blocks = List.of(
                new Block.Heading(1, "I"),
                new Block.Paragraph(Block.Style.NOTE, "Ghi chú"),
                new Block.Bullets(List.of("một", "hai")),
                new Block.Table("Bảng 1", true, columns, rows),
                new Block.Statement("Tỷ lệ:", SHARE, "."),
                new Block.Bars("Biểu đồ", List.of(new Block.Bar("LS", VIEWS))),
                new Block.Control("a = b", new Block.Side("sổ", 1), new Block.Side("kho", 1), List.of()),
                new Block.Signature(List.of("Lưu: VT."), "GIÁM ĐỐC", "(chưa ký)"),
                new Block.Form(List.of("SỞ NGOẠI VỤ"), "MỤC LỤC", List.of("Năm 2026"), false),
                AnnexZ.of(List.of(SHARE, VIEWS)));
        return new Paper(identity, new Body(head, new Body.Title("BÁO CÁO", "Kết quả", List.of("chốt")), blocks));
    }
}
