package vn.kho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kho.onestop.Matter;
import vn.kho.onestop.NationalTable;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;
import vn.kho.procedure.Forms;

/// Annexes A to C of the quality record: the register of the period, the overdue and the running matters.
final class Registers {
    private Registers() {}

    static Block.Annex all(Draft draft) {
        var columns = List.of(
                Column.centred("TT", 4),
                Column.text("Mã hồ sơ", 14),
                Column.text("Thủ tục", 24),
                Column.centred("Ngày nhận", 9),
                Column.centred("Hẹn trả (theo phiếu)", 9),
                Column.centred("Hạn tính được", 9),
                Column.number("Bổ sung (lần)", 5),
                Column.centred("Ngày xong", 9),
                Column.centred("Ngày trả", 9),
                Column.text("Kết quả", 12),
                Column.number("Ngày +/-", 6),
                Column.text("Quy tắc đã dùng", 17));
        var rows = new ArrayList<Row>();
        for (var one : draft.table().counted()) rows.add(line(draft, rows.size() + 1, one));
        return annex("Phụ lục A", "Sổ theo dõi hồ sơ của kỳ", "Bảng A. Hồ sơ của kỳ", columns, rows);
    }

    private static Row line(Draft draft, int ordinal, NationalTable.Counted one) {
        var matter = one.matter();
        var assessment = one.assessment();
        var asOf = draft.table().asOf();
        var finish = matter.finish();
        return Row.of(
                Cell.of(ordinal),
                Cell.of(matter.code()),
                Cell.of(procedure(draft, matter)),
                Cell.of(matter.receipt().day()),
                Cell.of(Wording.promise(matter.promise())),
                Cell.of(assessment.due(), Cell.of("chưa tính được hạn")),
                Cell.of(matter.supplementsBy(asOf).size()),
                finish != null && matter.finishedBy(asOf) ? Cell.of(finish.day()) : Cell.blank(),
                matter.returnedOn()
                        .filter(day -> !day.isAfter(asOf))
                        .map(Cell::of)
                        .orElse(Cell.blank()),
                Cell.of(Wording.verdict(assessment.verdict())),
                Wording.days(assessment.verdict()),
                Cell.of(rule(one)));
    }

    private static String rule(NationalTable.Counted one) {
        var words = new ArrayList<String>();
        words.add(Wording.compared(one.assessment()));
        if (!one.matter().course().supplements().isEmpty())
            words.add("bổ sung: " + one.matter().course().method().vi());
        for (var remark : one.assessment().remarks()) words.add(Wording.remark(remark));
        return String.join("; ", words);
    }

    static Block.Annex overdue(Draft draft) {
        var columns = List.of(
                Column.centred("TT", 4),
                Column.text("Mã hồ sơ", 15),
                Column.text("Thủ tục", 25),
                Column.centred("Ngày nhận", 10),
                Column.centred("Hẹn trả (lần đầu)", 10),
                Column.centred("Ngày xong", 10),
                Column.number("Quá (ngày làm việc)", 8),
                Column.text("Hẹn lại", 14),
                Column.text("Văn bản xin lỗi (mẫu 04)", 16),
                Column.text("Ghi chú", 16));
        var rows = new ArrayList<Row>();
        for (var one : counted(draft, one -> one.assessment().verdict().overdue()))
            rows.add(late(draft, rows.size() + 1, one));
        return annex("Phụ lục B", "Hồ sơ quá hạn", "Bảng B. Hồ sơ quá hạn, kể cả đang giải quyết", columns, rows);
    }

    private static Row late(Draft draft, int ordinal, NationalTable.Counted one) {
        var matter = one.matter();
        var finish = matter.finish();
        var again = matter.course().again().stream()
                .map(appointed -> Wording.promise(appointed.promise()))
                .collect(Collectors.joining("\n"));
        return Row.of(
                Cell.of(ordinal),
                Cell.of(matter.code()),
                Cell.of(procedure(draft, matter)),
                Cell.of(matter.receipt().day()),
                Cell.of(Wording.promise(matter.promise())),
                finish != null && matter.finishedBy(draft.table().asOf())
                        ? Cell.of(finish.day())
                        : Cell.of("đang giải quyết"),
                Wording.days(one.assessment().verdict()),
                Cell.of(again.isEmpty() ? "không" : again),
                Cell.of(apology(draft, matter)),
                Cell.of(one.assessment().remarks().stream().map(Wording::remark).collect(Collectors.joining("; "))));
    }

    /// Whether an apology is archived, with its day and place.
    static String apology(Draft draft, Matter matter) {
        var filed = draft.view().filed(matter.dossier());
        var found = filed.flatMap(whole -> whole.first(Forms.APOLOGY));
        if (filed.isEmpty() || found.isEmpty()) return "không có";
        var date = found.get().description().date();
        return "có, " + (date == null ? "không ghi ngày" : Cell.day(date)) + " ("
                + filed.get().place(found.get()) + ")";
    }

    static Block.Annex running(Draft draft) {
        var columns = List.of(
                Column.centred("TT", 4),
                Column.text("Mã hồ sơ", 15),
                Column.text("Thủ tục", 28),
                Column.centred("Ngày nhận", 10),
                Column.centred("Hẹn trả (theo phiếu)", 10),
                Column.centred("Hạn tính được", 10),
                Column.text("Đang ở bước", 20),
                Column.text("Tình trạng", 14),
                Column.number("Ngày +/-", 7),
                Column.text("Ghi chú", 16));
        var rows = new ArrayList<Row>();
        for (var one : counted(draft, one -> !one.assessment().verdict().ended()))
            rows.add(pending(draft, rows.size() + 1, one));
        return annex("Phụ lục C", "Hồ sơ đang giải quyết", "Bảng C. Hồ sơ đang giải quyết", columns, rows);
    }

    private static Row pending(Draft draft, int ordinal, NationalTable.Counted one) {
        var matter = one.matter();
        var steps = matter.course().steps();
        var step = steps.isEmpty()
                ? "chưa ghi nhận trong hệ thống"
                : steps.getLast().unit() + ": " + steps.getLast().action();
        return Row.of(
                Cell.of(ordinal),
                Cell.of(matter.code()),
                Cell.of(procedure(draft, matter)),
                Cell.of(matter.receipt().day()),
                Cell.of(Wording.promise(matter.promise())),
                Cell.of(one.assessment().due(), Cell.of("chưa tính được hạn")),
                Cell.of(step),
                Cell.of(Wording.verdict(one.assessment().verdict())),
                Wording.days(one.assessment().verdict()),
                Cell.of(one.assessment().remarks().stream().map(Wording::remark).collect(Collectors.joining("; "))));
    }

    private static List<NationalTable.Counted> counted(Draft draft, Predicate<NationalTable.Counted> which) {
        return draft.table().counted().stream().filter(which).toList();
    }

    private static String procedure(Draft draft, Matter matter) {
        return draft.evidence()
                .rules()
                .catalogue()
                .find(matter.asked().procedure())
                .map(procedure -> procedure.name().vi())
                .orElse(matter.asked().procedure().value());
    }

    private static Block.Annex annex(String label, String title, String caption, List<Column> columns, List<Row> rows) {
        return new Block.Annex(label, title, List.of(new Block.Table(caption, true, columns, rows)));
    }
}
