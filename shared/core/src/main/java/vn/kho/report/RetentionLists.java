package vn.kho.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.DossierId;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;
import vn.kho.procedure.Period;
import vn.kho.report.Selection.Dossiers;
import vn.kho.report.Selection.Trait;
import vn.kho.report.View.Standing;
import vn.kho.retention.Duplicates;
import vn.kho.retention.Hold;
import vn.kho.retention.Judge;
import vn.kho.retention.Judged;
import vn.kho.retention.Verdict;

/// Sections III to V of the retention report: what is due for review, what is held, what is undecided or contradicts
/// itself.
final class RetentionLists {
    private final Draft draft;

    private RetentionLists(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        var lists = new RetentionLists(draft);
        lists.due();
        lists.holds();
        lists.doubts();
    }

    private void due() {
        draft.heading(1, "III. DANH MỤC HỒ SƠ ĐẾN HẠN XÉT");
        var columns = List.of(
                Column.centred("TT", 4),
                Column.text("Số, ký hiệu hồ sơ", 14),
                Column.text("Tiêu đề hồ sơ", 28),
                Column.text("Thời gian tài liệu", 13),
                Column.centred("Năm kết thúc công việc", 8),
                Column.text("Thời hạn", 8),
                Column.text("Căn cứ (dòng bảng)", 26),
                Column.centred("Hết hạn ngày", 10),
                Column.number("Số trang", 6),
                Column.text("Trùng với", 12),
                Column.text("Đóng băng?", 8),
                Column.text("Đề nghị", 9),
                Column.text("Ghi chú", 9));
        var everything = draft.view().dossiers().stream()
                .flatMap(filed -> filed.documents().stream())
                .toList();
        var duplicates = Duplicates.of(everything);
        var rows = new ArrayList<Row>();
        for (var standing : draft.view().standings())
            if (standing.judged().verdict() instanceof Verdict.Due(var since)) {
                var dossier = standing.filed().dossier();
                rows.add(Row.of(
                        Cell.of(rows.size() + 1),
                        Cell.of(dossier.code()),
                        Cell.of(dossier.description().title()),
                        Cell.of(days(standing.filed())),
                        Cell.of(endYear(dossier)),
                        Cell.of(period(standing.judged())),
                        Cell.of(cited(standing.judged())),
                        Cell.of(since.minusDays(1)),
                        Cell.of(standing.filed().pages()),
                        Cell.of(twins(duplicates, dossier.id())),
                        Cell.of("không"),
                        Cell.blank(),
                        Cell.blank()));
            }
        draft.add(new Block.Table("Bảng III. Hồ sơ đã hết thời hạn lưu trữ, chờ xét", true, columns, rows));
        draft.add(new Block.Paragraph(Block.Style.NOTE, "Danh mục này KHÔNG PHẢI danh mục hủy; chưa qua Hội đồng."));
    }

    private static String endYear(Dossier dossier) {
        var finished = dossier.span().finished();
        return finished == null ? "" : String.valueOf(finished.getYear());
    }

    private String twins(Duplicates duplicates, DossierId dossier) {
        var codes = duplicates.outside(dossier).stream()
                .map(Document::dossier)
                .distinct()
                .map(this::code)
                .sorted()
                .collect(Collectors.joining("\n"));
        return codes.isEmpty() ? "không" : codes;
    }

    private String code(DossierId dossier) {
        return draft.view().filed(dossier).map(filed -> filed.dossier().code()).orElse(dossier.value());
    }

    /// First and last day of its documents, or of the dossier itself when none has a date.
    static String days(Filed filed) {
        var dates = filed.documents().stream()
                .flatMap(document -> java.util.stream.Stream.ofNullable(
                        document.description().date()))
                .sorted()
                .toList();
        if (!dates.isEmpty()) return Cell.day(dates.getFirst()) + " - " + Cell.day(dates.getLast());
        var span = filed.dossier().span();
        return Cell.day(span.started()) + " - " + (span.finished() == null ? "" : Cell.day(span.finished()));
    }

    static String period(Judged judged) {
        return judged.rule().map(rule -> rule.row().period().text()).orElse("chưa xác định");
    }

    private static String cited(Judged judged) {
        return judged.rule()
                .map(rule -> rule.row().code() + ", " + rule.row().records() + " ("
                        + rule.row().label().standing().vi() + ")")
                .orElse("");
    }

    private void holds() {
        draft.heading(1, "IV. ĐÓNG BĂNG");
        var columns = List.of(
                Column.text("Mã", 11),
                Column.text("Hồ sơ", 15),
                Column.text("Lý do", 24),
                Column.text("Cơ quan yêu cầu", 16),
                Column.text("Văn bản số, ngày", 15),
                Column.centred("Từ", 10),
                Column.text("Đến", 12),
                Column.text("Người gỡ, văn bản gỡ", 18),
                Column.text("Nếu không đóng băng thì hết hạn ngày", 14));
        var rows = new ArrayList<Row>();
        var holds = draft.evidence().judge().holds().stream()
                .sorted(java.util.Comparator.comparing(Hold::code))
                .toList();
        for (var hold : holds) for (var dossier : hold.dossiers()) rows.add(hold(hold, dossier));
        draft.add(new Block.Table("Bảng IV. Lệnh đóng băng, kể cả đã gỡ", true, columns, rows));
    }

    private Row hold(Hold hold, DossierId dossier) {
        var demand = hold.demand();
        var until = hold.until();
        var release = hold.release();
        return Row.of(
                Cell.of(hold.code()),
                Cell.of(code(dossier)),
                Cell.of(demand.reason().vi() + ": " + demand.words()),
                Cell.of(demand.by()),
                Cell.of(demand.instrument().number() + ", "
                        + Cell.day(demand.instrument().date())),
                Cell.of(hold.from()),
                Cell.of(until == null ? "đến khi gỡ" : Cell.day(until)),
                release == null
                        ? Cell.of("chưa gỡ")
                        : Cell.of(release.by() + ", " + release.instrument().number() + ", " + Cell.day(release.on())),
                Cell.of(otherwise(dossier)));
    }

    private String otherwise(DossierId dossier) {
        return draft.view().standings().stream()
                .filter(standing -> standing.filed().dossier().id().equals(dossier))
                .findFirst()
                .map(standing -> expiry(standing.judged()))
                .orElse("hồ sơ không có trong kho");
    }

    private static String expiry(Judged judged) {
        if (judged.verdict() instanceof Verdict.Gone) return "không còn trong kho";
        if (judged.rule().isEmpty()) return "chưa xác định";
        var period = judged.rule().get().row().period();
        return Judge.expiry(judged.dossier().span(), period).map(Cell::day).orElseGet(() -> switch (period) {
            case Period.ForEver _ -> "vĩnh viễn";
            case Period.Until until -> until.text();
            case Period.Years _ -> "đang lập";
        });
    }

    private void doubts() {
        draft.heading(1, "V. CHƯA XÁC ĐỊNH, MÂU THUẪN");
        var columns = List.of(Column.text("Nội dung", 40), Column.text("Hồ sơ", 34), Column.number("Số hồ sơ", 12));
        var rows = new ArrayList<Row>();
        rows.add(Row.divider("Chưa có thời hạn"));
        undecided(rows);
        rows.add(Row.divider("Thời hạn từ dòng chưa xác minh"));
        unconfirmed(rows);
        rows.add(Row.divider("Thời hạn theo quy trình ISO khác bảng thời hạn"));
        differing(rows);
        rows.add(Row.divider("Tài liệu khác thời hạn trong một hồ sơ (lấy thời hạn dài nhất)"));
        rows.add(Row.of(
                Cell.of("Tài liệu không mang thời hạn riêng trong hệ thống: không kiểm được"),
                Cell.blank(),
                Cell.blank()));
        rows.add(Row.divider("Năm xong khác năm trả kết quả (lấy năm sau)"));
        returnedLater(rows);
        draft.add(new Block.Table("Bảng V. Chưa xác định, mâu thuẫn", false, columns, rows));
    }

    private void undecided(List<Row> rows) {
        int before = rows.size();
        for (var standing : draft.view().standings())
            if (undecided(standing.judged().verdict()) instanceof Verdict.Undecided(var why)) {
                var words =
                        switch (why.code()) {
                            case "class-missing" -> "chưa gán thời hạn";
                            case "class-unknown" ->
                                "thời hạn " + why.arguments().getFirst() + " không có trong bảng đang dùng";
                            case "trigger-open" ->
                                "chưa biết sự kiện bắt đầu tính: "
                                        + why.arguments().getFirst();
                            default -> why.toString();
                        };
                rows.add(Row.of(Cell.of(words), named(standing), Cell.blank()));
            }
        none(rows, before);
    }

    /// What is held may be undecided behind it.
    private static Verdict undecided(Verdict verdict) {
        return verdict instanceof Verdict.Held held ? held.otherwise() : verdict;
    }

    private static Cell named(Standing standing) {
        var dossier = standing.filed().dossier();
        return Cell.of(dossier.code() + ": " + dossier.description().title());
    }

    private static void none(List<Row> rows, int before) {
        if (rows.size() == before) rows.add(Row.of(Cell.none(), Cell.blank(), Cell.blank()));
    }

    private void unconfirmed(List<Row> rows) {
        int before = rows.size();
        var byClass = new TreeMap<ClassCode, Judged>();
        for (var standing : draft.view().standings())
            standing.judged().rule().ifPresent(rule -> {
                if (!rule.row().label().confirmed()) byClass.put(rule.row().code(), standing.judged());
            });
        byClass.forEach((code, judged) -> {
            var which = Dossiers.which(new Trait.OfClass(code));
            var label = judged.rule().orElseThrow().row().label();
            draft.leansOn("Thời hạn " + code + " (" + period(judged) + ")", label);
            rows.add(Row.of(
                    Cell.of(code + ", " + period(judged) + ": " + label.text()),
                    Cell.of(some(which)),
                    Cell.of(draft.figures().count("hồ sơ theo dòng chưa xác minh " + code, which))));
        });
        none(rows, before);
    }

    private void differing(List<Row> rows) {
        int before = rows.size();
        var seen = new LinkedHashMap<String, Row>();
        for (var standing : draft.view().standings()) {
            var procedure = standing.filed().dossier().filing().procedure();
            var rule = standing.judged().rule();
            if (procedure == null || rule.isEmpty()) continue;
            var found = draft.evidence().rules().catalogue().find(procedure);
            var version =
                    found.flatMap(it -> it.on(standing.filed().dossier().span().started()));
            if (version.isEmpty()) continue;
            var table = rule.get().row().period();
            var other = version.get().kept().stream()
                    .filter(kept -> !kept.period().equals(table))
                    .map(kept -> kept.name() + ": " + kept.period().text())
                    .distinct()
                    .toList();
            if (other.isEmpty()) continue;
            var code = rule.get().row().code();
            var which = Dossiers.which(new Trait.HandlesProcedure(procedure), new Trait.OfClass(code));
            seen.computeIfAbsent(
                    procedure + "/" + code,
                    _ -> Row.of(
                            Cell.of(found.get().iso() + ", " + String.join("; ", other) + "\nbảng thời hạn (" + code
                                    + "): " + table.text()),
                            Cell.of(some(which)),
                            Cell.of(draft.figures()
                                    .count("hồ sơ " + procedure + " có thời hạn ISO khác bảng " + code, which))));
        }
        rows.addAll(seen.values());
        none(rows, before);
    }

    private void returnedLater(List<Row> rows) {
        int before = rows.size();
        for (var standing : draft.view().standings()) {
            var span = standing.filed().dossier().span();
            var finished = span.finished();
            var returned = span.returned();
            if (finished == null || returned == null || returned.getYear() == finished.getYear()) continue;
            rows.add(Row.of(
                    Cell.of("xong " + Cell.day(finished) + ", trả " + Cell.day(returned)),
                    named(standing),
                    Cell.blank()));
        }
        none(rows, before);
    }

    /// The first three codes.
    private String some(Dossiers which) {
        var codes = draft.view().standings(which).stream()
                .map(standing -> standing.filed().dossier().code())
                .toList();
        var first = String.join(", ", codes.subList(0, Math.min(3, codes.size())));
        return codes.size() > 3 ? first + ", ..." : first;
    }
}
