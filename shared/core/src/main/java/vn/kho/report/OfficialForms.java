package vn.kho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.kho.dossier.Dossier;
import vn.kho.fileplan.FilePlan;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;
import vn.kho.procedure.Period;
import vn.kho.report.View.Standing;
import vn.kho.retention.Schedule;

/// The annexes of the retention report: the forms of NĐ 30/2020/NĐ-CP, annex V, columns and feet as printed there
/// (second-hand reading).
final class OfficialForms {
    private static final int SUBMITTED_FROM_YEARS = 5; // NĐ 30/2020: only what is kept five years or longer

    private final Draft draft;

    private OfficialForms(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        var forms = new OfficialForms(draft);
        draft.leansOn("Mẫu biểu NĐ 30/2020/NĐ-CP phụ lục V", Bases.get("nd-30-forms"));
        draft.add(new Block.Annex("Phụ lục 1", "Danh mục hồ sơ", forms.filePlans()));
        draft.add(new Block.Annex("Phụ lục 2", "Mục lục hồ sơ, tài liệu nộp lưu", forms.submissions()));
        draft.add(new Block.Annex("Phụ lục 3", "Mục lục văn bản, tài liệu trong hồ sơ vĩnh viễn", forms.contents()));
        draft.add(new Block.Annex("Phụ lục 4", "Chứng từ kết thúc hồ sơ giấy", forms.closings()));
    }

    private Block form(String name, String... lines) {
        var office = draft.evidence().office();
        return new Block.Form(List.of(office.superior(), office.capitals()), name, List.of(lines), false);
    }

    private static Block plain(String text) {
        return new Block.Paragraph(Block.Style.PLAIN, text);
    }

    private List<Block> filePlans() {
        int year = draft.evidence().today().getYear();
        var blocks = new ArrayList<Block>();
        var plans = draft.evidence().plans().stream()
                .filter(plan -> plan.year() == year)
                .toList();
        if (plans.isEmpty()) blocks.add(plain("Danh mục hồ sơ năm " + year + ": chưa ghi nhận trong hệ thống."));
        for (var plan : plans) filePlan(plan, blocks);
        return blocks;
    }

    private void filePlan(FilePlan plan, List<Block> blocks) {
        var issue = plan.issue();
        blocks.add(form(
                "DANH MỤC HỒ SƠ NĂM " + plan.year(),
                issue == null
                        ? "(dự thảo, chưa ban hành)"
                        : "(Ban hành kèm theo Quyết định số " + issue.number() + " ngày " + Cell.day(issue.on())
                                + " của " + issue.by() + ")"));
        plan.doubt()
                .ifPresent(_ -> blocks.add(new Block.Paragraph(
                        Block.Style.ALARM, "Năm của danh mục và ngày ban hành không hợp nhau; cần người xác nhận.")));
        var columns = List.of(
                Column.text("Số và ký hiệu hồ sơ", 16).numbered("(1)"),
                Column.text("Tên đề mục và tiêu đề hồ sơ", 46).numbered("(2)"),
                Column.text("Thời hạn bảo quản", 16).numbered("(3)"),
                Column.text("Người lập hồ sơ", 18).numbered("(4)"),
                Column.text("Ghi chú", 12).numbered("(5)"));
        var rows = new ArrayList<Row>();
        var heading = "";
        long forEver = 0;
        long years = 0;
        for (var line : plan.lines()) {
            if (!line.heading().equals(heading)) rows.add(Row.divider(line.heading()));
            heading = line.heading();
            var rule = java.util.Optional.ofNullable(line.retention())
                    .flatMap(draft.evidence().judge().schedule()::find);
            if (rule.isPresent() && rule.get().row().period() instanceof Period.ForEver) forEver++;
            else if (rule.isPresent()) years++;
            rows.add(Row.of(
                    Cell.of(line.code().value()),
                    Cell.of(line.title()),
                    Cell.of(rule.map(it -> it.row().period().text()).orElse("chưa xác định")),
                    Cell.of(line.maker()),
                    Cell.of(rule.map(OfficialForms::mark).orElse(""))));
        }
        blocks.add(new Block.Table("Danh mục hồ sơ năm " + plan.year(), false, columns, rows));
        int all = plan.lines().size();
        blocks.add(plain("Danh mục hồ sơ này có " + all + " hồ sơ, bao gồm: " + forEver + " hồ sơ bảo quản vĩnh viễn; "
                + years + " hồ sơ bảo quản có thời hạn."));
        if (all > forEver + years)
            blocks.add(new Block.Paragraph(
                    Block.Style.NOTE, "Còn " + (all - forEver - years) + " hồ sơ chưa xác định thời hạn."));
    }

    private static String mark(Schedule.Ruled rule) {
        var label = rule.row().label();
        return label.confirmed() ? "" : label.standing().vi();
    }

    private List<Block> submissions() {
        var blocks = new ArrayList<Block>();
        submission("hồ sơ bảo quản vĩnh viễn", period -> period instanceof Period.ForEver, blocks);
        submission("hồ sơ bảo quản có thời hạn", OfficialForms::longEnough, blocks);
        return blocks;
    }

    private static boolean longEnough(Period period) {
        return switch (period) {
            case Period.ForEver _ -> false;
            case Period.Until _ -> true;
            case Period.Years(var years) -> years >= SUBMITTED_FROM_YEARS;
        };
    }

    /// Finished dossiers that the current archive does not have yet.
    private void submission(String which, Predicate<Period> kept, List<Block> blocks) {
        int year = draft.evidence().today().getYear();
        blocks.add(form("MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU", "Năm " + year, "(" + which + ")"));
        var columns = List.of(
                Column.centred("Số TT", 6).numbered("(1)"),
                Column.text("Số, ký hiệu hồ sơ", 18).numbered("(2)"),
                Column.text("Tiêu đề hồ sơ", 38).numbered("(3)"),
                Column.text("Thời gian tài liệu", 14).numbered("(4)"),
                Column.text("Thời hạn bảo quản", 12).numbered("(5)"),
                Column.number("Số tờ/Số trang", 9).numbered("(6)"),
                Column.text("Ghi chú", 13).numbered("(7)"));
        var rows = new ArrayList<Row>();
        for (var standing : draft.view().standings()) {
            var dossier = standing.filed().dossier();
            var rule = standing.judged().rule();
            if (!(dossier.state() instanceof Dossier.State.Closed(var on))
                    || on.isAfter(draft.evidence().today())) continue;
            if (rule.isEmpty() || !kept.test(rule.get().row().period())) continue;
            rows.add(Row.of(
                    Cell.of(rows.size() + 1),
                    Cell.of(dossier.code()),
                    Cell.of(dossier.description().title()),
                    Cell.of(RetentionLists.days(standing.filed())),
                    Cell.of(RetentionLists.period(standing.judged())),
                    Cell.of(standing.filed().pages()),
                    Cell.of(mark(rule.get()))));
        }
        blocks.add(new Block.Table("Mục lục hồ sơ nộp lưu, " + which, false, columns, rows));
        blocks.add(plain("Mục lục này gồm: " + rows.size() + " hồ sơ (đơn vị bảo quản)."));
        blocks.add(plain("Viết bằng chữ: " + NumberWords.of(rows.size()) + " hồ sơ."));
        blocks.add(new Block.Signature(List.of(), "NGƯỜI LẬP", "(Ký và ghi rõ họ tên, chức vụ)"));
    }

    private List<Block> contents() {
        var blocks = new ArrayList<Block>();
        for (var standing : closed())
            if (standing.judged().rule().isPresent()
                    && standing.judged().rule().get().row().period() instanceof Period.ForEver)
                contents(standing.filed(), blocks);
        if (blocks.isEmpty()) blocks.add(plain("Không phát sinh: không có hồ sơ vĩnh viễn đã kết thúc."));
        return blocks;
    }

    private void contents(Filed filed, List<Block> blocks) {
        var dossier = filed.dossier();
        blocks.add(form(
                "MỤC LỤC VĂN BẢN, TÀI LIỆU TRONG HỒ SƠ",
                "Hồ sơ số: " + dossier.code(),
                dossier.description().title()));
        var columns = List.of(
                Column.centred("STT", 6).numbered("(1)"),
                Column.text("Số, ký hiệu văn bản", 17).numbered("(2)"),
                Column.centred("Ngày tháng năm văn bản", 13).numbered("(3)"),
                Column.text("Tên loại và trích yếu nội dung văn bản", 40).numbered("(4)"),
                Column.text("Tác giả văn bản", 20).numbered("(5)"),
                Column.centred("Tờ số/Trang số", 10).numbered("(6)"),
                Column.text("Ghi chú", 10).numbered("(7)"));
        var rows = new ArrayList<Row>();
        int page = 1;
        for (var document : filed.documents()) {
            var description = document.description();
            int last = page + document.pages() - 1;
            rows.add(Row.of(
                    Cell.of(rows.size() + 1),
                    Cell.of(description.number() == null ? "" : description.number()),
                    Cell.of(description.date(), Cell.blank()),
                    Cell.of(description.title()),
                    Cell.of(description.author() == null ? "" : description.author()),
                    Cell.of(document.pages() == 0 ? "không đếm được" : page + "-" + last),
                    document.unread() == null ? Cell.blank() : Cell.of("không đọc được")));
            page = last + 1;
        }
        blocks.add(new Block.Table("Mục lục văn bản, hồ sơ " + dossier.code(), false, columns, rows));
    }

    private List<Standing> closed() {
        return draft.view().standings().stream()
                .filter(standing -> switch (standing.filed().dossier().state()) {
                    case Dossier.State.Closed _, Dossier.State.Submitted _ -> true;
                    case Dossier.State.Open _, Dossier.State.Transferred _, Dossier.State.Destroyed _ -> false;
                })
                .toList();
    }

    private List<Block> closings() {
        var blocks = new ArrayList<Block>();
        for (var standing : closed())
            if (standing.filed().dossier().filing().paperCode() != null) closing(standing, blocks);
        if (blocks.isEmpty()) blocks.add(plain("Không phát sinh: không có hồ sơ giấy đã kết thúc."));
        return blocks;
    }

    private void closing(Standing standing, List<Block> blocks) {
        var dossier = standing.filed().dossier();
        var finished = dossier.span().finished();
        boolean forEver = standing.judged().rule().isPresent()
                && standing.judged().rule().get().row().period() instanceof Period.ForEver;
        blocks.add(new Block.Paragraph(Block.Style.FORM_TITLE, "CHỨNG TỪ KẾT THÚC"));
        blocks.add(plain("Hồ sơ số: " + dossier.code() + " (hồ sơ giấy: "
                + dossier.filing().paperCode() + ")."));
        blocks.add(plain("Tiêu đề: " + dossier.description().title() + "."));
        blocks.add(plain("Hồ sơ này gồm " + standing.filed().pages() + " trang ("
                + NumberWords.of(standing.filed().pages()) + " trang), "
                + standing.filed().documents().size() + " văn bản, tài liệu"
                + (forEver ? "; mục lục văn bản: có, xem Phụ lục 3." : "; mục lục văn bản: không bắt buộc.")));
        blocks.add(plain("Công việc kết thúc ngày " + (finished == null ? "chưa ghi nhận" : Cell.day(finished))
                + ". Số tờ, tình trạng vật lý: người lập ghi khi đánh số tờ: ......................"));
        blocks.add(new Block.Signature(List.of(), "NGƯỜI LẬP", "(Ký và ghi rõ họ tên)"));
    }
}
