package vn.kho.sample.wording;

import static vn.kho.sample.wording.Requests.day;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.kho.procedure.Procedure;
import vn.kho.sample.cases.Case;
import vn.kho.sample.papers.OfficialPaper;
import vn.kho.sample.papers.OfficialPaper.Block;
import vn.kho.sample.papers.OfficialPaper.Block.Addressees;
import vn.kho.sample.papers.OfficialPaper.Block.Field;
import vn.kho.sample.papers.OfficialPaper.Block.Paragraph;
import vn.kho.sample.papers.OfficialPaper.Block.Table;
import vn.kho.sample.papers.OfficialPaper.Close;
import vn.kho.sample.papers.OfficialPaper.Column;
import vn.kho.sample.papers.OfficialPaper.Signature;
import vn.kho.sample.papers.OfficialPaper.Title;

/// The forms of the one-stop desk, numbered as in TT 03/2025/TT-VPCP.
final class Desk {
    private static final String CLERK = "Đỗ Thị Hồng Yến";

    private final People people;

    Desk(People people) {
        this.people = people;
    }

    /// Form 01.
    Draft receipt(Case kase, int ordinal, Procedure procedure) {
        var own = Bodies.own(kase.agency());
        var version = procedure
                .on(kase.receivedOn())
                .orElseThrow(() -> new IllegalArgumentException(kase.code() + ": no version of the procedure"));
        var rows = new ArrayList<List<String>>();
        for (var component : version.components())
            if (component.mandatory())
                rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        component.name(),
                        "01",
                        component.origin().vi()));
        var hour = kase.times().hour() == null
                ? LocalTime.of(16, 30)
                : kase.times().hour();
        var body = new ArrayList<Block>();
        body.add(new Field("Tiếp nhận hồ sơ của:", kase.request().asker()));
        body.add(new Field("Địa chỉ:", "tỉnh Sông Bạc"));
        body.add(new Field("Nội dung yêu cầu giải quyết:", procedure.name().vi()));
        body.add(new Paragraph("Thành phần hồ sơ nộp gồm:"));
        body.add(new Table(
                List.of(
                        new Column("TT", 8, true),
                        new Column("Tên giấy tờ", 60, false),
                        new Column("Số bản", 13, true),
                        new Column("Hình thức", 22, true)),
                rows));
        body.add(new Field("Số lượng hồ sơ:", "01 (bộ)"));
        var limit = version.limits().promised();
        body.add(new Field(
                "Thời gian giải quyết hồ sơ theo quy định là:",
                limit.isPresent() ? limit.get().text() : version.limits().printed()));
        body.add(new Field("Thời gian nhận hồ sơ:", moment(kase.times().received())));
        body.add(new Field(
                "Thời gian trả kết quả giải quyết hồ sơ:",
                kase.times().hour() == null
                        ? day(kase.times().promise())
                        : moment(kase.times().promise().atTime(hour))));
        body.add(new Field("Đăng ký nhận kết quả tại:", way(kase)));
        body.add(new Field("Vào sổ theo dõi hồ sơ:", "số thứ tự %d".formatted(ordinal)));
        var paper = new OfficialPaper(
                Bodies.desk(own, "%02d/TNHS".formatted(ordinal), kase.receivedOn()),
                new Title.Form("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Mã hồ sơ: " + kase.code()),
                body,
                new Close(
                        List.of(),
                        Signature.person(null, "Người nộp hồ sơ", applicant(kase)),
                        Signature.person(null, "Người tiếp nhận hồ sơ", CLERK)));
        return Draft.of(paper, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả " + kase.code());
    }

    /// The note that stands in the dossier instead of a copy of an identity paper.
    Draft identitySeen(Case kase, int ordinal) {
        var own = Bodies.own(kase.agency());
        var paper = new OfficialPaper(
                Bodies.desk(own, "%02d/PĐC".formatted(ordinal), kase.receivedOn()),
                new Title.Form("Phiếu đối chiếu giấy tờ tùy thân", "Mã hồ sơ: " + kase.code()),
                List.of(
                        new Field("Người xuất trình:", applicant(kase)),
                        new Field("Loại giấy tờ:", "giấy tờ tùy thân còn giá trị sử dụng"),
                        new Field("Kết quả đối chiếu:", "đúng người, đúng thông tin trong tờ khai"),
                        new Paragraph(
                                "Cán bộ tiếp nhận đã xem bản gốc và trả lại ngay. Để bảo vệ dữ liệu cá nhân, hồ sơ"
                                        + " không lưu bản chụp và không ghi số giấy tờ; phiếu này thay cho bản chụp trong thành"
                                        + " phần hồ sơ.")),
                Close.of(List.of(), Signature.person(null, "Người tiếp nhận hồ sơ", CLERK)));
        return Draft.of(paper, "Phiếu đối chiếu giấy tờ tùy thân");
    }

    /// Form 02.
    Draft supplement(Case kase, int ordinal, Case.Supplement supplement) {
        var own = Bodies.own(kase.agency());
        int which = kase.times().supplements().indexOf(supplement) + 1;
        var asked = supplement.asked().toLocalDate();
        var body = new ArrayList<Block>();
        body.add(new Field("Hồ sơ của:", kase.request().asker()));
        body.add(new Field("Mã hồ sơ:", kase.code()));
        body.add(new Field("Nội dung yêu cầu giải quyết:", kase.request().title()));
        body.add(new Paragraph("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:"));
        if (which == 1) {
            body.add(new Paragraph("1. Bổ sung bản dịch " + lower(kase.story().facts())
                    + " sang tiếng Anh, có chữ ký của người dịch."));
            body.add(new Paragraph("2. Ghi rõ nước nơi giấy tờ sẽ được sử dụng trong tờ khai."));
        } else {
            body.add(new Paragraph("1. Bản dịch bổ sung lần trước thiếu trang cuối; đề nghị nộp bản dịch đầy đủ."));
        }
        body.add(new Field("Lý do:", "hồ sơ chưa đủ thành phần theo quy định"));
        body.add(new Paragraph(
                "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, đề nghị liên hệ cán bộ hướng dẫn tại Bộ"
                        + " phận tiếp nhận và trả kết quả để được hỗ trợ. Thời hạn giải quyết được tính lại từ đầu sau khi"
                        + " nhận đủ hồ sơ bổ sung."));
        var paper = new OfficialPaper(
                Bodies.desk(own, "%02d.%d/PYC".formatted(ordinal, which), asked),
                new Title.Form("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", which == 1 ? "" : "(lần thứ hai)"),
                body,
                Close.of(List.of(), Signature.person(null, "Người hướng dẫn", CLERK)));
        return Draft.of(paper, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ lần " + which);
    }

    /// Form 03.
    Draft refusal(Case kase, int ordinal) {
        var own = Bodies.own(kase.agency());
        var paper = new OfficialPaper(
                own.letterhead("%02d/PTC-%s".formatted(ordinal, own.notation()), ended(kase)),
                new Title.Form("Phiếu từ chối tiếp nhận, giải quyết hồ sơ", "Mã hồ sơ: " + kase.code()),
                List.of(
                        new Addressees(List.of(kase.request().asker())),
                        new Paragraph("Ngày " + day(kase.receivedOn()).substring(5) + ", " + own.name()
                                + " tiếp nhận hồ sơ đề nghị "
                                + lower(kase.request().title()) + "."),
                        new Paragraph("Qua kiểm tra, chữ ký và con dấu trên giấy tờ chưa được giới thiệu chính thức cho"
                                + " cơ quan có thẩm quyền chứng nhận lãnh sự; giấy tờ vì vậy chưa đủ điều kiện để"
                                + " chứng nhận theo quy định hiện hành."),
                        new Paragraph(
                                own.name() + " từ chối giải quyết hồ sơ và trả lại toàn bộ giấy tờ đã nộp. Đề nghị"
                                        + " người nộp liên hệ cơ quan đã cấp giấy tờ để được giới thiệu mẫu chữ ký, con dấu,"
                                        + " sau đó nộp lại hồ sơ./.")),
                Close.of(List.of("Như trên", "Bộ phận TN&TKQ", "Lưu: VT, LS"), own.signed()));
        return Draft.of(paper, "Phiếu từ chối giải quyết hồ sơ " + kase.code());
    }

    /// Form 04.
    Draft apology(Case kase, int ordinal, Case.Again again) {
        var own = Bodies.own(kase.agency());
        var paper = new OfficialPaper(
                own.letterhead("%02d/PXL-%s".formatted(ordinal, own.notation()), again.on()),
                new Title.Form("Phiếu xin lỗi và hẹn lại ngày trả kết quả", "Mã hồ sơ: " + kase.code()),
                List.of(
                        new Addressees(List.of(kase.request().asker())),
                        new Paragraph("Ngày " + day(kase.receivedOn()).substring(5) + ", " + own.name()
                                + " tiếp nhận hồ sơ của quý vị; thời gian hẹn trả kết quả: "
                                + day(kase.times().promise()) + "."),
                        new Paragraph(
                                "Đến nay hồ sơ chưa giải quyết xong. Lý do: cơ quan được lấy ý kiến trả lời chậm so"
                                        + " với thời gian phối hợp đã thống nhất; người được phân công xử lý đi công tác đột"
                                        + " xuất."),
                        new Paragraph("Sự chậm trễ này đã gây phiền hà, tốn kém thời gian và công sức của quý vị. "
                                + own.name() + " xin lỗi và hẹn trả kết quả vào " + day(again.promise())
                                + ". Đây là lần hẹn lại duy nhất đối với hồ sơ này."),
                        new Paragraph("Mong nhận được sự thông cảm của quý vị./.")),
                Close.of(List.of("Như trên", "Bộ phận TN&TKQ", "Lưu: VT"), own.signed()));
        return Draft.of(paper, "Phiếu xin lỗi và hẹn lại ngày trả kết quả " + kase.code());
    }

    /// Form 06.
    Draft control(Case kase, int ordinal, Procedure procedure) {
        var own = Bodies.own(kase.agency());
        var ended = ended(kase);
        var unit = kase.filing().department().code().equals("LS") ? "Phòng Lãnh sự" : "Phòng Hợp tác quốc tế";
        var officer = people.one("officer " + unit).name();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("1", "Bộ phận TN&TKQ", CLERK, moment(kase.times().received()), "Đủ thành phần"));
        rows.add(List.of("2", unit, officer, day(kase.receivedOn()), "Thẩm định, dự thảo"));
        rows.add(List.of("3", "Lãnh đạo " + own.name(), own.signer(), day(ended), "Ký duyệt"));
        rows.add(List.of("4", "Bộ phận TN&TKQ", CLERK, day(ended), "Nhận kết quả, vào sổ"));
        var paper = new OfficialPaper(
                Bodies.desk(own, "%02d/PKS".formatted(ordinal), ended),
                new Title.Form("Phiếu kiểm soát quá trình giải quyết hồ sơ", "Mã hồ sơ: " + kase.code()),
                List.of(
                        new Field("Thủ tục:", procedure.name().vi()),
                        new Field("Hẹn trả kết quả:", day(kase.times().promise())),
                        new Table(
                                List.of(
                                        new Column("TT", 7, true),
                                        new Column("Đơn vị", 24, false),
                                        new Column("Người xử lý", 24, false),
                                        new Column("Thời gian", 25, true),
                                        new Column("Kết quả", 20, false)),
                                rows),
                        new Paragraph(
                                "Phiếu này được lập theo từng bước giải quyết, mỗi người xử lý ghi thời điểm nhận và"
                                        + " kết quả; không sửa chữa nội dung của bước trước.")),
                Close.of(List.of(), Signature.person(null, "Người lập phiếu", officer)));
        return Draft.of(paper, "Phiếu kiểm soát quá trình giải quyết hồ sơ " + kase.code());
    }

    private String applicant(Case kase) {
        return kase.request().byBody()
                ? people.one("agent " + kase.code()).name()
                : kase.request().asker().replaceFirst("^(ông|bà) ", "");
    }

    private static LocalDate ended(Case kase) {
        return kase.finishedOn().orElse(kase.receivedOn());
    }

    private static String way(Case kase) {
        return switch (kase.request().channel()) {
            case "ONLINE" -> "Cổng dịch vụ công";
            case "POST" -> "địa chỉ của người nộp, qua bưu chính công ích";
            default -> "Bộ phận tiếp nhận và trả kết quả";
        };
    }

    private static String moment(LocalDateTime at) {
        return "%02d giờ %02d phút, %s".formatted(at.getHour(), at.getMinute(), day(at.toLocalDate()));
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
