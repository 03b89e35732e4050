package vn.kho.report;

import java.util.List;
import java.util.stream.Stream;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;

/// Sections VII and VIII: satisfaction and analysis (ISO 9001 clauses 9.1.2, 9.1.3), internal audit and management
/// review (9.2, 9.3). What people must write is left to them; what is not recorded says so.
final class ReviewSection {
    private ReviewSection() {}

    static void write(Draft draft) {
        draft.heading(1, "VII. SỰ THỎA MÃN, PHÂN TÍCH (9.1.2, 9.1.3)");
        satisfaction(draft);
        analysis(draft);
        draft.heading(1, "VIII. ĐÁNH GIÁ NỘI BỘ, XEM XÉT CỦA LÃNH ĐẠO (9.2, 9.3)");
        audit(draft);
        review(draft);
        draft.heading(2, "VIII.3. Tổng kết");
        var headings = Stream.of("Kết quả đạt được", "Tồn tại, hạn chế", "Nguyên nhân", "Bài học", "Phương hướng")
                .map(heading -> Row.of(Cell.of(heading), Cell.notRecorded()))
                .toList();
        draft.add(new Block.Table(
                "Bảng VIII.3. Do người có trách nhiệm viết",
                false,
                List.of(Column.text("Nội dung", 30), Column.text("Ý kiến", 70)),
                headings));
    }

    private static void satisfaction(Draft draft) {
        var columns = List.of(
                Column.text("Kênh", 20),
                Column.number("Phiếu phát", 12),
                Column.number("Phiếu thu", 12),
                Column.number("Hài lòng", 12),
                Column.number("Không", 12),
                Column.text("Tỷ lệ", 16),
                Column.text("Câu hỏi", 20));
        draft.add(new Block.Table(
                "Bảng VII.1. Khảo sát sự hài lòng", false, columns, List.of(empty("Tất cả các kênh", 7))));
        var petitions = List.of(Column.text("Tiếp nhận", 30), Column.text("Đúng hạn", 30), Column.text("Quá hạn", 30));
        draft.add(new Block.Table(
                "Bảng VII.2. Phản ánh, kiến nghị (PAKN)",
                false,
                petitions,
                List.of(Row.of(Cell.noData(), Cell.noData(), Cell.noData()))));
    }

    private static Row empty(String label, int columns) {
        return Row.of(Stream.concat(
                        Stream.of(Cell.of(label)), Stream.generate(Cell::noData).limit(columns - 1L))
                .toList());
    }

    private static void analysis(Draft draft) {
        var columns = List.of(
                Column.text("Nội dung phân tích", 36),
                Column.text("Dữ liệu", 26),
                Column.text("Nhận định (người viết)", 22),
                Column.text("Hành động", 18));
        var rows = List.of(
                analysed("a) sự phù hợp của kết quả dịch vụ", "Bảng II.1, II.2"),
                analysed("b) mức độ thỏa mãn của khách hàng", "chưa có dữ liệu"),
                analysed("c) kết quả thực hiện và hiệu lực của hệ thống", "Bảng III, IX"),
                analysed("d) hoạch định có được thực hiện hiệu lực", "Bảng II.3, IV.1"),
                analysed("e) hiệu lực của hành động giải quyết rủi ro, cơ hội", "chưa có dữ liệu"),
                analysed("f) kết quả của nhà cung cấp bên ngoài", "chưa có dữ liệu"),
                analysed("g) nhu cầu cải tiến hệ thống", "Bảng V, X"));
        draft.add(new Block.Table("Bảng VII.3. Phân tích và đánh giá (9.1.3 a-g)", false, columns, rows));
    }

    private static Row analysed(String what, String where) {
        return Row.of(Cell.of(what), Cell.of(where), Cell.notRecorded(), Cell.notRecorded());
    }

    private static void audit(Draft draft) {
        draft.heading(2, "VIII.1. Đánh giá nội bộ");
        var columns = List.of(
                Column.text("Chương trình", 18),
                Column.text("Ngày", 12),
                Column.text("Chuyên gia (độc lập với việc được đánh giá?)", 24),
                Column.text("Điều khoản, quy trình", 18),
                Column.text("Điểm KPH", 14),
                Column.text("Đóng", 14));
        var row = Row.of(Stream.generate(Cell::notRecorded).limit(6).toList());
        draft.add(new Block.Table("Bảng VIII.1. Đánh giá nội bộ", false, columns, List.of(row)));
    }

    private static void review(Draft draft) {
        draft.heading(2, "VIII.2. Đầu vào xem xét của lãnh đạo (9.3.2)");
        var columns = List.of(
                Column.text("Đầu vào", 44),
                Column.text("Lấy từ", 18),
                Column.text("Quyết định (người viết)", 20),
                Column.text("Người chịu trách nhiệm", 18));
        var rows = List.of(
                input("a) tình trạng hành động từ lần xem xét trước", "chưa ghi nhận trong hệ thống"),
                input("b) thay đổi bối cảnh bên ngoài, nội bộ", "Bảng VI.5"),
                input(
                        "c) kết quả thực hiện: hài lòng, mục tiêu, quá trình, sự không phù hợp, theo dõi, đánh giá, nhà cung"
                                + " cấp",
                        "Bảng II, III, IV, V, VII.1, VIII.1"),
                input("d) sự đầy đủ của nguồn lực", "chưa ghi nhận trong hệ thống"),
                input("e) hiệu lực của hành động giải quyết rủi ro, cơ hội", "chưa ghi nhận trong hệ thống"),
                input("f) cơ hội cải tiến", "Bảng X"));
        draft.add(new Block.Table("Bảng VIII.2. Đầu vào xem xét của lãnh đạo", false, columns, rows));
    }

    private static Row input(String what, String from) {
        return Row.of(Cell.of(what), Cell.of(from), Cell.notRecorded(), Cell.notRecorded());
    }
}
