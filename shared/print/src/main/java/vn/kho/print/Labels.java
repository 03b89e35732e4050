package vn.kho.print;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.kho.paper.Figure;
import vn.kho.paper.Paper;

/// The identity box in words: what each field is called on paper, and its value.
final class Labels {
    record Line(String label, String value) {}

    private static final DateTimeFormatter AS_OF = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Labels() {}

    static List<Line> of(Paper paper) {
        var identity = paper.identity();
        return List.of(
                new Line(identity.label(), identity.code()),
                new Line("Lần lập", identity.edition() < 10 ? "0" + identity.edition() : "" + identity.edition()),
                new Line("Kỳ", identity.period()),
                new Line("Chốt số liệu lúc", AS_OF.format(identity.asOf())),
                new Line("Phạm vi", identity.scope()),
                new Line("Phiên bản lịch làm việc", identity.basis().calendar()),
                new Line("Phiên bản quy tắc tính hạn", identity.basis().rules()),
                new Line("Người lập / xem xét / phê duyệt", identity.custody().people()),
                new Line("Lưu tại / thời hạn lưu", identity.custody().kept()),
                new Line("Mã xác minh", paper.verification()),
                new Line(
                        "Gốc sổ cái",
                        Figure.count(identity.ledger().size()) + " lá, "
                                + identity.ledger().root().hex()),
                new Line("Khóa công khai của sổ cái", identity.ledger().key()));
    }
}
