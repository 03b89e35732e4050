package vn.kho.sample.wording;

import static vn.kho.sample.wording.Wording.before;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kho.sample.cases.Case;
import vn.kho.sample.papers.OfficialPaper;
import vn.kho.sample.papers.OfficialPaper.Arrival;
import vn.kho.sample.papers.OfficialPaper.Block;
import vn.kho.sample.papers.OfficialPaper.Block.Addressees;
import vn.kho.sample.papers.OfficialPaper.Block.Field;
import vn.kho.sample.papers.OfficialPaper.Block.Heading;
import vn.kho.sample.papers.OfficialPaper.Block.Paragraph;
import vn.kho.sample.papers.OfficialPaper.Block.Table;
import vn.kho.sample.papers.OfficialPaper.Close;
import vn.kho.sample.papers.OfficialPaper.Column;
import vn.kho.sample.papers.OfficialPaper.Head;
import vn.kho.sample.papers.OfficialPaper.Marks;
import vn.kho.sample.papers.OfficialPaper.Signature;
import vn.kho.sample.papers.OfficialPaper.Title;

/// What the applicants bring.
final class Requests {
    /// The one invitation that lies in two dossiers.
    private static final LocalDate SHARED = LocalDate.of(2026, 9, 28);

    private final People people;

    Requests(People people) {
        this.people = people;
    }

    Draft proposal(Case kase) {
        var date = before(kase.receivedOn(), 2);
        var asker = kase.request().asker();
        var own = Bodies.own(kase.agency());
        var story = kase.story();
        boolean conference = kase.request().procedure().value().equals("SNgV-05");
        boolean inbound = kase.request().procedure().value().matches("SNgV-0[34]");
        String about = conference
                ? "đề nghị cho phép tổ chức hội nghị, hội thảo quốc tế"
                : inbound
                        ? "đề nghị đón đoàn " + story.country() + " đến làm việc tại tỉnh"
                        : "đề nghị cử đoàn đi công tác tại " + story.country();
        var body = new ArrayList<Block>();
        body.add(new Addressees(List.of(own.full())));
        body.add(
                new Paragraph("Thực hiện Chương trình hoạt động đối ngoại năm 2026 của tỉnh và trên cơ sở trao đổi với "
                        + partner(kase) + ", " + asker + " đề nghị " + own.name()
                        + " xem xét, trình cấp có thẩm quyền nội dung sau:"));
        body.add(new Paragraph("1. Nội dung: " + kase.request().title() + "."));
        body.add(new Paragraph("2. Mục đích: " + story.purpose()
                + "; tìm hiểu kinh nghiệm thực tế và trao đổi khả năng hợp tác lâu dài với phía bạn."));
        body.add(new Paragraph("3. Thành phần, thời gian: " + story.facts() + "."));
        body.add(new Paragraph("4. Kinh phí: chi phí đi lại và ăn ở do "
                + (inbound
                        ? "phía khách tự túc; chi phí đón tiếp theo chế độ hiện hành."
                        : "ngân sách tỉnh bảo đảm theo dự toán được giao.")));
        body.add(new Paragraph(asker + " cam kết thực hiện đúng quy định về quản lý hoạt động đối ngoại, bảo mật thông"
                + " tin và báo cáo kết quả trong thời hạn 15 ngày sau khi kết thúc."));
        body.add(
                new Paragraph("Hồ sơ gửi kèm: các giấy tờ theo danh mục thành phần hồ sơ đã công bố. Rất mong nhận được"
                        + " sự quan tâm, phối hợp của " + own.name() + "./."));
        var signer = people.one("head " + asker).name();
        var number = "%d/%s-VP".formatted(number(kase, 40, 900), Bodies.notation(asker));
        var paper = new OfficialPaper(
                Bodies.other(asker, number, date),
                new Title.Letter(about),
                body,
                Close.of(List.of("Như trên", "Lưu: VT, VP"), Bodies.otherSigned(asker, signer)));
        // Only paper bears the incoming stamp; what came through the portal is a file.
        if (kase.flaws().scans().containsKey("de-nghi"))
            paper = paper.withMarks(
                    new Marks(null, null, new Arrival(own.full(), number(kase, 100, 1900), kase.receivedOn())));
        return Draft.of(paper, "Công văn " + about);
    }

    Draft invitation(Case kase) {
        boolean shared = kase.flaws().is("giay-moi", "shared");
        var date = shared ? SHARED : before(kase.receivedOn(), 24);
        var host = kase.story().partner();
        var paper = new OfficialPaper(
                new Head.Letter(
                        host, List.of("Office of International Cooperation", "contact@partner.example"), english(date)),
                new Title.Letter("Re: Invitation to Sông Bạc Province, Viet Nam"),
                List.of(
                        new Paragraph("Dear Madam Director,"),
                        new Paragraph("We refer to our correspondence of this year and to the friendly exchange between"
                                + " our institutions. On behalf of our members I have the honour of inviting a"
                                + " delegation of Sông Bạc Province to visit us in " + date.getYear()
                                + " on the dates agreed between our offices."),
                        new Paragraph("The programme will include working sessions with our specialists, visits on"
                                + " site, and a closing meeting at which both sides may sum up what has been learnt"
                                + " and name the next steps of our cooperation."),
                        new Paragraph("Local transport, interpretation and working materials will be provided by us."
                                + " International travel and accommodation are to be borne by the visiting side. Please"
                                + " send us the list of members at least ten days before arrival, so that we can"
                                + " prepare the meetings with care."),
                        new Paragraph("We look forward to welcoming your delegation and remain,"),
                        new Paragraph("Yours sincerely,")),
                Close.of(
                        List.of(),
                        new Signature(
                                null,
                                List.of("Secretary General"),
                                null,
                                foreigner(shared ? host : kase.code()),
                                null)));
        return new Draft(paper, "Thư mời của " + host, null, date, host);
    }

    Draft programme(Case kase) {
        var date = before(kase.receivedOn(), 3);
        var asker = kase.request().asker();
        var rows = new ArrayList<List<String>>();
        var story = kase.story();
        var acts = List.of(
                "Di chuyển, nhận phòng; họp đoàn thống nhất nội dung",
                "Làm việc với " + partner(kase) + " về " + story.purpose(),
                "Khảo sát thực tế, trao đổi chuyên môn với đơn vị chủ nhà",
                "Họp tổng kết, thống nhất biên bản làm việc; kết thúc chương trình");
        for (int i = 0; i < acts.size(); i++)
            rows.add(List.of(String.valueOf(i + 1), "Ngày thứ " + (i + 1), acts.get(i), i == 0 ? "Cả đoàn" : asker));
        var paper = new OfficialPaper(
                Bodies.other(asker, number(kase, 10, 90) + "/CTr-" + Bodies.notation(asker), date),
                new Title.Named("Chương trình", "Làm việc: " + kase.request().title()),
                List.of(
                        new Paragraph("Thời gian, thành phần: " + story.facts() + "."),
                        new Table(
                                List.of(
                                        new Column("TT", 7, true),
                                        new Column("Thời gian", 17, true),
                                        new Column("Nội dung", 50, false),
                                        new Column("Phụ trách", 26, false)),
                                rows),
                        new Paragraph(
                                "Chương trình có thể được điều chỉnh theo tình hình thực tế và theo đề nghị của phía"
                                        + " đối tác; mọi thay đổi được báo cáo trước khi thực hiện./.")),
                Close.of(
                        List.of("Thành viên đoàn", "Lưu: VT"),
                        Bodies.otherSigned(asker, people.one("head " + asker).name())));
        return Draft.of(paper, "Chương trình làm việc: " + kase.request().title());
    }

    Draft members(Case kase) {
        boolean late = kase.flaws().late().contains("danh-sach");
        var date = late ? kase.receivedOn().plusDays(2) : before(kase.receivedOn(), 3);
        var asker = kase.request().asker();
        boolean inbound = kase.request().procedure().value().matches("SNgV-0[34]");
        int count = Math.min(12, Integer.parseInt(kase.story().facts().split(" ", 2)[0]));
        var rows = new ArrayList<List<String>>();
        var own = people.some("members " + kase.code(), count);
        for (int i = 0; i < count; i++) {
            String post = i == 0 ? "Trưởng đoàn" : i == count - 1 ? "Phiên dịch" : "Thành viên";
            rows.add(List.of(
                    String.valueOf(i + 1),
                    inbound ? foreigner(kase.code() + i) : own.get(i).name(),
                    inbound ? partner(kase) : asker,
                    post));
        }
        var paper = new OfficialPaper(
                Bodies.other(asker, number(kase, 10, 90) + "/DS-" + Bodies.notation(asker), date),
                new Title.Named("Danh sách", "Thành viên: " + kase.request().title()),
                List.of(
                        new Paragraph("(Kèm theo công văn đề nghị của " + asker + "; số giấy tờ tùy thân được đối chiếu"
                                + " khi tiếp nhận và không ghi trong danh sách này.)"),
                        new Table(
                                List.of(
                                        new Column("TT", 7, true),
                                        new Column("Họ và tên", 31, false),
                                        new Column("Cơ quan, đơn vị", 40, false),
                                        new Column("Nhiệm vụ", 22, true)),
                                rows),
                        new Paragraph("Danh sách này gồm " + count + " người./.")),
                Close.of(
                        List.of("Như trên", "Lưu: VT"),
                        Bodies.otherSigned(asker, people.one("head " + asker).name())));
        return Draft.of(paper, "Danh sách thành viên đoàn");
    }

    Draft opinion(Case kase) {
        var date = before(kase.receivedOn(), 6);
        var body = "Đảng ủy các cơ quan Đảng tỉnh";
        var paper = new OfficialPaper(
                new Head.Party("Tỉnh ủy Sông Bạc", body, number(kase, 10, 300) + "-CV/ĐU", Bodies.PLACE, date),
                new Title.Letter("ý kiến về cử cán bộ đi công tác nước ngoài"),
                List.of(
                        new Addressees(List.of(kase.request().asker())),
                        new Paragraph("Xét đề nghị của " + kase.request().asker()
                                + " về việc cử cán bộ thuộc diện quản lý đi công tác tại "
                                + kase.story().country()
                                + ", " + body + " có ý kiến như sau:"),
                        new Paragraph(
                                "Thống nhất để cán bộ có tên trong danh sách đi công tác theo thời gian và nội dung"
                                        + " đã nêu. Đề nghị đơn vị quán triệt trách nhiệm của thành viên đoàn và thực hiện"
                                        + " chế độ báo cáo sau chuyến đi theo quy định."),
                        new Paragraph("Trên đây là ý kiến của " + body + ", đề nghị đơn vị biết, thực hiện./.")),
                Close.of(
                        List.of("Như trên", "Lưu: VP"),
                        Signature.office(
                                List.of("TL. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"),
                                people.one("party office").name(),
                                new OfficialPaper.Stamp("Tỉnh ủy Sông Bạc", "Đảng ủy"))));
        return Draft.of(paper, "Công văn ý kiến của cấp ủy quản lý cán bộ");
    }

    Draft security(Case kase) {
        var date = before(kase.receivedOn(), 1);
        var body = "Công an tỉnh Sông Bạc";
        var paper = new OfficialPaper(
                new Head.Office("Bộ Công an", body, "214/CAT-PA", Bodies.PLACE, date),
                new Title.Letter("phối hợp bảo đảm an ninh cho đoàn công tác"),
                List.of(
                        new Addressees(List.of(kase.request().asker())),
                        new Paragraph(
                                "Công an tỉnh nhận được đề nghị phối hợp của quý cơ quan. Nội dung trao đổi kèm theo"
                                        + " văn bản này thuộc phạm vi bảo vệ, chỉ phổ biến đến người có trách nhiệm; người"
                                        + " nhận quản lý, sử dụng đúng quy định và không sao chụp."),
                        new Paragraph("Đề nghị quý cơ quan cử đầu mối liên hệ trực tiếp, không trao đổi qua phương tiện"
                                + " thông tin công cộng./.")),
                Close.of(
                        List.of("Như trên", "Lưu: VT, PA"),
                        Signature.office(
                                List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
                                people.one("police").name(),
                                new OfficialPaper.Stamp("Bộ Công an", "Công an tỉnh"))));
        return Draft.of(paper, "Công văn phối hợp bảo đảm an ninh");
    }

    Draft petition(Case kase) {
        var date = before(kase.receivedOn(), 4);
        var name = name(kase);
        var facts = kase.story().facts().split("; ", 2);
        var paper = new OfficialPaper(
                new Head.Citizen(),
                new Title.Form("Đơn xin phép đi nước ngoài về việc riêng", ""),
                List.of(
                        new Addressees(List.of("Giám đốc Sở Ngoại vụ tỉnh Sông Bạc", "Thủ trưởng " + facts[0])),
                        new Field("Tôi tên là:", name.toUpperCase(Locale.ROOT)),
                        new Field("Đơn vị công tác:", facts[0] + " tỉnh Sông Bạc"),
                        new Field("Nước đến:", kase.story().country()),
                        new Field("Mục đích chuyến đi:", kase.story().purpose()),
                        new Field("Thời gian:", facts[1]),
                        new Field("Kinh phí:", "tự túc"),
                        new Paragraph(
                                "Trong thời gian ở nước ngoài tôi xin chấp hành đúng pháp luật Việt Nam và pháp luật"
                                        + " nước sở tại, không mang theo tài liệu của cơ quan, trở về đúng thời hạn và báo cáo"
                                        + " với đơn vị sau chuyến đi."),
                        new Paragraph("Kính mong được xem xét, giải quyết. Tôi xin chân thành cảm ơn./.")),
                Close.of(List.of(), Signature.person(Bodies.PLACE + ", " + day(date), "Người làm đơn", name)));
        return new Draft(paper, "Đơn xin phép đi nước ngoài về việc riêng", null, date, name);
    }

    Draft unitOpinion(Case kase) {
        var date = before(kase.receivedOn(), 2);
        var unit = kase.story().facts().split("; ", 2)[0];
        var paper = new OfficialPaper(
                Bodies.other(unit, number(kase, 20, 400) + "/" + Bodies.notation(unit) + "-TC", date),
                new Title.Letter("ý kiến về việc cán bộ đi nước ngoài vì việc riêng"),
                List.of(
                        new Addressees(List.of("Sở Ngoại vụ tỉnh Sông Bạc")),
                        new Paragraph(
                                unit + " nhận được đơn của " + kase.request().asker() + " xin đi "
                                        + kase.story().country() + " về việc riêng ("
                                        + kase.story().purpose() + ")."),
                        new Paragraph(
                                "Qua xem xét, đơn vị đồng ý để cán bộ nghỉ phép theo quy định và đi nước ngoài trong"
                                        + " thời gian đã nêu; cán bộ không thuộc trường hợp chưa được xuất cảnh, công việc"
                                        + " đã được bàn giao."),
                        new Paragraph("Đề nghị Sở Ngoại vụ xem xét, giải quyết theo thẩm quyền./.")),
                Close.of(
                        List.of("Như trên", "Lưu: VT, TC"),
                        Bodies.otherSigned(unit, people.one("head " + unit).name())));
        return Draft.of(paper, "Ý kiến của đơn vị quản lý cán bộ");
    }

    Draft plan(Case kase) {
        var date = before(kase.receivedOn(), 5);
        var asker = kase.request().asker();
        var story = kase.story();
        var body = new ArrayList<Block>();
        body.add(new Heading("I. SỰ CẦN THIẾT VÀ MỤC ĐÍCH"));
        body.add(new Paragraph("Những năm gần đây, " + story.purpose()
                + " là vấn đề được nhiều địa phương trong vùng quan tâm. Việc tổ chức \""
                + kase.request().title()
                + "\" nhằm chia sẻ kinh nghiệm quản lý, kết nối chuyên gia trong và ngoài nước, đồng thời giới"
                + " thiệu tiềm năng hợp tác của tỉnh Sông Bạc."));
        body.add(new Paragraph(
                "Kết quả dự kiến gồm bản khuyến nghị chính sách, danh mục hoạt động hợp tác giai đoạn 2027"
                        + " đến 2030 và tài liệu kỷ yếu được lưu theo quy định."));
        body.add(new Heading("II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"));
        body.add(
                new Paragraph("Quy mô, thời gian: " + story.facts() + ". Địa điểm: Trung tâm Hội nghị tỉnh Sông Bạc."));
        body.add(new Paragraph(
                "Phía Việt Nam: lãnh đạo tỉnh, các sở, ngành, viện, trường, doanh nghiệp. Phía nước ngoài: "
                        + partner(kase) + " và các chuyên gia được mời."));
        body.add(new Heading("III. NỘI DUNG"));
        for (var part : List.of(
                "Phiên toàn thể: báo cáo đề dẫn, phát biểu của đối tác, thảo luận chung.",
                "Phiên chuyên đề thứ nhất: thực trạng, số liệu quan trắc và dự báo.",
                "Phiên chuyên đề thứ hai: giải pháp công trình, phi công trình và tài chính.",
                "Khảo sát thực địa tại hai xã ven sông; họp tổng kết, thông qua khuyến nghị."))
            body.add(new Paragraph("- " + part));
        body.add(new Heading("IV. KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN"));
        body.add(new Table(
                List.of(
                        new Column("TT", 7, true),
                        new Column("Khoản chi", 53, false),
                        new Column("Nguồn", 25, false),
                        new Column("Triệu đồng", 15, true)),
                List.of(
                        List.of("1", "Hội trường, phiên dịch, tài liệu", "Ngân sách tỉnh", "180"),
                        List.of("2", "Ăn ở, đi lại của đại biểu quốc tế", "Đối tác tự túc", "0"),
                        List.of("3", "Khảo sát thực địa", "Ngân sách tỉnh", "45"),
                        List.of("4", "Truyền thông, kỷ yếu", "Tài trợ trong nước", "60"))));
        body.add(new Paragraph(asker + " chủ trì, phối hợp với Sở Ngoại vụ, Công an tỉnh và các cơ quan liên quan thực"
                + " hiện; báo cáo kết quả trong 15 ngày sau khi kết thúc. Tài liệu, báo cáo tham luận được rà soát"
                + " trước khi cung cấp cho đại biểu./."));
        var paper = new OfficialPaper(
                Bodies.other(asker, number(kase, 3, 40) + "/ĐA-" + Bodies.notation(asker), date),
                new Title.Named("Đề án", "Tổ chức " + kase.request().title()),
                body,
                Close.of(
                        List.of("UBND tỉnh (b/c)", "Sở Ngoại vụ", "Lưu: VT"),
                        Bodies.otherSigned(asker, people.one("head " + asker).name())));
        return Draft.of(paper, "Đề án tổ chức " + kase.request().title());
    }

    Draft declaration(Case kase) {
        var date = before(kase.receivedOn(), 0);
        boolean passport = kase.request().procedure().value().equals("SNgV-12");
        var person =
                kase.request().byBody() ? people.one("agent " + kase.code()).name() : name(kase);
        var lines = new ArrayList<Block>();
        lines.add(new Addressees(List.of("Sở Ngoại vụ tỉnh Sông Bạc")));
        lines.add(new Field("1. Họ và tên người nộp hồ sơ:", person.toUpperCase(Locale.ROOT)));
        if (kase.request().byBody())
            lines.add(new Field("2. Đại diện cho:", kase.request().asker()));
        else lines.add(new Field("2. Địa chỉ liên lạc:", "xã Bến Sông, tỉnh Sông Bạc"));
        lines.add(new Field(
                passport ? "3. Nội dung đề nghị:" : "3. Giấy tờ đề nghị:",
                kase.story().facts()));
        lines.add(new Field("4. Để sử dụng, đến tại:", kase.story().country()));
        lines.add(new Field("5. Mục đích:", kase.story().purpose()));
        lines.add(new Field("6. Hình thức nhận kết quả:", "tại Bộ phận tiếp nhận và trả kết quả"));
        lines.add(
                new Paragraph("Tôi xin cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước"
                        + " pháp luật về tính xác thực của giấy tờ đã nộp. Giấy tờ tùy thân đã được xuất trình để cán bộ tiếp"
                        + " nhận đối chiếu."));
        String name = passport ? "Tờ khai đề nghị cấp hộ chiếu công vụ" : "Tờ khai chứng nhận, hợp pháp hóa lãnh sự";
        var paper = new OfficialPaper(
                new Head.Citizen(),
                new Title.Form(name, ""),
                lines,
                Close.of(List.of(), Signature.person(Bodies.PLACE + ", " + day(date), "Người khai", person)));
        return new Draft(paper, name, null, date, person);
    }

    /// The applicant's own paper, as the body that issued it would have written it.
    Draft certificate(Case kase) {
        var date = before(kase.receivedOn(), 90);
        var kind = kase.story().facts();
        var holder = kase.request().byBody() ? kase.request().asker() : name(kase);
        var body = "Phòng Tư liệu mẫu tỉnh Sông Bạc";
        var paper = new OfficialPaper(
                new Head.Office(null, body, number(kase, 100, 990) + "/GXN", Bodies.PLACE, date),
                new Title.Form(kind, "(bản mẫu dùng thử phần mềm, không có giá trị sử dụng)"),
                List.of(
                        new Paragraph("Xác nhận nội dung đăng ký tại sổ gốc của cơ quan cấp như sau:"),
                        new Field("Người, tổ chức được cấp:", holder),
                        new Field("Loại giấy tờ:", kind),
                        new Field("Số vào sổ:", "%05d".formatted(number(kase, 10_000, 89_000))),
                        new Field("Ngày vào sổ:", day(date)),
                        new Field("Ghi chú:", "cấp theo đề nghị của đương sự để sử dụng ở nước ngoài"),
                        new Paragraph(
                                "Giấy này được cấp 01 bản chính; bản sao có giá trị khi được cơ quan có thẩm quyền"
                                        + " chứng thực theo quy định.")),
                Close.of(
                        List.of("Người được cấp", "Lưu: VT"),
                        Signature.office(
                                List.of("TRƯỞNG PHÒNG"),
                                people.one("registrar").name(),
                                new OfficialPaper.Stamp(Bodies.PLACE, "Tư liệu mẫu"))));
        return Draft.of(paper, kind);
    }

    Draft translation(Case kase) {
        var date = before(kase.receivedOn(), 3);
        var translator = people.one("translator").name();
        var paper = new OfficialPaper(
                new Head.Citizen(),
                new Title.Form("Bản dịch", kase.story().facts()),
                List.of(
                        new Paragraph("Giấy tờ này đã được đăng ký tại sổ của cơ quan cấp ở "
                                + kase.story().country()
                                + " và được cơ quan có thẩm quyền của nước đó chứng nhận chữ ký, con dấu."),
                        new Field("Người, tổ chức được cấp:", kase.request().asker()),
                        new Field("Nội dung:", kase.story().facts()),
                        new Paragraph(
                                "Tôi cam đoan đã dịch chính xác nội dung của giấy tờ, văn bản đính kèm từ tiếng Anh"
                                        + " sang tiếng Việt.")),
                Close.of(List.of(), Signature.person(Bodies.PLACE + ", " + day(date), "Người dịch", translator)));
        return new Draft(paper, "Bản dịch giấy tờ", null, date, translator);
    }

    private static String partner(Case kase) {
        return kase.story().partner().isEmpty() ? "đối tác" : kase.story().partner();
    }

    /// Without ông, bà.
    private static String name(Case kase) {
        return kase.request().asker().replaceFirst("^(ông|bà) ", "");
    }

    static String day(LocalDate date) {
        int month = date.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(date.getDayOfMonth(), month < 3 ? "0" + month : "" + month, date.getYear());
    }

    private static String english(LocalDate date) {
        var month = date.getMonth().name();
        return date.getDayOfMonth() + " " + month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT) + " "
                + date.getYear();
    }

    private static int number(Case kase, int from, int span) {
        return from + Math.floorMod(kase.code().hashCode(), span);
    }

    private static String foreigner(String key) {
        var first = List.of(
                "Anna", "Marek", "Yuki", "Elin", "Jonas", "Hana", "Louis", "Mina", "Pavel", "Ingrid", "Kenji", "Clara");
        var last = List.of(
                "Lindqvist",
                "Aonuma",
                "Marwell",
                "Hanbyeol",
                "Vesely",
                "Duvant",
                "Norholm",
                "Sarasin",
                "Kestrel",
                "Brandt",
                "Ohira");
        int hash = Math.floorMod(key.hashCode(), 7919);
        return first.get(hash % first.size()) + " " + last.get(hash / 13 % last.size());
    }
}
