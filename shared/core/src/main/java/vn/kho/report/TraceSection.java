package vn.kho.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.Sha256;
import vn.kho.onestop.Matter;
import vn.kho.onestop.NationalTable;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;
import vn.kho.procedure.Forms;
import vn.kho.procedure.Procedure;

/// Section IV: whether single dossiers can be traced from receipt to release (ISO 9001 clauses 8.2.3.2, 8.5.2, 8.5.3,
/// 8.6).
final class TraceSection {
    private static final int MOST = 30;

    private static final List<Column> COLUMNS = List.of(
            Column.text("Mã hồ sơ", 19),
            Column.text("Giấy tiếp nhận (mẫu 01)", 11),
            Column.text("Thành phần đủ (x/y)", 20),
            Column.text("Phiếu bổ sung (số lần)", 13),
            Column.text("Số bước có dấu vết", 10),
            Column.text("Văn bản kết quả: số, ngày, người ký, thẩm quyền", 27),
            Column.text("Kiểm tra trước khi trả", 19),
            Column.centred("Ngày xong", 13),
            Column.text("Ngày trả, hình thức, người nhận", 22),
            Column.text("Bản chính đã trả lại", 12),
            Column.centred("Đủ/Thiếu", 12));

    private TraceSection() {}

    /// A cell, and whether what it asks for is there.
    private record Traced(String text, boolean whole) {}

    static void write(Draft draft) {
        draft.heading(1, "IV. TRUY XUẤT, THÔNG QUA, TÀI SẢN KHÁCH HÀNG (8.2.3.2, 8.5.2, 8.5.3, 8.6)");
        draft.heading(2, "IV.1. Mẫu hồ sơ");
        var all = draft.table().counted().stream()
                .map(NationalTable.Counted::matter)
                .toList();
        var seed = "HSCL/" + draft.evidence().office().agency() + "/"
                + draft.evidence().span().code();
        draft.note(
                all.size() <= MOST
                        ? "Toàn bộ " + all.size() + " hồ sơ của kỳ (không quá " + MOST + " hồ sơ)."
                        : MOST + " hồ sơ rút từ " + all.size()
                                + " hồ sơ của kỳ: xếp theo SHA-256 của hạt giống nối mã hồ sơ," + " lấy " + MOST
                                + " hồ sơ đầu. Hạt giống: " + seed + ".");
        draft.leansOn("Mẫu phiếu và mã hồ sơ", Bases.get("tt-03-2025"));
        var rows = drawn(all, seed).stream().map(matter -> row(draft, matter)).toList();
        draft.add(new Block.Table("Bảng IV.1. Truy xuất từng hồ sơ", true, COLUMNS, rows));
        draft.note(
                "TL 02, tr. 1: tài liệu thứ 2 trong hồ sơ, trang 1. Chỉ ghi Đủ khi ô nào cũng có tài liệu đã lưu hoặc"
                        + " lý do miễn đã ghi.");
    }

    private static List<Matter> drawn(List<Matter> all, String seed) {
        if (all.size() <= MOST) return all;
        return all.stream()
                .sorted(Comparator.comparing(matter -> Sha256.of(seed + "/" + matter.code())))
                .limit(MOST)
                .sorted(Comparator.comparing(Matter::code))
                .toList();
    }

    private static Row row(Draft draft, Matter matter) {
        var filed = draft.view().filed(matter.dossier());
        if (filed.isEmpty()) {
            var cells = new ArrayList<Cell>(List.of(Cell.of(matter.code()), Cell.of("hồ sơ không có trong kho")));
            while (cells.size() < COLUMNS.size() - 1) cells.add(Cell.blank());
            cells.add(Cell.of("Thiếu"));
            return Row.of(cells);
        }
        var asOf = draft.table().asOf();
        boolean finished = matter.finishedBy(asOf);
        var version = draft.evidence()
                .rules()
                .catalogue()
                .find(matter.asked().procedure(), matter.asked().version());
        var traced = new ArrayList<Traced>();
        traced.add(document(filed.get(), matter, Forms.RECEIPT));
        traced.add(components(filed.get(), matter, version));
        traced.add(supplements(filed.get(), matter.supplementsBy(asOf).size()));
        traced.add(steps(matter, finished));
        traced.add(finished ? result(filed.get(), matter) : new Traced("đang giải quyết", true));
        traced.add(finished ? check(matter) : new Traced("", true));
        traced.add(new Traced(
                finished && matter.finish() != null ? Cell.day(matter.finish().day()) : "", true));
        traced.add(finished ? handover(matter) : new Traced("", true));
        traced.add(originals(matter, finished));
        var cells = new ArrayList<Cell>(List.of(Cell.of(matter.code())));
        for (var one : traced) cells.add(Cell.of(one.text()));
        boolean whole = traced.stream().allMatch(Traced::whole);
        cells.add(Cell.of(whole ? finished ? "Đủ" : "Đang giải quyết" : "Thiếu"));
        return Row.of(cells);
    }

    private static Traced document(Filed filed, Matter matter, ComponentCode component) {
        var found = filed.first(component);
        if (found.isPresent()) return new Traced(filed.place(found.get()), true);
        return waiver(matter, component)
                .map(reason -> new Traced("miễn: " + reason, true))
                .orElseGet(() -> new Traced("thiếu", false));
    }

    private static Optional<String> waiver(Matter matter, ComponentCode component) {
        return matter.waivers().stream()
                .filter(waiver -> waiver.component().equals(component))
                .map(Matter.Waiver::reason)
                .findFirst();
    }

    private static Traced components(Filed filed, Matter matter, Optional<Procedure.Version> version) {
        if (version.isEmpty()) return new Traced("thủ tục không có trong danh mục", false);
        var asked = version.get().components().stream()
                .filter(Procedure.Component::mandatory)
                .toList();
        var lines = new ArrayList<String>();
        int there = 0;
        for (var component : asked) {
            var found = filed.first(component.code());
            var waived = waiver(matter, component.code());
            if (found.isPresent() || waived.isPresent()) there++;
            if (found.isEmpty())
                lines.add(waived.map(reason -> "miễn " + component.name() + ": " + reason)
                        .orElse("thiếu " + component.name()));
        }
        lines.addFirst(there + "/" + asked.size());
        return new Traced(String.join("\n", lines), there == asked.size());
    }

    private static Traced supplements(Filed filed, int asked) {
        if (asked == 0) return new Traced("0", true);
        var places = filed.documents().stream()
                .filter(document -> Forms.SUPPLEMENT.equals(document.component()))
                .map(filed::place)
                .toList();
        var text = asked + "\n" + (places.isEmpty() ? "thiếu phiếu" : String.join("\n", places));
        return new Traced(text, places.size() >= asked);
    }

    private static Traced steps(Matter matter, boolean finished) {
        var steps = matter.course().steps();
        long left = steps.stream().filter(step -> step.out() != null).count();
        boolean whole = !steps.isEmpty() && (!finished || left == steps.size());
        return new Traced(left + "/" + steps.size(), whole);
    }

    private static Traced result(Filed filed, Matter matter) {
        var finish = matter.finish();
        if (finish == null) return new Traced("", true);
        var component =
                switch (finish.ending()) {
                    case DONE -> Forms.RESULT;
                    case REFUSED -> Forms.REFUSAL;
                    case STOPPED -> Forms.STOPPED;
                    case WITHDRAWN -> null;
                };
        if (component == null) return new Traced("công dân rút hồ sơ", true);
        var there = document(filed, matter, component);
        var said = finish.result();
        var words = said == null
                ? printed(filed.first(component).orElse(null))
                : said.number() + ", " + Cell.day(said.date()) + ", " + said.signer() + ", " + said.authority();
        return new Traced(words + "\n" + there.text(), there.whole() && said != null);
    }

    private static String printed(@Nullable Document document) {
        if (document == null || document.description().number() == null) return "chưa ghi nhận trong hệ thống";
        return document.description().number() + " (người ký, thẩm quyền: chưa ghi nhận trong hệ thống)";
    }

    private static Traced check(Matter matter) {
        var check = matter.finish() == null ? null : matter.finish().check();
        if (check == null) return new Traced("chưa ghi nhận trong hệ thống", false);
        return new Traced(
                Cell.day(check.on()) + ", " + check.by() + ", " + (check.passed() ? "đạt" : "không đạt"),
                check.passed());
    }

    private static Traced handover(Matter matter) {
        return switch (matter.handover()) {
            case Matter.Handover.Returned(var on, var way, var receiver) ->
                new Traced(Cell.day(on) + ", " + way.vi() + ", " + receiver, true);
            case Matter.Handover.Uncollected(var since) -> new Traced("chưa đến nhận, chờ từ " + Cell.day(since), true);
            case Matter.Handover.Nothing _ -> new Traced("không có kết quả để trả", true);
        };
    }

    private static Traced originals(Matter matter, boolean finished) {
        var originals = matter.originals();
        if (originals.isEmpty()) return new Traced("không giữ bản chính", true);
        long back = originals.stream()
                .filter(original -> original.returned() != null)
                .count();
        return new Traced(back + "/" + originals.size(), !finished || back == originals.size());
    }
}
