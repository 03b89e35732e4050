package vn.kho.report;

import java.util.ArrayList;
import java.util.List;
import vn.kho.onestop.Ratio;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;
import vn.kho.quality.Measured;
import vn.kho.quality.Nonconformity;
import vn.kho.quality.Objective;

/// Section III: the office's objectives, measured (ISO 9001 clauses 6.2, 9.1.1).
final class ObjectivesSection {
    private ObjectivesSection() {}

    static void write(Draft draft) {
        draft.heading(1, "III. MỤC TIÊU CHẤT LƯỢNG (6.2, 9.1.1)");
        var columns = List.of(
                Column.centred("TT", 5),
                Column.text("Mục tiêu", 30),
                Column.text("Chỉ tiêu", 10),
                Column.text("Đơn vị chủ trì", 16),
                Column.number("Tử số", 8),
                Column.number("Mẫu số", 8),
                Column.text("Kết quả", 20),
                Column.text("Đạt/Không", 12),
                Column.text("Nguyên nhân nếu không đạt", 18),
                Column.text("Hành động (mã NC)", 20));
        var rows = new ArrayList<Row>();
        for (var measured : draft.view().measured()) rows.add(row(draft, rows.size() + 1, measured));
        draft.add(new Block.Table("Bảng III. Mục tiêu chất lượng của kỳ", false, columns, rows));
        draft.note("Mục tiêu không có quy tắc đo được ghi \"chưa đo được\"; hệ thống không tự đặt số.");
    }

    private static Row row(Draft draft, int ordinal, Measured measured) {
        var objective = measured.objective();
        var cells = new ArrayList<Cell>(List.of(
                Cell.of(ordinal),
                Cell.of(objective.text()),
                Cell.of(objective.targetText()),
                Cell.of(objective.owner())));
        if (measured.standing() == Measured.Standing.UNMEASURED) {
            cells.addAll(List.of(
                    Cell.blank(),
                    Cell.blank(),
                    Cell.of("chưa đo được"),
                    Cell.of("chưa đo được"),
                    Cell.blank(),
                    Cell.blank()));
            return Row.of(cells);
        }
        var figure = draft.figures()
                .share(
                        objective.text(),
                        new Selection.OfObjective(objective.id(), false),
                        new Selection.OfObjective(objective.id(), true));
        var value = measured.value().orElse(new Ratio(0, 0));
        boolean missed = measured.standing() == Measured.Standing.MISSED;
        cells.addAll(List.of(
                Cell.of(value.part()),
                Cell.of(value.whole()),
                Cell.of(figure),
                Cell.of(standing(measured.standing())),
                missed ? Cell.notRecorded() : Cell.blank(),
                missed ? Cell.of(actions(draft, objective)) : Cell.blank()));
        return Row.of(cells);
    }

    private static String standing(Measured.Standing standing) {
        return switch (standing) {
            case MET -> "đạt";
            case MISSED -> "không đạt";
            case NOTHING -> "không phát sinh";
            case UNMEASURED -> "chưa đo được";
        };
    }

    /// The nonconformities that made it miss, where the figures show any.
    private static String actions(Draft draft, Objective objective) {
        var measure = objective.measure();
        if (measure == null) return "";
        var cause =
                switch (measure) {
                    case IN_TIME, EARLY -> Nonconformity.Cause.LATE;
                    case SENT_BACK_TWICE -> Nonconformity.Cause.SECOND_SUPPLEMENT;
                    case DIGITISED, SUBMITTED -> null;
                };
        var codes = draft.view().nonconformities().stream()
                .filter(one -> one.cause() == cause)
                .map(Nonconformity::code)
                .toList();
        return codes.isEmpty() ? "chưa ghi nhận trong hệ thống" : String.join("\n", codes);
    }
}
