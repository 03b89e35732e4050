package vn.kho.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Figure;
import vn.kho.paper.Row;
import vn.kho.report.Selection.Dossiers;
import vn.kho.report.Selection.Trait;
import vn.kho.retention.Verdict.Group;

/// Sections I and II of the retention report: what it covers, and every dossier in exactly one group.
final class RetentionSummary {
    /// The groups that make up a row of table II, in its order.
    private static final List<Group> SHOWN = List.of(
            Group.RUNNING, Group.KEPT, Group.DUE_WITHIN_A_YEAR, Group.DUE, Group.HELD, Group.FOR_EVER, Group.UNDECIDED);

    private static final Set<Group> GONE = EnumSet.of(Group.DESTROYED, Group.TRANSFERRED);

    /// The national codes of periods (TT 05/2025/TT-BNV, field `maintenance`), and `00` for no row at all.
    private enum Code {
        FOR_EVER("01", "Vĩnh viễn (01)"),
        SEVENTY("02", "70 năm (02)"),
        FIFTY("03", "50 năm (03)"),
        THIRTY("04", "30 năm (04)"),
        TWENTY("05", "20 năm (05)"),
        TEN("06", "10 năm (06)"),
        OTHER("07", "Khác (07)"),
        NONE("00", "Chưa xác định thời hạn");

        private final String code;
        private final String words;

        Code(String code, String words) {
            this.code = code;
            this.words = words;
        }
    }

    private RetentionSummary() {}

    static void write(Draft draft) {
        draft.heading(1, "I. CĂN CỨ VÀ PHẠM VI");
        fonds(draft);
        tables(draft);
        draft.text(
                "Cách tính: kể từ năm kết thúc công việc; hết hạn ngày 31/12 của năm kết thúc + N (cách hiểu, xem Căn"
                        + " cứ chưa xác minh).");
        draft.leansOn("Cách tính hết hạn", Bases.get("expiry"));
        draft.heading(1, "II. TỔNG HỢP THEO THỜI HẠN");
        groups(draft);
    }

    private static void fonds(Draft draft) {
        var columns = List.of(
                Column.text("Phông (mã)", 12),
                Column.text("Tên", 36),
                Column.text("Mở/đóng", 18),
                Column.text("Cơ quan kế thừa", 18),
                Column.number("Số hồ sơ", 10));
        var rows = new ArrayList<Row>();
        for (var fonds : draft.evidence().office().fonds()) {
            var closed = fonds.closed();
            var successor = fonds.successor();
            rows.add(Row.of(
                    Cell.of(fonds.agency().value()),
                    Cell.of(fonds.name()),
                    Cell.of(closed == null ? "đang mở" : "đóng ngày " + Cell.day(closed)),
                    Cell.of(successor == null ? "không" : successor.value()),
                    Cell.of(draft.figures()
                            .count(
                                    "hồ sơ của phông " + fonds.agency(),
                                    Dossiers.which(new Trait.InFonds(fonds.agency()))))));
        }
        draft.add(new Block.Table("Bảng I.1. Phông lưu trữ", false, columns, rows));
    }

    private static void tables(Draft draft) {
        var columns = List.of(
                Column.text("Tên bảng", 34),
                Column.text("Số, ngày", 18),
                Column.centred("Hiệu lực", 12),
                Column.text("Trạng thái xác minh", 18),
                Column.number("Số dòng", 8),
                Column.number("Số hồ sơ áp dụng", 10));
        var rows = new ArrayList<Row>();
        for (var table : draft.evidence().judge().schedule().tables()) {
            var label = table.label();
            var date = label.date();
            rows.add(Row.of(
                    Cell.of(table.name()),
                    Cell.of((table.number() == null ? "không số" : table.number())
                            + (date == null ? "" : ", " + Cell.day(date))),
                    Cell.of(table.from()),
                    Cell.of(label.standing().vi()),
                    Cell.of(table.rows().size()),
                    Cell.of(draft.figures()
                            .count("hồ sơ áp dụng " + table.name(), Dossiers.which(new Trait.OfTable(table.name()))))));
            draft.leansOn("Bảng thời hạn " + table.name(), label);
        }
        draft.add(new Block.Table("Bảng I.2. Bảng thời hạn đang dùng", false, columns, rows));
    }

    private static void groups(Draft draft) {
        var columns = List.of(
                Column.text("Thời hạn (mã 01-07)", 20),
                Column.number("Tổng hồ sơ", 9),
                Column.number("Tài liệu", 9),
                Column.number("Trang", 9),
                Column.number("Đang lập", 9),
                Column.number("Đã kết thúc", 9),
                Column.number("Đã nộp LTHH", 9),
                Column.number("Còn hạn", 9),
                Column.number("Hết hạn trong 12 tháng", 10),
                Column.number("Đã hết hạn, chờ xét", 9),
                Column.number("Đang đóng băng", 9),
                Column.number("Vĩnh viễn chờ nộp LTLS", 9),
                Column.number("Chưa xác định thời hạn", 10));
        var rows = new ArrayList<Row>();
        for (var code : Code.values()) rows.add(Row.of(cells(draft, code.words, new Trait.OfPeriod(code.code))));
        rows.add(Row.total(cells(draft, "Tổng số")));
        draft.add(new Block.Table("Bảng II. Tổng hợp theo thời hạn", false, columns, rows));
        draft.note(
                "Mỗi hồ sơ ở đúng một cột: Đang lập, Còn hạn, Hết hạn trong 12 tháng, Đã hết hạn, Đang đóng băng, Vĩnh"
                        + " viễn, Chưa xác định. Thứ tự ưu tiên: hủy/chuyển > đóng băng > đang lập > chưa xác định > vĩnh viễn >"
                        + " theo ngày. Đã kết thúc, Đã nộp LTHH là \"trong đó\", không cộng.");
        draft.add(new Block.Statement("Ngoài bảng, đã hủy:", gone(draft, Group.DESTROYED), "."));
        draft.add(new Block.Statement("Ngoài bảng, đã chuyển lưu trữ lịch sử:", gone(draft, Group.TRANSFERRED), "."));
        var all = draft.view().standings().size();
        var lost = lost(draft);
        draft.add(new Block.Control(
                "tổng các cột + đã hủy + đã chuyển = số hồ sơ của phông",
                new Block.Side("số hồ sơ của phông", all),
                new Block.Side("tổng các nhóm", all - lost.size()),
                lost));
    }

    private static Figure gone(Draft draft, Group group) {
        return draft.figures().count("hồ sơ " + group.vi(), Dossiers.which(new Trait.InGroup(Set.of(group))));
    }

    private static List<Cell> cells(Draft draft, String label, Trait... row) {
        var here = new Trait.InGroup(EnumSet.complementOf(EnumSet.copyOf(GONE)));
        var whole = which(row, here);
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(label));
        cells.add(count(draft, "tổng hồ sơ", label, whole));
        var documents = draft.figures().count("tài liệu; " + label, new Selection.Documents(whole));
        cells.add(Cell.of(documents));
        cells.add(Cell.of(draft.view().standings(whole).stream()
                .mapToLong(standing -> standing.filed().pages())
                .sum()));
        cells.add(count(draft, Group.RUNNING.vi(), label, which(row, new Trait.InGroup(Set.of(Group.RUNNING)))));
        cells.add(count(draft, "đã kết thúc", label, which(row, here, new Trait.Finished())));
        cells.add(count(draft, "đã nộp LTHH", label, which(row, here, new Trait.Submitted())));
        for (var group : SHOWN.subList(1, SHOWN.size()))
            cells.add(count(draft, group.vi(), label, which(row, new Trait.InGroup(Set.of(group)))));
        return cells;
    }

    private static Cell count(Draft draft, String rule, String label, Dossiers which) {
        return Cell.of(draft.figures().count("hồ sơ " + rule + "; " + label, which));
    }

    private static Dossiers which(Trait[] row, Trait... more) {
        var traits = new ArrayList<>(List.of(row));
        traits.addAll(List.of(more));
        return new Dossiers(traits);
    }

    /// Codes of the dossiers that no column of table II counts, and that are not gone: always none, or the report is
    /// not written.
    static List<String> lost(Draft draft) {
        var today = draft.evidence().today();
        return draft.view().standings().stream()
                .filter(standing -> {
                    var group = standing.judged().verdict().group(today);
                    boolean column = SHOWN.contains(group) || GONE.contains(group);
                    boolean row = false;
                    for (var code : Code.values()) row = row || code.code.equals(Trait.periodCode(standing.judged()));
                    return !column || !row;
                })
                .map(standing -> standing.filed().dossier().code())
                .toList();
    }
}
