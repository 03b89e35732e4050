package vn.kho.print;

import static vn.kho.paper.Column.Align.CENTRE;
import static vn.kho.paper.Column.Align.RIGHT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.kho.kernel.Sha256;
import vn.kho.paper.AnnexZ;
import vn.kho.paper.Block;
import vn.kho.paper.Body;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Figure;
import vn.kho.paper.Identity;
import vn.kho.paper.Paper;
import vn.kho.paper.Row;

/// A paper with one of everything that print must be able to draw.
final class Specimen {
    static final String LETTERS = "ằ ẳ ẵ ặ ầ ẩ ẫ ậ ề ể ễ ệ ồ ổ ỗ ộ ờ ở ỡ ợ ừ ử ữ ự ỳ ỷ ỹ ỵ đ Đ";

    private int next = 1;

    static Paper paper() {
        return paper("Kết quả giải quyết thủ tục hành chính và hồ sơ chất lượng quý IV năm 2026", LETTERS);
    }

    /// @param words stand in a paragraph
    static Paper paper(String subject, String words) {
        var specimen = new Specimen();
        var blocks = specimen.blocks(words);
        var head = new Body.Head(
                "UBND TỈNH SÔNG BẠC",
                "SỞ NGOẠI VỤ",
                "Số:      /BC-SNgV",
                "Sông Bạc, ngày      tháng      năm 2026",
                "BẢN KẾT XUẤT TỪ HỆ THỐNG - CHƯA KÝ, CHƯA CẤP SỐ");
        var notes = List.of("Số liệu chốt đến 17 giờ 00 ngày 15/12/2026; kỳ chưa kết thúc");
        var body = new Body(head, new Body.Title("BÁO CÁO", subject, notes), blocks);
        var z = new ArrayList<>(blocks);
        z.add(AnnexZ.of(body.figures()));
        return new Paper(identity(), new Body(body.head(), body.title(), z));
    }

    static Identity identity() {
        return new Identity(
                "Mã hồ sơ chất lượng",
                "HSCL-2026-Q4-SNgV",
                1,
                "01/10/2026 - 31/12/2026",
                OffsetDateTime.parse("2026-12-15T17:00:00+07:00"),
                "Phông Sở Ngoại vụ tỉnh Sông Bạc (H99.10); các phòng VP, LS, HTQT",
                new Identity.Basis("VN-2026.3", "QH-2025.1"),
                new Identity.Custody("chưa ghi nhận trong hệ thống", "Hệ thống lưu trữ Kho; vĩnh viễn (nguồn thứ cấp)"),
                new Identity.LedgerMark(
                        1284, Sha256.of("root"), "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE="));
    }

    private List<Block> blocks(String words) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, "I. THÔNG TIN CHUNG"));
        blocks.add(new Block.Paragraph(Block.Style.PLAIN, "Kiểm tra chữ có dấu: " + words + "."));
        blocks.add(new Block.Heading(1, "II. KẾT QUẢ GIẢI QUYẾT HỒ SƠ"));
        blocks.add(form06());
        blocks.add(new Block.Control(
                "tổng số nhận giải quyết = đã giải quyết + đang giải quyết",
                new Block.Side("sổ tiếp nhận", 33),
                new Block.Side("kho lưu trữ", 32),
                List.of("H99.10-261001-0004")));
        blocks.add(new Block.Statement("a) Trước hạn / đã giải quyết:", share(13, 16), "."));
        blocks.add(new Block.Statement("b) Không có hồ sơ:", share(0, 0), "."));
        blocks.add(new Block.Bars(
                "Hồ sơ tiếp nhận theo thủ tục",
                List.of(
                        new Block.Bar("Cử cán bộ đi công tác nước ngoài", count(16)),
                        new Block.Bar("Chứng nhận lãnh sự", count(7)),
                        new Block.Bar("Hội nghị, hội thảo quốc tế", count(0)))));
        blocks.add(
                new Block.Bullets(List.of("Quyết định số 766/QĐ-TTg: chưa xác minh", "Nghị định số 118/2025/NĐ-CP")));
        blocks.add(new Block.Paragraph(Block.Style.ALARM, "Số hồ sơ quá hạn khác số điểm không phù hợp."));
        blocks.add(new Block.Signature(List.of("UBND tỉnh (b/c);", "Lưu: VT, VP."), "GIÁM ĐỐC", "(chưa ký)"));
        blocks.add(new Block.Annex("Phụ lục A", "Sổ theo dõi hồ sơ của kỳ", List.of(register())));
        blocks.add(new Block.Annex(
                "Phụ lục B",
                "Mục lục hồ sơ nộp lưu",
                List.of(new Block.Form(
                        List.of("SỞ NGOẠI VỤ", "PHÒNG LÃNH SỰ"),
                        "MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU",
                        List.of("Năm 2026"),
                        false))));
        return blocks;
    }

    private Block.Table form06() {
        var columns = List.of(
                new Column(List.of("STT"), "(1)", CENTRE, 7),
                new Column(List.of("Lĩnh vực, công việc giải quyết"), "(2)", Column.Align.LEFT, 34),
                amount("(3)", "Số hồ sơ nhận giải quyết", "Tổng số"),
                amount("(4)", "Số hồ sơ nhận giải quyết", "Trong kỳ", "Trực tuyến"),
                amount("(5)", "Số hồ sơ nhận giải quyết", "Trong kỳ", "Trực tiếp, dịch vụ bưu chính"),
                amount("(6)", "Số hồ sơ nhận giải quyết", "Từ kỳ trước"),
                amount("(7)", "Số hồ sơ đã giải quyết", "Tổng số"),
                amount("(8)", "Số hồ sơ đã giải quyết", "Trước hạn"),
                amount("(9)", "Số hồ sơ đã giải quyết", "Đúng hạn"),
                amount("(10)", "Số hồ sơ đã giải quyết", "Quá hạn"),
                amount("(11)", "Số hồ sơ đang giải quyết", "Tổng số"),
                amount("(12)", "Số hồ sơ đang giải quyết", "Trong hạn"),
                amount("(13)", "Số hồ sơ đang giải quyết", "Quá hạn"));
        var rows = new ArrayList<Row>();
        for (int row = 1; row <= 12; row++)
            rows.add(Row.of(line(String.valueOf(row), "Cử cán bộ, công chức đi công tác nước ngoài")));
        rows.add(Row.total(line("", "Tổng cộng")));
        return new Block.Table("Bảng II.1. Tình hình, kết quả giải quyết TTHC", false, columns, rows);
    }

    private List<Cell> line(String ordinal, String name) {
        var cells = new ArrayList<Cell>(List.of(Cell.of(ordinal), Cell.of(name)));
        for (int column = 3; column <= 13; column++) cells.add(Cell.of(count(column)));
        return cells;
    }

    private Block.Table register() {
        var columns = List.of(
                Column.centred("TT", 3),
                Column.text("Mã hồ sơ", 11),
                Column.text("Tên thủ tục", 20),
                Column.centred("Ngày nhận", 7),
                Column.centred("Hẹn trả (theo phiếu)", 7),
                Column.centred("Hạn tính được", 7),
                Column.centred("Bổ sung", 4),
                Column.centred("Ngày xong", 7),
                Column.centred("Ngày trả", 7),
                Column.text("Kết quả", 9),
                Column.number("Số ngày +/-", 5),
                Column.text("Quy tắc", 10),
                Column.text("Ghi chú", 10));
        var rows = IntStream.rangeClosed(1, 60)
                .mapToObj(row -> Row.of(
                        Cell.of(row),
                        Cell.of("H99.10-26%02d05-%04d".formatted(row % 12 + 1, row)),
                        Cell.of("Cho phép tổ chức hội nghị, hội thảo quốc tế thuộc thẩm quyền"),
                        Cell.of(LocalDate.of(2026, row % 12 + 1, 5)),
                        Cell.of(LocalDate.of(2026, row % 12 + 1, 14)),
                        Cell.of(LocalDate.of(2026, row % 12 + 1, 14)),
                        Cell.of(0),
                        Cell.of(LocalDate.of(2026, row % 12 + 1, 13)),
                        row % 3 == 0 ? Cell.notRecorded() : Cell.of(LocalDate.of(2026, row % 12 + 1, 13)),
                        Cell.of("Trước hạn"),
                        Cell.of(-1),
                        Cell.of("QH-2025.1, dòng 5"),
                        Cell.blank()))
                .toList();
        return new Block.Table("Bảng A. Sổ theo dõi hồ sơ", true, columns, rows);
    }

    private static Column amount(String number, String... path) {
        return new Column(List.of(path), number, RIGHT, 9);
    }

    private Figure count(int count) {
        return new Figure(next++, "số hồ sơ đã giải quyết trong kỳ", listed(count), null);
    }

    private Figure share(int part, int whole) {
        return new Figure(next++, "tỷ lệ hồ sơ trước hạn trên đã giải quyết", listed(part), listed(whole));
    }

    private static Figure.Listed listed(int count) {
        var ids = IntStream.range(0, count).mapToObj("H99.10/ID%03d"::formatted).toList();
        return new Figure.Listed("finished in 2026-10-01..2026-12-31 and timeliness is early", ids);
    }
}
