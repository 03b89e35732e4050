package vn.kho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kho.kernel.ProcedureCode;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;
import vn.kho.procedure.Procedure;

/// Section VI: control of documented information (ISO 9001 clauses 7.5.2, 7.5.3.1, 7.5.3.2).
final class DocumentedSection {
    private DocumentedSection() {}

    static void write(Draft draft) {
        draft.heading(1, "VI. KIỂM SOÁT THÔNG TIN DẠNG VĂN BẢN (7.5.3.1, 7.5.3.2, 7.5.2)");
        draft.heading(2, "VI.1. Danh mục hồ sơ chất lượng");
        records(draft);
        draft.heading(2, "VI.2. Sẵn có: thử tìm lại (R38)");
        retrieval(draft);
        draft.heading(2, "VI.3. Bảo vệ: xem, tải, sửa, từ chối");
        access(draft);
        draft.heading(2, "VI.4. Toàn vẹn");
        RetentionOutlook.integrity(draft);
        draft.heading(2, "VI.5. Tài liệu bên ngoài");
        external(draft);
    }

    private static void records(Draft draft) {
        var columns = List.of(
                Column.centred("TT", 4),
                Column.text("Tên hồ sơ", 24),
                Column.text("Mã biểu mẫu", 12),
                Column.text("Điều khoản", 9),
                Column.text("Nơi lưu (giấy / điện tử)", 10),
                Column.text("Người lưu", 13),
                Column.text("Thời gian lưu theo quy trình ISO", 11),
                Column.text("Thời hạn theo bảng thời hạn", 11),
                Column.text("Lệch?", 7),
                Column.text("Hình thức lưu, sắp xếp", 15),
                Column.text("Xử lý khi hết hạn", 15),
                Column.number("Số lượng", 8));
        var rows = new ArrayList<Row>();
        for (var entry : versions(draft).entrySet()) {
            var procedure = entry.getKey();
            var found = draft.evidence().rules().catalogue().find(procedure);
            if (found.isEmpty()) continue;
            rows.add(Row.divider(found.get().iso() + ". " + found.get().name().vi()));
            var table = periods(draft, procedure);
            for (var item : entry.getValue().kept()) rows.add(record(draft, rows.size() + 1, procedure, item, table));
        }
        draft.add(new Block.Table("Bảng VI.1. Danh mục hồ sơ chất lượng", true, columns, numbered(rows)));
        draft.note("Số lượng: tài liệu trong hồ sơ có phát sinh trong kỳ. Thời hạn theo bảng là của các hồ sơ đó."
                + " Hồ sơ chất lượng này: lưu tại hệ thống, " + QualityRecord.OWN_CLASS + ".");
    }

    /// Ordinals count the records, not the lines between them.
    private static List<Row> numbered(List<Row> rows) {
        var numbered = new ArrayList<Row>();
        int next = 1;
        for (var row : rows) {
            if (row.role() == Row.Role.DIVIDER) {
                numbered.add(row);
                continue;
            }
            var cells = new ArrayList<>(row.cells());
            cells.set(0, Cell.of(next++));
            numbered.add(Row.of(cells));
        }
        return numbered;
    }

    /// The latest version of each procedure that judged a matter of the period.
    private static SortedMap<ProcedureCode, Procedure.Version> versions(Draft draft) {
        var versions = new TreeMap<ProcedureCode, Procedure.Version>();
        for (var one : draft.table().counted()) {
            var asked = one.matter().asked();
            draft.evidence()
                    .rules()
                    .catalogue()
                    .find(asked.procedure(), asked.version())
                    .ifPresent(version -> versions.merge(
                            asked.procedure(), version, (a, b) -> a.from().isAfter(b.from()) ? a : b));
        }
        return versions;
    }

    private static SortedSet<String> periods(Draft draft, ProcedureCode procedure) {
        return draft.evidence().archive().inPeriod().stream()
                .filter(dossier -> procedure.equals(dossier.filing().procedure()))
                .map(dossier -> {
                    var code = dossier.filing().retention();
                    return code == null
                            ? "chưa xác định"
                            : draft.evidence()
                                    .judge()
                                    .schedule()
                                    .find(code)
                                    .map(rule -> rule.row().period().text())
                                    .orElse("chưa xác định");
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Row record(
            Draft draft, int ordinal, ProcedureCode procedure, Procedure.Kept item, SortedSet<String> table) {
        var form = item.form();
        boolean same = table.size() == 1 && table.first().equals(item.period().text());
        var count = draft.figures()
                .count(item.name() + ", thủ tục " + procedure, new Selection.Kept(procedure, item.component()));
        return Row.of(
                Cell.of(ordinal),
                Cell.of(item.name()),
                Cell.of(form == null ? "không có biểu mẫu" : form),
                Cell.of(item.clause()),
                Cell.of("điện tử"),
                Cell.of(item.keeper()),
                Cell.of(item.period().text()),
                Cell.of(table.isEmpty() ? "chưa xác định" : String.join("\n", table)),
                Cell.of(same ? "không" : "có"),
                Cell.of(item.order()),
                Cell.of(item.then()),
                Cell.of(count));
    }

    private static void retrieval(Draft draft) {
        var columns = List.of(Column.text("Nội dung", 60), Column.text("Số liệu", 40));
        var test = draft.evidence().recorded().retrieval();
        if (test == null) {
            var rows = List.of(
                    Row.of(Cell.of("Thử tìm lại hồ sơ theo mã, tên không dấu, số văn bản"), Cell.notRecorded()));
            draft.add(new Block.Table("Bảng VI.2. Thử tìm lại", false, columns, rows));
            return;
        }
        var found = draft.figures()
                .recorded(
                        "hồ sơ tìm lại được trên số hồ sơ rút thử",
                        "retrieval test " + test.on(),
                        test.found(),
                        test.drawn());
        var seconds =
                java.math.BigDecimal.valueOf(test.millis(), 3).toPlainString().replace('.', ',');
        var rows = List.of(
                Row.of(Cell.of("Ngày thử"), Cell.of(test.on())),
                Row.of(Cell.of("Tìm lại được / rút thử"), Cell.of(found)),
                Row.of(Cell.of("Thời gian (giây, cả đợt)"), Cell.of(seconds)));
        draft.add(new Block.Table("Bảng VI.2. Thử tìm lại", false, columns, rows));
    }

    private static void access(Draft draft) {
        var columns = List.of(Column.text("Nội dung", 60), Column.number("Số lượt", 40));
        var access = draft.evidence().recorded().access();
        var rows = new ArrayList<Row>();
        if (access == null) rows.add(Row.of(Cell.of("Xem, tải, sửa, từ chối truy cập"), Cell.notRecorded()));
        else {
            rows.add(access(draft, "Lượt xem", access.viewed()));
            rows.add(access(draft, "Lượt tải bản sao", access.copied()));
            rows.add(access(draft, "Lượt sửa thông tin hồ sơ", access.changed()));
            rows.add(access(draft, "Truy cập bị từ chối", access.refused()));
        }
        draft.add(new Block.Table("Bảng VI.3. Truy cập trong kỳ, theo sổ cái", false, columns, rows));
    }

    private static Row access(Draft draft, String label, long count) {
        var source = "ledger " + draft.evidence().span().code();
        return Row.of(Cell.of(label), Cell.of(draft.figures().recorded(label, source, count)));
    }

    private static void external(Draft draft) {
        var columns = List.of(
                Column.text("Văn bản (căn cứ của thủ tục)", 40),
                Column.text("Thủ tục", 18),
                Column.centred("Quy trình áp dụng từ", 12),
                Column.text("Hiệu lực / bị thay thế", 16),
                Column.text("Số ngày cập nhật (không quá 3 tháng)", 16));
        var rows = new ArrayList<Row>();
        for (var entry : versions(draft).entrySet()) {
            var version = entry.getValue();
            rows.add(Row.of(
                    Cell.of(version.basis()),
                    Cell.of(entry.getKey().value()),
                    Cell.of(version.from()),
                    Cell.of(version.label().standing().vi()),
                    Cell.notRecorded()));
        }
        draft.add(new Block.Table("Bảng VI.5. Tài liệu bên ngoài", false, columns, rows));
    }
}
