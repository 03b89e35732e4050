package vn.kho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kho.dossier.Dossier;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;
import vn.kho.report.Selection.Dossiers;
import vn.kho.report.Selection.Trait;
import vn.kho.retention.SubmissionClock;

/// Sections VI to VIII of the retention report: what is to be handed on, the next ten years, whether the bytes are
/// whole.
final class RetentionOutlook {
    private static final int YEARS = 10;

    private RetentionOutlook() {}

    static void write(Draft draft) {
        draft.heading(1, "VI. NỘP LƯU");
        submission(draft);
        historical(draft);
        draft.heading(1, "VII. LỊCH 10 NĂM");
        calendar(draft);
        draft.heading(1, "VIII. TOÀN VẸN");
        integrity(draft);
    }

    private static void submission(Draft draft) {
        draft.heading(2, "VI.1. Quá hạn nộp lưu trữ hiện hành");
        draft.leansOn("Hạn nộp lưu theo Luật 2024", Bases.get("submission-law"));
        draft.leansOn("Hạn nộp lưu theo NĐ 30", Bases.get("submission-decree"));
        var columns = List.of(
                Column.text("Hồ sơ", 30),
                Column.centred("Kết thúc", 12),
                Column.centred("Hạn theo NĐ 30 (01 năm từ ngày)", 14),
                Column.centred("Hạn theo Luật 2024 (hết năm+1)", 14),
                Column.text("Quá theo", 14),
                Column.text("Giữ lại có văn bản?", 16));
        var today = draft.evidence().today();
        var rows = new ArrayList<Row>();
        for (var standing : draft.view().standings()) {
            var dossier = standing.filed().dossier();
            var clock = SubmissionClock.of(dossier);
            if (clock.isEmpty()) continue;
            var over =
                    switch (clock.get().standing(today)) {
                        case OVERDUE -> "Luật 2024";
                        case WARNED -> "NĐ 30 (cảnh báo)";
                        case IN_TIME -> "";
                    };
            if (over.isEmpty()) continue;
            rows.add(Row.of(
                    Cell.of(dossier.code() + ": " + dossier.description().title()),
                    Cell.of(dossier.span().finished(), Cell.blank()),
                    Cell.of(clock.get().byDecree()),
                    Cell.of(clock.get().byLaw()),
                    Cell.of(over),
                    Cell.notRecorded()));
        }
        draft.add(new Block.Table("Bảng VI.1. Hồ sơ quá hạn nộp lưu trữ hiện hành", false, columns, rows));
    }

    private static void historical(Draft draft) {
        draft.heading(2, "VI.2. Vĩnh viễn đến hạn nộp lưu trữ lịch sử");
        draft.leansOn("Hạn nộp lưu trữ lịch sử", Bases.get("history-submission"));
        var columns = List.of(
                Column.text("Hồ sơ", 44),
                Column.centred("Ngày nộp LTHH", 14),
                Column.centred("Hạn nộp LTLS", 14),
                Column.text("Tình trạng", 16));
        var today = draft.evidence().today();
        var rows = new ArrayList<Row>();
        for (var standing : draft.view().standings()) {
            var by = SubmissionClock.historicalBy(standing.judged());
            var dossier = standing.filed().dossier();
            if (by.isEmpty() || by.get().getYear() > today.getYear()) continue;
            rows.add(Row.of(
                    Cell.of(dossier.code() + ": " + dossier.description().title()),
                    dossier.state() instanceof Dossier.State.Submitted(var on) ? Cell.of(on) : Cell.blank(),
                    Cell.of(by.get()),
                    Cell.of(today.isAfter(by.get()) ? "quá hạn" : "đến hạn trong năm")));
        }
        draft.add(new Block.Table("Bảng VI.2. Hồ sơ vĩnh viễn đến hạn nộp lưu trữ lịch sử", false, columns, rows));
    }

    private static void calendar(Draft draft) {
        var columns = List.of(
                Column.centred("Năm", 10),
                Column.number("Số hồ sơ hết hạn", 16),
                Column.text("Theo đơn vị", 46),
                Column.number("Trang", 12));
        var rows = new ArrayList<Row>();
        int first = draft.evidence().today().getYear();
        for (int year = first; year < first + YEARS; year++) {
            var which = Dossiers.which(new Trait.ExpiringIn(year));
            var standings = draft.view().standings(which);
            var units = standings.stream()
                    .collect(Collectors.groupingBy(
                            standing -> draft.evidence()
                                    .office()
                                    .department(standing.filed().dossier().department()),
                            TreeMap::new,
                            Collectors.counting()));
            rows.add(Row.of(
                    Cell.of(String.valueOf(year)),
                    Cell.of(draft.figures().count("hồ sơ hết hạn ngày 31/12/" + year, which)),
                    Cell.of(units.entrySet().stream()
                            .map(unit -> unit.getKey() + ": " + unit.getValue())
                            .collect(Collectors.joining("; "))),
                    Cell.of(standings.stream()
                            .mapToLong(standing -> standing.filed().pages())
                            .sum())));
        }
        draft.add(new Block.Table("Bảng VII. Hồ sơ còn hạn, theo năm hết hạn", false, columns, rows));
        draft.note("Không gồm hồ sơ vĩnh viễn, đang đóng băng, chưa xác định thời hạn và đang lập.");
    }

    static void integrity(Draft draft) {
        var columns = List.of(Column.text("Nội dung", 60), Column.text("Số liệu", 40));
        var integrity = draft.evidence().recorded().integrity();
        if (integrity == null) {
            var rows = List.of(Row.of(Cell.of("Kiểm tra toàn vẹn"), Cell.notRecorded()));
            draft.add(new Block.Table("Bảng toàn vẹn", false, columns, rows));
            return;
        }
        var source = "verification " + integrity.on();
        var restored = integrity.restored();
        var drift = integrity.drift().stream()
                .map(dossier -> draft.view()
                        .filed(dossier)
                        .map(filed -> filed.dossier().code())
                        .orElse(dossier.value()))
                .collect(Collectors.joining(", "));
        var rows = List.of(
                Row.of(
                        Cell.of("Đối tượng đã kiểm / tổng số trong kho"),
                        Cell.of(draft.figures()
                                .recorded(
                                        "đối tượng đã đọc và băm lại trên tổng số",
                                        source,
                                        integrity.checked(),
                                        integrity.objects()))),
                Row.of(
                        Cell.of("Không khớp mã băm"),
                        Cell.of(draft.figures().recorded("đối tượng không khớp mã băm", source, integrity.failed()))),
                Row.of(Cell.of("Lần kiểm gần nhất"), Cell.of(integrity.on())),
                Row.of(
                        Cell.of("Hạn khóa sớm hơn thời hạn lưu trữ (lệch khóa)"),
                        Cell.of(drift.isEmpty() ? "không" : drift)),
                Row.of(Cell.of("Số bản đã kiểm"), Cell.of(integrity.copies())),
                Row.of(Cell.of("Ngày thử khôi phục gần nhất"), Cell.of(restored, Cell.notRecorded())));
        draft.add(new Block.Table("Bảng toàn vẹn", false, columns, rows));
    }
}
