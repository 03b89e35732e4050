package vn.kho.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import vn.kho.kernel.ProcedureCode;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;
import vn.kho.procedure.Procedure;
import vn.kho.report.Selection.Condition;
import vn.kho.report.Selection.Matters;

/// Section I: what the quality record covers (ISO 9001 clauses 4.3, 4.4.2).
final class ScopeSection {
    private ScopeSection() {}

    static void write(Draft draft) {
        draft.heading(1, "I. THÔNG TIN CHUNG (4.3, 4.4.2)");
        var office = draft.evidence().office();
        draft.text("Hồ sơ chất lượng này được lập từ hồ sơ thật trong kho lưu trữ của " + office.name() + " ("
                + office.agency() + "), kỳ " + draft.evidence().span().words() + " (từ "
                + draft.evidence().span().days() + "), đối chiếu với TCVN ISO 9001:2015.");
        draft.leansOn("Tóm tắt điều khoản TCVN ISO 9001:2015", Bases.get("iso-9001"));
        draft.leansOn("Áp dụng ISO trong cơ quan nhà nước", Bases.get("qd-19"));
        draft.leansOn("Thể thức văn bản", Bases.get("nd-30-layout"));
        draft.leansOn("Thời hạn lưu của chính hồ sơ chất lượng", Bases.get("own-class"));
        draft.heading(2, "I.1. Thủ tục trong phạm vi");
        versions(draft);
        draft.note("Tuyên bố phạm vi hệ thống quản lý chất lượng: chưa ghi nhận trong hệ thống; chưa đối chiếu được với"
                + " danh mục trên (R29).");
    }

    private static void versions(Draft draft) {
        var columns = List.of(
                Column.centred("TT", 5),
                Column.text("Mã quy trình ISO", 10),
                Column.text("Tên TTHC", 26),
                Column.text("Cơ quan quyết định", 14),
                Column.text("Thời hạn pháp luật", 18),
                Column.text("Thời hạn cam kết", 10),
                Column.text("Đơn vị tính", 9),
                Column.centred("Hiệu lực từ", 13),
                Column.text("Căn cứ", 22),
                Column.number("Hồ sơ phát sinh trong kỳ", 11));
        var rows = new ArrayList<Row>();
        var used = new HashSet<ProcedureCode>();
        var idle = new ArrayList<Row>();
        for (var procedure : draft.evidence().rules().catalogue().procedures())
            for (var version : procedure.versions()) {
                var selection = new Matters(
                        draft.evidence().span(), List.of(new Condition.OfVersion(procedure.code(), version.from())));
                if (draft.view().ids(selection).isEmpty()) continue;
                used.add(procedure.code());
                var count = draft.figures()
                        .count("hồ sơ xét theo " + procedure.iso() + " hiệu lực từ " + version.from(), selection);
                rows.add(row(rows.size() + 1, procedure, version, Cell.of(count)));
                draft.leansOn(
                        "Thời hạn của " + procedure.code() + " "
                                + procedure.name().vi(),
                        version.label());
            }
        for (var procedure : draft.evidence().rules().catalogue().procedures())
            if (!used.contains(procedure.code()))
                idle.add(row(
                        rows.size() + idle.size() + 1,
                        procedure,
                        procedure
                                .on(draft.evidence().asOf())
                                .orElse(procedure.versions().getLast()),
                        Cell.none()));
        rows.add(Row.divider("Thủ tục không phát sinh hồ sơ trong kỳ"));
        rows.addAll(idle);
        draft.add(new Block.Table(
                "Bảng I.1. Một dòng cho mỗi phiên bản thủ tục đã dùng để xét hồ sơ", false, columns, rows));
        unknown(draft);
    }

    /// Matters whose procedure the catalogue does not have would otherwise be missing without a word.
    private static void unknown(Draft draft) {
        var catalogue = draft.evidence().rules().catalogue();
        var codes = new TreeSet<String>();
        for (var one : draft.table().counted()) {
            var asked = one.matter().asked();
            if (catalogue.find(asked.procedure(), asked.version()).isEmpty())
                codes.add(asked.procedure() + " (" + Cell.day(asked.version()) + ")");
        }
        if (!codes.isEmpty())
            draft.alarm("Có hồ sơ theo phiên bản thủ tục không có trong danh mục: " + String.join(", ", codes) + ".");
    }

    private static Row row(int ordinal, Procedure procedure, Procedure.Version version, Cell count) {
        var limits = version.limits();
        var promised = limits.promised().orElse(null);
        return Row.of(
                Cell.of(ordinal),
                Cell.of(procedure.iso()),
                Cell.of(procedure.name().vi()),
                Cell.of(version.decides()),
                Cell.of(Wording.limit(limits.legal(), promised, limits.printed())),
                Cell.of(
                        limits.committed() == null
                                ? "không cam kết riêng"
                                : Wording.limit(limits.committed(), promised, "")),
                promised == null ? Cell.blank() : Cell.of(promised.unit().vi()),
                Cell.of(version.from()),
                Cell.of(version.basis()
                        + (version.label().confirmed()
                                ? ""
                                : " (" + version.label().standing().vi() + ")")),
                count);
    }
}
