package vn.kho.report;

import org.jspecify.annotations.Nullable;
import vn.kho.calendar.CalendarRow;
import vn.kho.calendar.Notice;
import vn.kho.kernel.Problem;
import vn.kho.onestop.Assessment;
import vn.kho.onestop.Matter;
import vn.kho.onestop.Timeliness;
import vn.kho.paper.Cell;
import vn.kho.procedure.Limit;

/// The Vietnamese of what other packages say in types, as papers print it.
final class Wording {
    private Wording() {}

    static String verdict(Timeliness verdict) {
        return switch (verdict) {
            case Timeliness.Early _ -> "Trước hạn";
            case Timeliness.OnDay _ -> "Đúng hạn";
            case Timeliness.Late _ -> "Quá hạn";
            case Timeliness.RunningInTime _ -> "Đang giải quyết, trong hạn";
            case Timeliness.RunningOverdue _ -> "Đang giải quyết, quá hạn";
            case Timeliness.NotComputable _ -> "Không tính được hạn";
        };
    }

    /// Working days before (-) or after (+) the promised day; for a running matter, those left or past.
    static Cell days(Timeliness verdict) {
        return switch (verdict) {
            case Timeliness.Early(var days) -> signed(days, -1);
            case Timeliness.OnDay _ -> Cell.of(0);
            case Timeliness.Late(var days) -> signed(days, 1);
            case Timeliness.RunningInTime(var days) -> signed(days, -1);
            case Timeliness.RunningOverdue(var days) -> signed(days, 1);
            case Timeliness.NotComputable _ -> Cell.blank();
        };
    }

    private static Cell signed(@Nullable Integer days, int sign) {
        return days == null ? Cell.of("chưa tính được") : Cell.of((long) sign * days);
    }

    static String promise(Matter.@Nullable Promise promise) {
        if (promise == null) return "không có phiếu hẹn";
        var hour = promise.hour();
        return hour == null ? Cell.day(promise.day()) : hour + " " + Cell.day(promise.day());
    }

    static String compared(Assessment assessment) {
        var by = assessment.judgedBy();
        return by != null && by.byHour() ? "so theo giờ" : "so theo ngày";
    }

    static String remark(Problem remark) {
        var first = remark.arguments().isEmpty() ? "" : remark.arguments().getFirst();
        return switch (remark.code()) {
            case "calendar-missing" -> "lịch làm việc chưa có năm cần tính (" + remark.subject() + ")";
            case "limit-unknown" -> "thủ tục " + remark.subject() + " chưa có thời hạn được xác lập";
            case "procedure-unknown" -> "thủ tục " + remark.subject() + " chưa có trong danh mục";
            case "no-promise" -> "không có phiếu hẹn";
            case "second-supplement" -> "yêu cầu bổ sung " + first + " lần";
            case "awaiting-supplement" -> "chờ bổ sung hồ sơ";
            case "within-reappointment" -> "trong hạn hẹn lại";
            default -> remark.toString();
        };
    }

    /// Why a check was not met, or could not be made.
    static String problem(Problem problem) {
        var first = problem.arguments().isEmpty() ? "" : problem.arguments().getFirst();
        var last = problem.arguments().isEmpty() ? "" : problem.arguments().getLast();
        return switch (problem.code()) {
            case "code-twice" -> "mã trùng " + first + " lần";
            case "code-missing" -> "khuyết số " + problem.subject();
            case "code-not-of-the-desk" -> "mã không thuộc dãy của bộ phận một cửa";
            case "series-not-declared-complete" -> "dãy " + problem.subject() + " chưa công bố là đủ";
            case "component-missing" -> "thiếu " + last;
            case "kept-item-missing" -> "thiếu mục phải lưu: " + last;
            case "period-differs" ->
                "thời hạn ISO " + problem.arguments().get(1) + " khác bảng " + last + " (" + first + ")";
            case "file-plan-missing" -> "chưa có danh mục hồ sơ năm " + first;
            case "file-plan-not-issued" -> "danh mục hồ sơ năm " + first + " chưa ban hành";
            case "file-plan-year-doubtful" -> "năm và ngày ban hành danh mục không hợp nhau";
            case "plan-entry-missing" -> "không có mục trong danh mục hồ sơ năm " + first;
            case "plan-entry-unknown" -> "mục " + last + " không có trong danh mục hồ sơ năm " + first;
            case "class-missing" -> "chưa gán thời hạn lưu trữ";
            case "class-unknown" -> "thời hạn " + first + " không có trong bảng đang dùng";
            case "field-empty" -> "trường bắt buộc trống: " + first;
            case "dossier-empty" -> "hồ sơ không có tài liệu";
            case "pages-not-counted" -> "tài liệu " + first + " chưa đếm được trang";
            case "document-undated" -> "tài liệu không có ngày: " + first;
            case "receipt-before-arrival" -> "giấy tiếp nhận ghi ngày trước khi nhận: " + first;
            case "application-after-receipt" -> "đơn đề nghị ghi ngày sau giấy tiếp nhận: " + first;
            case "result-before-course" -> "kết quả (" + first + ") ghi ngày trước tài liệu giải quyết (" + last + ")";
            case "dossier-without-matter" -> "hồ sơ không có vụ việc trong sổ";
            case "matter-without-dossier" -> "vụ việc không có hồ sơ trong kho";
            case "not-balanced" -> "không cân đối tiếp nhận và giải quyết";
            case "procedure-unknown" -> "thủ tục " + problem.subject() + " chưa có trong danh mục";
            default -> problem.toString();
        };
    }

    static String notice(Notice notice) {
        var row = notice.row();
        return Cell.day(row.day()) + " " + row.vietnamese() + " (" + standing(row.standing()) + ", "
                + (notice.applied() ? "đã tính" : "chưa tính") + ")";
    }

    private static String standing(CalendarRow.Standing standing) {
        return switch (standing) {
            case DECIDED -> "đã ban hành";
            case PROPOSED -> "đề xuất, chưa xác minh";
            case FORECAST -> "dự báo";
        };
    }

    /// `07`, or `07 ngày` when the unit is not the one of the column.
    static String limit(@Nullable Limit limit, @Nullable Limit unitOf, String printed) {
        if (limit == null) return printed.isEmpty() ? "chưa xác lập" : printed;
        boolean same = unitOf != null && unitOf.unit() == limit.unit();
        return same ? (limit.amount() < 10 ? "0" : "") + limit.amount() : limit.text();
    }
}
