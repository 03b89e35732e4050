package vn.kho.report;

import static vn.kho.paper.Column.Align.CENTRE;
import static vn.kho.paper.Column.Align.LEFT;
import static vn.kho.paper.Column.Align.RIGHT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kho.kernel.ProcedureCode;
import vn.kho.onestop.HandlingTimes;
import vn.kho.onestop.Matter;
import vn.kho.onestop.NationalTable;
import vn.kho.onestop.NationalTable.Came;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Figure;
import vn.kho.paper.Row;
import vn.kho.report.Selection.Condition;
import vn.kho.report.Selection.Mark;
import vn.kho.report.Selection.Matters;

/// Section II: what was received, resolved and is pending (ISO 9001 clause 9.1.1), in the national form.
final class ResultsSection {
    private static final String RECEIVED = "Số hồ sơ nhận giải quyết";
    private static final String RESOLVED = "Số hồ sơ đã giải quyết";
    private static final String PENDING = "Số hồ sơ đang giải quyết";
    private static final Set<Mark> ENDED = EnumSet.of(Mark.EARLY, Mark.ON_DAY, Mark.LATE);
    private static final Set<Mark> RUNNING = EnumSet.of(Mark.IN_TIME, Mark.OVERDUE);

    private final Draft draft;
    private final Span span;

    private ResultsSection(Draft draft) {
        this.draft = draft;
        this.span = draft.evidence().span();
    }

    static void write(Draft draft) {
        var section = new ResultsSection(draft);
        draft.heading(1, "II. KẾT QUẢ GIẢI QUYẾT HỒ SƠ (9.1.1)");
        section.nationalTable();
        section.controls();
        section.besides();
        section.rates();
        section.times();
    }

    /// A counting column of the form: its headings, number, rule, and what it counts.
    private record Counting(List<String> path, String number, String rule, List<Condition> where) {
        static Counting of(String number, String rule, List<String> path, Condition... where) {
            return new Counting(path, number, rule, List.of(where));
        }
    }

    private static final List<Counting> COUNTINGS = List.of(
            Counting.of("(3)=4+5+6", "tổng số hồ sơ nhận giải quyết", List.of(RECEIVED, "Tổng số")),
            Counting.of(
                    "(4)",
                    "hồ sơ nhận trong kỳ, trực tuyến",
                    List.of(RECEIVED, "Trong kỳ", "Trực tuyến"),
                    new Condition.Came(Set.of(Came.ONLINE))),
            Counting.of(
                    "(5)",
                    "hồ sơ nhận trong kỳ, trực tiếp hoặc qua dịch vụ bưu chính",
                    List.of(RECEIVED, "Trong kỳ", "Trực tiếp, dịch vụ bưu chính"),
                    new Condition.Came(Set.of(Came.DIRECT))),
            Counting.of(
                    "(6)",
                    "hồ sơ nhận trước kỳ và chưa giải quyết xong trước kỳ",
                    List.of(RECEIVED, "Từ kỳ trước"),
                    new Condition.Came(Set.of(Came.CARRIED))),
            Counting.of(
                    "(7)=8+9+10",
                    "hồ sơ giải quyết xong trong kỳ, kể cả từ chối, dừng, rút sau khi tiếp nhận",
                    List.of(RESOLVED, "Tổng số"),
                    new Condition.Timely(ENDED)),
            Counting.of(
                    "(8)", "hồ sơ giải quyết xong trước ngày hẹn", List.of(RESOLVED, "Trước hạn"), timely(Mark.EARLY)),
            Counting.of(
                    "(9)", "hồ sơ giải quyết xong đúng ngày hẹn", List.of(RESOLVED, "Đúng hạn"), timely(Mark.ON_DAY)),
            Counting.of(
                    "(10)",
                    "hồ sơ giải quyết xong sau ngày hẹn đầu tiên",
                    List.of(RESOLVED, "Quá hạn"),
                    timely(Mark.LATE)),
            Counting.of(
                    "(11)=12+13",
                    "hồ sơ chưa giải quyết xong tại thời điểm chốt số liệu",
                    List.of(PENDING, "Tổng số"),
                    new Condition.Timely(RUNNING)),
            Counting.of(
                    "(12)",
                    "hồ sơ đang giải quyết, chưa quá ngày hẹn",
                    List.of(PENDING, "Trong hạn"),
                    timely(Mark.IN_TIME)),
            Counting.of(
                    "(13)",
                    "hồ sơ đang giải quyết, đã quá ngày hẹn",
                    List.of(PENDING, "Quá hạn"),
                    timely(Mark.OVERDUE)));

    private static Condition timely(Mark mark) {
        return new Condition.Timely(Set.of(mark));
    }

    private void nationalTable() {
        draft.heading(2, "II.1. Biểu 06/VPCP/KSTT");
        draft.leansOn("Biểu 06/VPCP/KSTT", Bases.get("bieu-06"));
        var columns = new ArrayList<Column>();
        columns.add(new Column(List.of("STT"), "(1)", CENTRE, 7));
        columns.add(new Column(List.of("Lĩnh vực, công việc giải quyết"), "(2)", LEFT, 33));
        for (var counting : COUNTINGS) columns.add(new Column(counting.path(), counting.number(), RIGHT, 9));
        var rows = new ArrayList<Row>();
        for (var code : procedures()) {
            var name = name(code);
            var cells = cells(String.valueOf(rows.size() + 1), name);
            for (var counting : COUNTINGS)
                cells.add(count(
                        counting.rule() + ", thủ tục " + code, counting.where(), new Condition.OfProcedure(code)));
            rows.add(Row.of(cells));
        }
        var total = cells("", "Tổng số");
        for (var counting : COUNTINGS) total.add(count(counting.rule(), counting.where()));
        rows.add(Row.total(total));
        draft.add(new Block.Table(
                "Bảng II.1. Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC"
                        + " (đơn vị tính: số hồ sơ TTHC)",
                false,
                columns,
                rows));
        draft.note("Số liệu xét đến hết ngày " + Cell.day(draft.table().asOf())
                + "; hồ sơ chưa giải quyết xong được xét tại ngày này. Quá hạn xét theo ngày hẹn đầu tiên;"
                + " hẹn lại không thay ngày hẹn.");
    }

    private Cell count(String rule, List<Condition> where, Condition... more) {
        var all = new ArrayList<Condition>(where);
        all.addAll(List.of(more));
        return Cell.of(draft.figures().count(rule, new Matters(span, all)));
    }

    private static List<Cell> cells(String ordinal, String name) {
        return new ArrayList<>(List.of(Cell.of(ordinal), Cell.of(name)));
    }

    /// Both sides of the table, and the register against the archive (R02, R40).
    private void controls() {
        var table = draft.table();
        var total = table.total();
        draft.add(new Block.Control(
                "(3) = (7) + (11)",
                new Block.Side("tổng số nhận giải quyết", total.received()),
                new Block.Side("đã giải quyết + đang giải quyết", total.resolved() + total.pending()),
                List.of()));
        var missing = table.counted().stream()
                .map(NationalTable.Counted::matter)
                .filter(matter -> draft.view().filed(matter.dossier()).isEmpty())
                .map(Matter::code)
                .sorted()
                .toList();
        draft.add(new Block.Control(
                "sổ theo dõi hồ sơ và kho lưu trữ (R02, R40)",
                new Block.Side("hồ sơ trong sổ", table.counted().size()),
                new Block.Side("hồ sơ trong kho", table.counted().size() - missing.size()),
                missing));
    }

    /// What the form counts inside and offices ask for beside it.
    private void besides() {
        var columns = List.of(Column.text("Cột ghi chú (đã tính trong Bảng II.1)", 50), Column.number("Số hồ sơ", 12));
        var rows = List.of(
                beside("Từ chối giải quyết, trong (7)", new Condition.Ended(Set.of(Matter.Ending.REFUSED))),
                beside("Dừng giải quyết, trong (7)", new Condition.Ended(Set.of(Matter.Ending.STOPPED))),
                beside("Công dân rút hồ sơ, trong (7)", new Condition.Ended(Set.of(Matter.Ending.WITHDRAWN))),
                beside("Chờ bổ sung hồ sơ, trong (11)", new Condition.Remarked("awaiting-supplement")),
                beside(
                        "Trong hạn hẹn lại nhưng quá hạn hẹn đầu, trong (10)",
                        new Condition.Remarked("within-reappointment")),
                beside("Chưa tính được hạn, xét theo phiếu hẹn", new Condition.DueUnknown()));
        draft.add(new Block.Table("Bảng II.1a. Cột ghi chú", false, columns, rows));
        var unknown = draft.table().counted().stream()
                .filter(one -> one.assessment().dueUnknown())
                .map(ResultsSection::undue)
                .toList();
        if (!unknown.isEmpty()) {
            draft.text("Hồ sơ chưa tính được hạn, xét theo ngày hẹn trên phiếu (" + unknown.size() + "):");
            draft.add(new Block.Bullets(unknown));
        }
        notices();
    }

    /// Why its due day is not known, and where the slip's promise has put it.
    private static String undue(NationalTable.Counted one) {
        var by = one.assessment().judgedBy();
        var column =
                switch (Mark.of(one.assessment().verdict())) {
                    case EARLY -> "(8)";
                    case ON_DAY -> "(9)";
                    case LATE -> "(10)";
                    case IN_TIME -> "(12)";
                    case OVERDUE -> "(13)";
                    case UNKNOWN -> "không cột nào";
                };
        return one.matter().code() + ": chưa tính được hạn; "
                + one.assessment().remarks().stream().map(Wording::remark).collect(Collectors.joining("; "))
                + "; hẹn trả "
                + (by == null ? "không có" : Cell.day(by.promise().day())) + ", tính ở cột " + column;
    }

    /// Doubtful days of the calendar that any of these judgements passed.
    private void notices() {
        var notices = draft.table().counted().stream()
                .flatMap(one -> one.assessment().notices().stream())
                .map(Wording::notice)
                .collect(Collectors.toCollection(TreeSet::new));
        if (notices.isEmpty()) return;
        draft.text("Ngày của lịch làm việc chưa chắc chắn mà các phép tính trên đã đi qua:");
        draft.add(new Block.Bullets(List.copyOf(notices)));
    }

    private Row beside(String label, Condition where) {
        return Row.of(Cell.of(label), Cell.of(draft.figures().count(label, Matters.in(span, where))));
    }

    /// One of the three rates, never merged.
    private record Rate(String label, Set<Mark> part, List<Condition> whole) {}

    private static final List<Rate> RATES = List.of(
            new Rate(
                    "a) trước hạn / đã giải quyết (8)/(7)",
                    EnumSet.of(Mark.EARLY),
                    List.of(new Condition.Timely(ENDED))),
            new Rate(
                    "b) trước và đúng hạn / đã giải quyết ((8)+(9))/(7)",
                    EnumSet.of(Mark.EARLY, Mark.ON_DAY),
                    List.of(new Condition.Timely(ENDED))),
            new Rate(
                    "c) chỉ số 2.1 QĐ 766 ((8)+(9)+(12))/(3)",
                    EnumSet.of(Mark.EARLY, Mark.ON_DAY, Mark.IN_TIME),
                    List.of()));

    private void rates() {
        draft.heading(2, "II.2. Tỷ lệ giải quyết hồ sơ");
        draft.leansOn("Công thức chỉ số theo QĐ 766/QĐ-TTg", Bases.get("qd-766"));
        var columns = List.of(
                Column.text("Tỷ lệ", 30),
                Column.text("Kỳ này (" + span.words() + ")", 20),
                Column.text("Kỳ trước (" + span.before().words() + ")", 20),
                Column.text("Cùng kỳ năm trước (" + span.lastYear().words() + ")", 20));
        var rows = RATES.stream()
                .map(rate -> Row.of(
                        Cell.of(rate.label()),
                        Cell.of(share(rate, span)),
                        earlier(rate, span.before()),
                        earlier(rate, span.lastYear())))
                .toList();
        draft.add(new Block.Table("Bảng II.2. Ba tỷ lệ của kỳ, không gộp", false, columns, rows));
        var by = List.of(Column.text("Theo", 34), narrow(0), narrow(1), narrow(2));
        var groups = new ArrayList<Row>();
        groups.add(Row.divider("Theo thủ tục"));
        for (var code : procedures()) groups.add(group(code + " " + name(code), new Condition.OfProcedure(code)));
        groups.add(Row.divider("Theo cơ quan quyết định"));
        for (var authority : authorities()) groups.add(group(authority, new Condition.DecidedBy(authority)));
        draft.add(new Block.Table("Bảng II.2a. Ba tỷ lệ theo thủ tục và theo cơ quan quyết định", false, by, groups));
    }

    private static Column narrow(int rate) {
        return Column.text(RATES.get(rate).label(), 18);
    }

    private Row group(String label, Condition where) {
        var cells = new ArrayList<Cell>(List.of(Cell.of(label)));
        for (var rate : RATES) cells.add(Cell.of(share(rate, span, where)));
        return Row.of(cells);
    }

    /// A period of which the archive has no matter at all was not measured; that is not the same as none arose.
    private Cell earlier(Rate rate, Span period) {
        boolean begun = !period.from().isAfter(draft.evidence().today());
        return begun && !draft.view().table(period).counted().isEmpty() ? Cell.of(share(rate, period)) : Cell.noData();
    }

    private Figure share(Rate rate, Span period, Condition... more) {
        var whole = new ArrayList<>(rate.whole());
        whole.addAll(List.of(more));
        var part = new ArrayList<Condition>(List.of(new Condition.Timely(rate.part())));
        part.addAll(List.of(more));
        var words = new ArrayList<>(List.of(rate.label()));
        for (var condition : more) words.add(condition.text());
        return draft.figures().share(String.join("; ", words), new Matters(period, part), new Matters(period, whole));
    }

    private void times() {
        draft.heading(2, "II.3. Thời gian giải quyết");
        var columns = List.of(
                Column.text("Thủ tục", 40),
                Column.number("Hồ sơ đã giải quyết", 12),
                Column.number("Trung bình (ngày làm việc)", 12),
                Column.number("Trung vị (ngày làm việc)", 12),
                Column.number("Không tính được", 10));
        var rows = new ArrayList<Row>();
        for (var code : procedures()) rows.add(time(code + " " + name(code), false, new Condition.OfProcedure(code)));
        rows.add(time("Tất cả", true));
        draft.add(new Block.Table("Bảng II.3. Số ngày làm việc từ ngày tiếp nhận đến ngày xong", false, columns, rows));
        draft.note("Ngày sau ngày tiếp nhận là ngày 1; thời gian bổ sung hồ sơ không tính.");
    }

    private Row time(String label, boolean total, Condition... where) {
        var conditions = new ArrayList<Condition>(List.of(new Condition.Timely(ENDED)));
        conditions.addAll(List.of(where));
        var selection = new Matters(span, conditions);
        var ids = Set.copyOf(draft.view().ids(selection));
        var matters = draft.table().counted().stream()
                .map(NationalTable.Counted::matter)
                .filter(matter -> ids.contains(matter.dossier().value()))
                .toList();
        var times = HandlingTimes.of(matters, draft.evidence().rules());
        List<Cell> cells = List.of(
                Cell.of(label),
                Cell.of(draft.figures().count("hồ sơ đã giải quyết, tính thời gian: " + label, selection)),
                Cell.of(HandlingTimes.text(times.mean())),
                Cell.of(HandlingTimes.text(times.median())),
                Cell.of(times.unknown()));
        return total ? Row.total(cells) : Row.of(cells);
    }

    private Set<ProcedureCode> procedures() {
        return draft.table().byProcedure().keySet();
    }

    private Set<String> authorities() {
        var catalogue = draft.evidence().rules().catalogue();
        return draft.table().counted().stream()
                .map(one -> one.matter().asked())
                .flatMap(asked -> catalogue.find(asked.procedure(), asked.version()).stream())
                .map(version -> version.decides())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String name(ProcedureCode code) {
        return draft.evidence()
                .rules()
                .catalogue()
                .find(code)
                .map(procedure -> procedure.name().vi())
                .orElse("thủ tục chưa có trong danh mục");
    }
}
