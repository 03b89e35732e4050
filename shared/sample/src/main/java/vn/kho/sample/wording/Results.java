package vn.kho.sample.wording;

import static vn.kho.sample.wording.Requests.day;
import static vn.kho.sample.wording.Wording.before;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kho.sample.cases.Case;
import vn.kho.sample.papers.OfficialPaper;
import vn.kho.sample.papers.OfficialPaper.Block;
import vn.kho.sample.papers.OfficialPaper.Block.Addressees;
import vn.kho.sample.papers.OfficialPaper.Block.Basis;
import vn.kho.sample.papers.OfficialPaper.Block.Centred;
import vn.kho.sample.papers.OfficialPaper.Block.Field;
import vn.kho.sample.papers.OfficialPaper.Block.Heading;
import vn.kho.sample.papers.OfficialPaper.Block.Led;
import vn.kho.sample.papers.OfficialPaper.Block.Paragraph;
import vn.kho.sample.papers.OfficialPaper.Close;
import vn.kho.sample.papers.OfficialPaper.Title;

/// What the office and the province write in answer.
final class Results {
    private final People people;

    Results(People people) {
        this.people = people;
    }

    /// The document that the applicant asked for.
    Draft result(Case kase, int ordinal) {
        if (kase.outcome().number() == null)
            throw new IllegalArgumentException(kase.code() + ": no number for its result");
        return switch (kase.request().procedure().value()) {
            case "SNgV-01" -> decision(kase, kase.outcome().number(), ended(kase), ordinal);
            case "SNgV-02" -> permission(kase);
            case "SNgV-03", "SNgV-04" -> consent(kase);
            case "SNgV-05" -> conference(kase);
            case "SNgV-12" -> passport(kase);
            default -> certified(kase);
        };
    }

    /// The office's submission to the province.
    Draft submission(Case kase, int ordinal) {
        var own = Bodies.own(kase.agency());
        var date = before(ended(kase), 1);
        if (date.isBefore(kase.receivedOn())) date = kase.receivedOn();
        var story = kase.story();
        var paper = new OfficialPaper(
                own.letterhead("%02d/TTr-%s".formatted(ordinal, own.notation()), date),
                new Title.Named("Tờ trình", "Về việc cử " + lower(kase.request().title())),
                List.of(
                        new Addressees(List.of("Chủ tịch Ủy ban nhân dân tỉnh Sông Bạc")),
                        new Paragraph(own.name() + " tiếp nhận đề nghị của "
                                + kase.request().asker() + " (mã hồ sơ "
                                + kase.code() + "). Sau khi thẩm định, " + own.name()
                                + " kính trình Chủ tịch Ủy ban nhân dân tỉnh như sau:"),
                        new Heading("1. Sự cần thiết"),
                        new Paragraph(
                                "Nội dung " + story.purpose() + " phù hợp Chương trình hoạt động đối ngoại năm 2026"
                                        + " của tỉnh; phía đối tác là " + story.partner()
                                        + " đã có quan hệ trao đổi với địa phương."),
                        new Heading("2. Thành phần, thời gian"),
                        new Paragraph("Theo đề nghị của đơn vị: " + story.facts() + "."),
                        new Heading("3. Ý kiến thẩm định"),
                        new Paragraph("Hồ sơ hợp lệ, nội dung và thời gian phù hợp; không trùng với hoạt động đối ngoại"
                                + " khác của tỉnh. " + own.name() + " đề nghị cho phép thực hiện và yêu cầu báo cáo"
                                + " kết quả theo quy định."),
                        new Paragraph("Kính đề nghị Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.")),
                Close.of(List.of("Như trên", kase.request().asker(), "Lưu: VT, HTQT"), own.signed()));
        return Draft.of(paper, "Tờ trình về việc cử " + lower(kase.request().title()));
    }

    /// The decision on which a passport is asked for: a copy the applicant brings.
    Draft earlierDecision(Case kase) {
        return decision(
                kase,
                "%02d/QĐ-UBND".formatted(200 + Math.floorMod(kase.code().hashCode(), 90)),
                before(kase.receivedOn(), 5),
                0);
    }

    private Draft decision(Case kase, String number, LocalDate date, int ordinal) {
        var own = Bodies.own(kase.agency());
        var story = kase.story();
        var asker = kase.request().asker();
        var leader = people.some("members " + kase.code(), 1).getFirst();
        String about = story.partner().isEmpty()
                ? "Về việc cử cán bộ " + asker + " đi công tác tại " + story.country()
                : "Về việc cử " + lower(kase.request().title());
        var body = new ArrayList<Block>();
        body.add(new Centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG BẠC"));
        body.add(new Basis("Căn cứ Luật Tổ chức chính quyền địa phương;"));
        body.add(new Basis("Căn cứ quy định của tỉnh về quản lý hoạt động đối ngoại, quản lý cán bộ đi nước ngoài;"));
        body.add(new Basis(
                ordinal == 0
                        ? "Theo đề nghị của Giám đốc Sở Ngoại vụ."
                        : "Theo đề nghị của " + own.head() + " " + own.name()
                                + " tại Tờ trình số %02d/TTr-".formatted(ordinal) + own.notation() + "."));
        body.add(new Centred("QUYẾT ĐỊNH:"));
        body.add(new Led(
                "Điều 1.",
                "Cử đoàn cán bộ do " + leader.addressed() + ", " + asker + ", làm trưởng đoàn đi công tác tại "
                        + story.country() + ". Nội dung: " + story.purpose() + ". Thành phần, thời gian: "
                        + story.facts() + " (kèm danh sách)."));
        body.add(new Led(
                "Điều 2.",
                "Kinh phí chuyến đi thực hiện theo dự toán được giao và chế độ công tác phí hiện hành. Các thành viên"
                        + " được hưởng nguyên lương trong thời gian công tác."));
        body.add(new Led(
                "Điều 3.",
                "Trong thời hạn 15 ngày kể từ ngày về nước, trưởng đoàn báo cáo kết quả bằng văn bản gửi Ủy ban nhân dân"
                        + " tỉnh, đồng gửi " + own.name() + "."));
        body.add(new Led(
                "Điều 4.",
                "Chánh Văn phòng Ủy ban nhân dân tỉnh, " + own.head() + " " + own.name() + ", thủ trưởng " + asker
                        + " và các ông, bà có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./."));
        var paper = new OfficialPaper(
                Bodies.committee(number, date),
                new Title.Named("Quyết định", about),
                body,
                Close.of(
                        List.of("Như Điều 4", "Chủ tịch, các PCT UBND tỉnh", "Công an tỉnh", "Lưu: VT, NgV"),
                        Bodies.committeeSigned()));
        return Draft.of(paper, "Quyết định " + lower(about));
    }

    private Draft permission(Case kase) {
        var own = Bodies.own(kase.agency());
        var facts = kase.story().facts().split("; ", 2);
        var about = "cho phép cán bộ đi nước ngoài về việc riêng";
        var paper = new OfficialPaper(
                own.letterhead(number(kase), ended(kase)),
                new Title.Letter(about),
                List.of(
                        new Addressees(List.of(facts[0], kase.request().asker())),
                        new Paragraph("Xét đơn của " + kase.request().asker() + " và ý kiến của " + facts[0] + ", "
                                + own.name() + " có ý kiến như sau:"),
                        new Paragraph("1. Cho phép " + kase.request().asker() + " đi "
                                + kase.story().country() + " về việc riêng ("
                                + kase.story().purpose() + ") trong thời gian " + facts[1] + "."),
                        new Paragraph(
                                "2. Cán bộ tự chịu chi phí, chấp hành pháp luật Việt Nam và nước sở tại, không sử dụng"
                                        + " hộ chiếu công vụ cho chuyến đi này."),
                        new Paragraph(
                                "3. Khi trở về, cán bộ báo cáo bằng văn bản với đơn vị quản lý trong vòng 10 ngày."),
                        new Paragraph(own.name() + " thông báo để đơn vị và cá nhân biết, thực hiện./.")),
                Close.of(List.of("Như trên", "Công an tỉnh", "Lưu: VT, HTQT"), own.signed()));
        return Draft.of(paper, "Công văn " + about);
    }

    private Draft consent(Case kase) {
        var own = Bodies.own(kase.agency());
        boolean province = kase.outcome().signer().equals("UBND");
        var about = "đồng ý đón đoàn " + kase.story().country();
        var head = province ? Bodies.committee(number(kase), ended(kase)) : own.letterhead(number(kase), ended(kase));
        var paper = new OfficialPaper(
                head,
                new Title.Letter(about),
                List.of(
                        new Addressees(List.of(kase.request().asker(), "Công an tỉnh")),
                        new Paragraph("Xét đề nghị của " + kase.request().asker() + " về việc "
                                + lower(kase.request().title()) + ", "
                                + (province ? "Ủy ban nhân dân tỉnh" : own.name()) + " có ý kiến như sau:"),
                        new Paragraph("1. Đồng ý để đơn vị đón " + kase.story().partner() + "; nội dung: "
                                + kase.story().purpose() + "; thành phần, thời gian: "
                                + kase.story().facts() + "."),
                        new Paragraph(
                                "2. Đơn vị đón đoàn chịu trách nhiệm về chương trình, tài liệu cung cấp, nội dung trao"
                                        + " đổi; khai báo tạm trú cho khách theo quy định."),
                        new Paragraph("3. Công an tỉnh phối hợp bảo đảm an ninh, an toàn cho đoàn."),
                        new Paragraph("4. Báo cáo kết quả về Sở Ngoại vụ trong thời hạn 15 ngày sau khi kết thúc./.")),
                Close.of(
                        List.of("Như trên", "UBND tỉnh (b/c)", "Lưu: VT, HTQT"),
                        province ? Bodies.committeeSigned() : own.signed()));
        return Draft.of(paper, "Công văn " + about);
    }

    private Draft conference(Case kase) {
        var about = "cho phép tổ chức hội nghị, hội thảo quốc tế";
        var paper = new OfficialPaper(
                Bodies.committee(number(kase), ended(kase)),
                new Title.Letter(about),
                List.of(
                        new Addressees(List.of("Sở Ngoại vụ", kase.request().asker())),
                        new Paragraph("Xét đề nghị của " + kase.request().asker()
                                + " và ý kiến thẩm định của Sở Ngoại vụ," + " Ủy ban nhân dân tỉnh có ý kiến như sau:"),
                        new Paragraph("1. Cho phép tổ chức \"" + kase.request().title() + "\"; quy mô, thời gian: "
                                + kase.story().facts() + "."),
                        new Paragraph("2. " + kase.request().asker()
                                + " chủ trì, thực hiện đúng đề án đã trình; chịu trách nhiệm về nội dung báo cáo tham luận"
                                + " và tài liệu phát hành."),
                        new Paragraph(
                                "3. Trong thời hạn 15 ngày sau khi kết thúc, gửi báo cáo kết quả về Ủy ban nhân dân"
                                        + " tỉnh và Sở Ngoại vụ để tổng hợp."),
                        new Paragraph("Yêu cầu các cơ quan, đơn vị liên quan phối hợp thực hiện./.")),
                Close.of(List.of("Như trên", "Công an tỉnh", "Lưu: VT, NgV"), Bodies.committeeSigned()));
        return Draft.of(paper, "Công văn " + about);
    }

    private Draft passport(Case kase) {
        var own = Bodies.own(kase.agency());
        var paper = new OfficialPaper(
                own.letterhead(number(kase), ended(kase)),
                new Title.Form("Phiếu giao nhận hộ chiếu công vụ", "Mã hồ sơ: " + kase.code()),
                List.of(
                        new Field("Bên giao:", own.name()),
                        new Field("Bên nhận:", kase.request().asker()),
                        new Field("Số lượng:", kase.story().facts()),
                        new Field(
                                "Mục đích sử dụng:",
                                kase.story().purpose() + " tại " + kase.story().country()),
                        new Paragraph(
                                "Hộ chiếu do cơ quan có thẩm quyền cấp, được giao nguyên trạng. Cơ quan nhận quản lý,"
                                        + " sử dụng đúng mục đích và nộp lại trong thời hạn 05 ngày làm việc sau khi về nước."),
                        new Paragraph("Phiếu này không ghi số hộ chiếu; việc đối chiếu được ghi trong sổ giao nhận.")),
                Close.of(List.of("Bên nhận", "Lưu: VT, LS"), own.signed()));
        return Draft.of(paper, "Phiếu giao nhận hộ chiếu công vụ");
    }

    private Draft certified(Case kase) {
        var own = Bodies.own(kase.agency());
        boolean legalised = kase.request().procedure().value().equals("SNgV-10");
        var act = legalised ? "hợp pháp hóa lãnh sự" : "chứng nhận lãnh sự";
        var paper = new OfficialPaper(
                own.letterhead(number(kase), ended(kase)),
                new Title.Form("Phiếu ghi nhận kết quả " + act, "Mã hồ sơ: " + kase.code()),
                List.of(
                        new Field("Người đề nghị:", kase.request().asker()),
                        new Field("Giấy tờ:", kase.story().facts()),
                        new Field(
                                "Để sử dụng tại:",
                                legalised ? "Việt Nam" : kase.story().country()),
                        new Field("Số đăng ký:", number(kase)),
                        new Field("Ngày:", day(ended(kase))),
                        new Paragraph("Đã dán tem, đóng dấu " + act + " trên bản chính giấy tờ. Việc " + act
                                + " chỉ xác nhận con dấu, chữ ký và chức danh, không bao hàm xác nhận nội dung và hình thức"
                                + " của giấy tờ."),
                        new Paragraph("Bản chính được trả lại cho người đề nghị cùng với kết quả.")),
                Close.of(List.of("Người đề nghị", "Lưu: LS"), own.signed()));
        return Draft.of(paper, "Kết quả " + act + " số " + number(kase));
    }

    /// A report that speaks of state secrets and contains none.
    Draft trainingOnSecrets(Case kase) {
        var own = Bodies.own(kase.agency());
        var body = new ArrayList<Block>();
        body.add(new Paragraph("Trước khi tổ chức hội thảo quốc tế, " + own.name()
                + " đã mở lớp tập huấn về bảo vệ bí mật nhà nước cho cán bộ tham gia phục vụ. Kết quả như sau:"));
        body.add(new Heading("I. NỘI DUNG TẬP HUẤN"));
        body.add(new Paragraph(
                "Giảng viên giới thiệu Luật Bảo vệ bí mật nhà nước, ba độ mật là tuyệt mật, tối mật và mật;"
                        + " thẩm quyền xác định độ mật; cách soạn thảo, đóng dấu, giao nhận, sao chụp, lưu giữ và tiêu hủy tài"
                        + " liệu bí mật nhà nước; trách nhiệm khi tiếp xúc với khách nước ngoài."));
        body.add(new Paragraph(
                "Học viên thực hành nhận biết tài liệu không được mang đến hội thảo, không soạn thảo tài liệu"
                        + " mật trên máy tính nối mạng, không chụp ảnh màn hình, không gửi qua mạng xã hội."));
        body.add(new Heading("II. KẾT QUẢ"));
        body.add(new Paragraph(
                "Có 42 người tham dự, 41 người đạt yêu cầu kiểm tra cuối khóa. Lớp học không sử dụng tài liệu"
                        + " mật; toàn bộ tình huống là giả định."));
        body.add(new Heading("III. KIẾN NGHỊ"));
        body.add(new Paragraph(
                "Đề nghị các đơn vị phổ biến lại nội dung, rà soát tài liệu trước khi cung cấp cho đại biểu"
                        + " quốc tế và cử người theo dõi công tác bảo vệ bí mật nhà nước tại hội thảo./."));
        var paper = new OfficialPaper(
                own.letterhead("61/BC-" + own.notation(), before(ended(kase), 4)),
                new Title.Named("Báo cáo", "Kết quả tập huấn công tác bảo vệ bí mật nhà nước phục vụ hội thảo quốc tế"),
                body,
                Close.of(List.of("UBND tỉnh (b/c)", "Các đơn vị liên quan", "Lưu: VT, VP"), own.signed()));
        return Draft.of(paper, "Báo cáo kết quả tập huấn công tác bảo vệ bí mật nhà nước");
    }

    private static LocalDate ended(Case kase) {
        return kase.finishedOn().orElse(kase.receivedOn());
    }

    private static String number(Case kase) {
        var number = kase.outcome().number();
        if (number == null) throw new IllegalArgumentException(kase.code() + ": no number for its result");
        return number;
    }

    static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
