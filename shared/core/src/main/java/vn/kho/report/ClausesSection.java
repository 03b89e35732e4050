package vn.kho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kho.inspection.Check;
import vn.kho.inspection.Checked;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Figure;
import vn.kho.paper.Row;
import vn.kho.quality.Clause;
import vn.kho.quality.Coverage.Covered;
import vn.kho.report.Selection.HeldAgainst;
import vn.kho.report.Selection.Result;

/// Sections IX and X: every clause, and every demand of an inspection, held against the evidence.
final class ClausesSection {
    private ClausesSection() {}

    static void write(Draft draft) {
        draft.heading(1, "IX. BẢNG ĐỐI CHIẾU ĐIỀU KHOẢN");
        clauses(draft);
        draft.heading(1, "X. ĐỐI CHIẾU YÊU CẦU CỦA ĐOÀN KIỂM TRA");
        requirements(draft);
    }

    private static void clauses(Draft draft) {
        var columns = List.of(
                Column.text("Điều khoản (TCVN ISO 9001:2015)", 16),
                Column.text("Yêu cầu (tóm tắt, lời của ta)", 32),
                Column.text("Duy trì/ Lưu giữ", 13),
                Column.text("Bằng chứng: số lượng, 3 mã đầu, liên kết", 34),
                Column.text("Kết luận", 30),
                Column.number("[Q]", 9));
        var rows = new ArrayList<Row>();
        boolean line = false;
        for (var covered : draft.view().coverage().clauses()) {
            var clause = covered.clause();
            if (clause.duty() == Clause.Duty.NONE && !line) {
                rows.add(Row.divider("Không bắt buộc hồ sơ"));
                line = true;
            }
            rows.add(clause(draft, covered));
        }
        draft.add(new Block.Table("Bảng IX. Mọi điều khoản có nghĩa vụ duy trì, lưu giữ", false, columns, rows));
    }

    private static Row clause(Draft draft, Covered covered) {
        var clause = covered.clause();
        var codes = covered.evidence();
        var first = String.join(", ", codes.subList(0, Math.min(3, codes.size())));
        var figure = draft.figures()
                .count("bằng chứng của điều khoản " + clause.number(), new Selection.Proving(clause.number()));
        return Row.of(
                Cell.of(clause.number()),
                Cell.of(clause.summary()),
                Cell.of(clause.duty().vi()),
                Cell.of(codes.isEmpty() ? "0" : codes.size() + ": " + first + (codes.size() > 3 ? ", ..." : "")),
                Cell.of(covered.conclusion().vi()),
                Cell.of(figure));
    }

    private static void requirements(Draft draft) {
        var columns = List.of(
                Column.centred("TT", 4),
                Column.text("Yêu cầu, văn bản, đoạn trích", 38),
                Column.text("Quy tắc (R..)", 7),
                Column.text("Phạm vi", 14),
                Column.number("Số hồ sơ kiểm", 8),
                Column.number("Đạt", 7),
                Column.text("Không đạt (mã hồ sơ)", 36),
                Column.text("Không kiểm được (lý do)", 22),
                Column.text("Hạn", 10),
                Column.text("Phụ trách", 10));
        var rows = new ArrayList<Row>();
        for (var checked : draft.view().checked()) rows.add(requirement(draft, rows.size() + 1, checked));
        draft.add(new Block.Table("Bảng X. Yêu cầu của Đoàn kiểm tra", true, columns, rows));
        draft.note(
                "Đoạn trích là lời tóm tắt của chúng tôi, không phải nguyên văn. Hồ sơ không thuộc đối tượng của yêu cầu"
                        + " không tính vào số hồ sơ kiểm.");
        draft.leansOn("Yêu cầu của Đoàn kiểm tra", Bases.get("inspection"));
    }

    private static Row requirement(Draft draft, int ordinal, Checked checked) {
        var requirement = checked.requirement();
        var source = requirement.source();
        var words =
                requirement.text() + "\n" + source.title() + " (" + Cell.day(source.date()) + "): " + source.sentence();
        return Row.of(
                Cell.of(ordinal),
                Cell.of(words),
                Cell.of(requirement.id()),
                Cell.of(requirement.scope()),
                Cell.of(count(draft, checked, "số hồ sơ kiểm", Set.of(Result.MET, Result.NOT_MET))),
                Cell.of(count(draft, checked, "đạt", Set.of(Result.MET))),
                Cell.of(listed(checked, Result.NOT_MET)),
                Cell.of(listed(checked, Result.NOT_CHECKABLE)),
                Cell.notRecorded(),
                Cell.notRecorded());
    }

    private static Figure count(Draft draft, Checked checked, String what, Set<Result> results) {
        var id = checked.requirement().id();
        return draft.figures().count(id + ", " + what, new HeldAgainst(id, results));
    }

    private static String listed(Checked checked, Result result) {
        var lines = checked.checks().entrySet().stream()
                .filter(entry -> View.result(entry.getValue()) == result)
                .map(entry -> entry.getKey() + ": " + why(entry.getValue()))
                .toList();
        return lines.isEmpty() ? "không" : String.join("\n", lines);
    }

    private static String why(Check check) {
        return switch (check) {
            case Check.Met _ -> "";
            case Check.NotMet(var why) ->
                String.join("; ", why.stream().map(Wording::problem).toList());
            case Check.NotApplicable(var why) -> Wording.problem(why);
            case Check.NotCheckable(var why) -> Wording.problem(why);
        };
    }
}
