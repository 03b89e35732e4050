package vn.kho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kho.onestop.NationalTable;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;
import vn.kho.quality.Nonconformity;

/// Section V: what went wrong and what was done about it (ISO 9001 clauses 8.7.2, 10.2.2).
final class NonconformitySection {
    private NonconformitySection() {}

    static void write(Draft draft) {
        draft.heading(1, "V. ĐẦU RA KHÔNG PHÙ HỢP VÀ HÀNH ĐỘNG KHẮC PHỤC (8.7.2, 10.2.2)");
        draft.leansOn("Chỉ được yêu cầu bổ sung một lần", Bases.get("one-request"));
        var columns = List.of(
                Column.text("Mã NC", 17),
                Column.text("Nguồn", 10),
                Column.text("Mã hồ sơ", 15),
                Column.text("Mô tả", 19),
                Column.text("Xử lý ngay", 10),
                Column.text("Người quyết định", 10),
                Column.text("Nguyên nhân", 10),
                Column.text("Hành động", 10),
                Column.text("Phụ trách", 10),
                Column.text("Hạn", 9),
                Column.text("Bằng chứng", 15),
                Column.text("Đánh giá hiệu lực", 10),
                Column.text("Trạng thái", 10));
        var rows = new ArrayList<Row>();
        for (var one : draft.view().nonconformities()) rows.add(row(draft, one));
        draft.add(new Block.Table("Bảng V. Mỗi hồ sơ và nguyên nhân một dòng", true, columns, rows));
        draft.note(
                "Nguồn có thể là: quá hạn / bổ sung > 1 lần / sai kết quả / PAKN / đánh giá / kiểm tra. Hệ thống tự nhận"
                        + " ra hai nguồn đầu; các nguồn khác chưa ghi nhận trong hệ thống.");
        control(draft);
        draft.add(new Block.Statement(
                "Điểm không phù hợp do quá hạn:",
                draft.figures()
                        .count(
                                "hồ sơ có điểm không phù hợp do quá hạn",
                                new Selection.Nonconforming(Nonconformity.Cause.LATE)),
                "."));
        draft.add(new Block.Statement(
                "Điểm không phù hợp do bổ sung quá một lần:",
                draft.figures()
                        .count(
                                "hồ sơ có điểm không phù hợp do bổ sung quá một lần",
                                new Selection.Nonconforming(Nonconformity.Cause.SECOND_SUPPLEMENT)),
                "."));
    }

    private static Row row(Draft draft, Nonconformity one) {
        var cells = new ArrayList<Cell>(List.of(
                Cell.of(one.code()), Cell.of(one.cause().vi()), Cell.of(one.dossier()), Cell.of(described(one))));
        for (int column = 0; column < 6; column++) cells.add(Cell.notRecorded());
        cells.add(Cell.of("Xin lỗi (mẫu 04): " + apology(draft, one)));
        cells.add(Cell.notRecorded());
        cells.add(Cell.notRecorded());
        return Row.of(cells);
    }

    private static String apology(Draft draft, Nonconformity one) {
        return draft.table().counted().stream()
                .map(NationalTable.Counted::matter)
                .filter(matter -> matter.dossier().equals(one.id()))
                .findFirst()
                .map(matter -> Registers.apology(draft, matter))
                .orElse("không có");
    }

    private static String described(Nonconformity one) {
        return switch (one.cause()) {
            case LATE ->
                Wording.verdict(one.verdict()) + ", "
                        + Wording.days(one.verdict()).text() + " ngày làm việc. Căn cứ: "
                        + one.cause().basis();
            case SECOND_SUPPLEMENT ->
                "Yêu cầu bổ sung " + one.requests() + " lần. Căn cứ: "
                        + one.cause().basis();
        };
    }

    /// The late matters of section II, counted again from the list of nonconformities.
    private static void control(Draft draft) {
        var late = Set.copyOf(draft.view()
                .ids(Selection.Matters.in(
                        draft.evidence().span(),
                        new Selection.Condition.Timely(Set.of(Selection.Mark.LATE, Selection.Mark.OVERDUE)))));
        var found = Set.copyOf(draft.view().ids(new Selection.Nonconforming(Nonconformity.Cause.LATE)));
        var differing = java.util.stream.Stream.concat(late.stream(), found.stream())
                .filter(id -> late.contains(id) != found.contains(id))
                .sorted()
                .distinct()
                .toList();
        draft.add(new Block.Control(
                "số hồ sơ quá hạn ở mục II = số điểm không phù hợp có nguồn quá hạn",
                new Block.Side("(10) + (13)", late.size()),
                new Block.Side("mã NC nguồn quá hạn", found.size()),
                differing));
    }
}
