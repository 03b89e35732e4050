package vn.kho.sample.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kho.sample.papers.OfficialPaper.Arrival;
import vn.kho.sample.papers.OfficialPaper.Block.Addressees;
import vn.kho.sample.papers.OfficialPaper.Block.Basis;
import vn.kho.sample.papers.OfficialPaper.Block.Centred;
import vn.kho.sample.papers.OfficialPaper.Block.Field;
import vn.kho.sample.papers.OfficialPaper.Block.Heading;
import vn.kho.sample.papers.OfficialPaper.Block.Led;
import vn.kho.sample.papers.OfficialPaper.Block.Paragraph;
import vn.kho.sample.papers.OfficialPaper.Block.Table;
import vn.kho.sample.papers.OfficialPaper.Close;
import vn.kho.sample.papers.OfficialPaper.Column;
import vn.kho.sample.papers.OfficialPaper.Head;
import vn.kho.sample.papers.OfficialPaper.Marks;
import vn.kho.sample.papers.OfficialPaper.Signature;
import vn.kho.sample.papers.OfficialPaper.Stamp;
import vn.kho.sample.papers.OfficialPaper.Title;
import vn.kho.sample.papers.OfficialPaper.Urgency;

/// One paper of every type, for tests and for the gallery. All names are invented.
final class Specimens {
    private static final Stamp SEAL = new Stamp("UBND tỉnh Sông Bạc", "Sở Ngoại vụ");
    private static final Stamp PROVINCE = new Stamp("tỉnh Sông Bạc", "Ủy ban nhân dân");

    private Specimens() {}

    static Map<String, OfficialPaper> all() {
        var all = new LinkedHashMap<String, OfficialPaper>();
        all.put("quyet-dinh", decision());
        all.put("to-trinh", proposal());
        all.put("bao-cao", report());
        all.put("cong-van", letter());
        all.put("mau-01", receipt());
        all.put("mau-02", supplement());
        all.put("mau-04", apology());
        all.put("to-khai", declaration());
        all.put("thu-moi", invitation());
        all.put("mat", Odd.secret(proposal()));
        return all;
    }

    static Head.Office office(String number, LocalDate date) {
        return new Head.Office("UBND tỉnh Sông Bạc", "Sở Ngoại vụ", number, "Sông Bạc", date);
    }

    static OfficialPaper decision() {
        return new OfficialPaper(
                new Head.Office(
                        null, "Ủy ban nhân dân tỉnh Sông Bạc", "412/QĐ-UBND", "Sông Bạc", LocalDate.of(2026, 3, 9)),
                new Title.Named("Quyết định", "Về việc cử đoàn cán bộ tỉnh Sông Bạc đi công tác tại Cộng hòa Ba Lan"),
                List.of(
                        new Centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG BẠC"),
                        new Basis("Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;"),
                        new Basis("Căn cứ Quy chế quản lý hoạt động đối ngoại của tỉnh Sông Bạc ban hành năm 2025;"),
                        new Basis("Theo đề nghị của Giám đốc Sở Ngoại vụ tại Tờ trình số 38/TTr-SNgV"
                                + " ngày 04 tháng 3 năm 2026."),
                        new Centred("QUYẾT ĐỊNH:"),
                        new Led(
                                "Điều 1.",
                                "Cử đoàn cán bộ của tỉnh Sông Bạc gồm 04 người, do bà Đặng Thị Ngọc Diệp, Phó Giám đốc"
                                        + " Sở Công Thương làm trưởng đoàn, đi công tác tại Cộng hòa Ba Lan theo danh"
                                        + " sách dưới đây:"),
                        members(),
                        new Led(
                                "Điều 2.",
                                "Thời gian đi công tác: 06 ngày, từ ngày 20 tháng 3 năm 2026 đến ngày 25 tháng 3 năm"
                                        + " 2026. Kinh phí do ngân sách tỉnh bảo đảm theo quy định hiện hành."),
                        new Led(
                                "Điều 3.",
                                "Trong thời hạn 15 ngày kể từ ngày về nước, trưởng đoàn có trách nhiệm báo cáo kết"
                                        + " quả chuyến đi bằng văn bản, gửi Ủy ban nhân dân tỉnh qua Sở Ngoại vụ."),
                        new Led(
                                "Điều 4.",
                                "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Ngoại vụ, Giám đốc Sở Tài chính,"
                                        + " thủ trưởng các cơ quan có liên quan và các ông, bà có tên tại Điều 1 chịu"
                                        + " trách nhiệm thi hành Quyết định này./.")),
                Close.of(
                        List.of("Như Điều 4", "Chủ tịch, các PCT UBND tỉnh", "Công an tỉnh", "Lưu: VT, NgV (Kh.05b)"),
                        Signature.office(List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Lưu Vĩnh Khang", PROVINCE)));
    }

    private static Table members() {
        return new Table(
                List.of(
                        new Column("TT", 8, true),
                        new Column("Họ và tên", 34, false),
                        new Column("Chức vụ, đơn vị công tác", 46, false),
                        new Column("Ghi chú", 16, true)),
                List.of(
                        List.of("1", "Đặng Thị Ngọc Diệp", "Phó Giám đốc Sở Công Thương", "Trưởng đoàn"),
                        List.of("2", "Huỳnh Quốc Thịnh", "Trưởng phòng Hợp tác quốc tế, Sở Ngoại vụ", ""),
                        List.of("3", "Vũ Đình Khôi", "Chuyên viên Sở Nông nghiệp và Môi trường", ""),
                        List.of("4", "Quách Thị Mỹ Hạnh", "Chuyên viên Sở Ngoại vụ", "Phiên dịch")));
    }

    static OfficialPaper proposal() {
        return new OfficialPaper(
                office("38/TTr-SNgV", LocalDate.of(2026, 3, 4)),
                new Title.Named("Tờ trình", "Về việc cử đoàn cán bộ đi công tác tại Cộng hòa Ba Lan"),
                List.of(
                        new Addressees(List.of("Chủ tịch Ủy ban nhân dân tỉnh Sông Bạc")),
                        new Paragraph("Thực hiện Chương trình hoạt động đối ngoại năm 2026 của tỉnh, Sở Ngoại vụ đã"
                                + " thẩm định hồ sơ của Sở Công Thương đề nghị cử đoàn cán bộ đi công tác nước"
                                + " ngoài. Sở Ngoại vụ kính trình Chủ tịch Ủy ban nhân dân tỉnh như sau:"),
                        new Heading("1. Sự cần thiết"),
                        new Paragraph("Thư mời của đối tác đề nghị tỉnh cử đoàn sang trao đổi về tiêu thụ nông sản và"
                                + " đào tạo nghề; nội dung phù hợp với thỏa thuận hợp tác đã ký."),
                        new Heading("2. Thành phần, thời gian, kinh phí"),
                        new Paragraph("Đoàn gồm 04 người; thời gian 06 ngày; kinh phí do ngân sách tỉnh bảo đảm."),
                        new Paragraph("Kính đề nghị Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.")),
                Close.of(
                        List.of("Như trên", "Sở Công Thương", "Lưu: VT, HTQT"),
                        Signature.office(List.of("GIÁM ĐỐC"), "Trần Thị Minh Nguyệt", SEAL)));
    }

    static OfficialPaper report() {
        var body = new java.util.ArrayList<OfficialPaper.Block>();
        body.add(new Paragraph("Thực hiện kế hoạch công tác năm 2026, Sở Ngoại vụ báo cáo kết quả tập huấn nghiệp vụ"
                + " bảo vệ bí mật nhà nước cho công chức, người lao động như sau:"));
        for (int part = 1; part <= 4; part++) {
            body.add(new Heading(List.of("I", "II", "III", "IV").get(part - 1) + ". NỘI DUNG THỨ " + part));
            for (int i = 0; i < 4; i++)
                body.add(new Paragraph("Lớp tập huấn trao đổi quy định về phạm vi, thời hạn bảo vệ và giải mật; cách"
                        + " xác định độ mật Tuyệt mật, Tối mật và Mật; việc soạn thảo, sao chụp, lưu giữ, vận"
                        + " chuyển tài liệu; trách nhiệm của người đứng đầu. Không có tài liệu mật nào được sử"
                        + " dụng tại lớp học."));
        }
        body.add(members());
        body.add(new Paragraph("Trên đây là báo cáo kết quả tập huấn, Sở Ngoại vụ kính báo cáo./."));
        return new OfficialPaper(
                office("61/BC-SNgV", LocalDate.of(2026, 5, 18)),
                new Title.Named("Báo cáo", "Kết quả tập huấn công tác bảo vệ bí mật nhà nước năm 2026"),
                body,
                Close.of(
                        List.of("UBND tỉnh (b/c)", "Công an tỉnh", "Lưu: VT, VP"),
                        Signature.office(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Phùng Hữu Phước", SEAL)));
    }

    static OfficialPaper letter() {
        return new OfficialPaper(
                new Head.Office(
                        "UBND tỉnh Sông Bạc", "Sở Công Thương", "07/SCT-VP", "Sông Bạc", LocalDate.of(2026, 2, 26)),
                new Title.Letter("đề nghị cử đoàn đi công tác tại Cộng hòa Ba Lan"),
                List.of(
                        new Addressees(List.of("Sở Ngoại vụ", "Công an tỉnh", "Sở Tài chính")),
                        new Paragraph("Căn cứ Chương trình hoạt động đối ngoại năm 2026 của tỉnh, Sở Công Thương đề"
                                + " nghị quý Sở xem xét, trình Chủ tịch Ủy ban nhân dân tỉnh cho phép đoàn cán"
                                + " bộ đi công tác tại Cộng hòa Ba Lan (hồ sơ gửi kèm)."),
                        new Paragraph("Rất mong nhận được sự quan tâm, phối hợp của quý cơ quan./.")),
                Close.of(
                        List.of("Như trên", "Lưu: VT, VP"),
                        Signature.office(
                                List.of("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"),
                                "Lê Đức Thắng",
                                new Stamp("UBND tỉnh Sông Bạc", "Sở Công Thương"))),
                new Marks(
                        null,
                        Urgency.URGENT,
                        new Arrival("Sở Ngoại vụ tỉnh Sông Bạc", 217, LocalDate.of(2026, 2, 27))));
    }

    static OfficialPaper receipt() {
        return new OfficialPaper(
                new Head.Office(
                        "Sở Ngoại vụ tỉnh Sông Bạc",
                        "Bộ phận tiếp nhận và trả kết quả",
                        "112/TNHS",
                        "Sông Bạc",
                        LocalDate.of(2026, 2, 27)),
                new Title.Form("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Mã hồ sơ: H99.10-260227-0001"),
                List.of(
                        new Field("Tiếp nhận hồ sơ của:", "Sở Công Thương tỉnh Sông Bạc"),
                        new Field("Địa chỉ:", "số 4 đường Bến Đá, phường Trung Tâm, tỉnh Sông Bạc"),
                        new Field("Nội dung yêu cầu giải quyết:", "Cử đoàn cán bộ đi công tác nước ngoài"),
                        new Paragraph("Thành phần hồ sơ nộp gồm:"),
                        new Table(
                                List.of(
                                        new Column("TT", 8, true),
                                        new Column("Tên giấy tờ", 60, false),
                                        new Column("Số bản", 14, true),
                                        new Column("Hình thức", 22, true)),
                                List.of(
                                        List.of("1", "Công văn đề nghị", "01", "Bản chính"),
                                        List.of("2", "Thư mời", "01", "Bản sao"),
                                        List.of("3", "Danh sách đoàn", "01", "Bản chính"))),
                        new Field("Thời gian giải quyết hồ sơ theo quy định là:", "07 ngày làm việc"),
                        new Field("Thời gian nhận hồ sơ:", "09 giờ 15 phút, ngày 27 tháng 02 năm 2026"),
                        new Field("Thời gian trả kết quả:", "16 giờ 30 phút, ngày 10 tháng 3 năm 2026"),
                        new Field("Đăng ký nhận kết quả tại:", "Bộ phận tiếp nhận và trả kết quả")),
                new Close(
                        List.of(),
                        Signature.person(null, "Người nộp hồ sơ", "Mai Thanh Tùng"),
                        Signature.person(null, "Người tiếp nhận hồ sơ", "Đỗ Thị Hồng Yến")));
    }

    static OfficialPaper supplement() {
        return new OfficialPaper(
                new Head.Office(
                        "Sở Ngoại vụ tỉnh Sông Bạc",
                        "Bộ phận tiếp nhận và trả kết quả",
                        "09/PYC",
                        "Sông Bạc",
                        LocalDate.of(2026, 4, 2)),
                new Title.Form("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", ""),
                List.of(
                        new Field("Hồ sơ của:", "ông Tô Văn Lực"),
                        new Field("Nội dung yêu cầu giải quyết:", "Chứng nhận lãnh sự giấy tờ, tài liệu"),
                        new Field("Địa chỉ:", "xã Bến Tre Xanh, tỉnh Sông Bạc"),
                        new Paragraph("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:"),
                        new Paragraph("1. Bản dịch giấy khai sinh sang tiếng Anh có chữ ký của người dịch."),
                        new Field("Lý do:", "hồ sơ chưa có bản dịch theo quy định"),
                        new Paragraph("Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, ông (bà) liên hệ với công"
                                + " chức tiếp nhận để được hướng dẫn.")),
                Close.of(List.of(), Signature.person(null, "Người hướng dẫn", "Đỗ Thị Hồng Yến")));
    }

    static OfficialPaper apology() {
        return new OfficialPaper(
                office("17/PXL-SNgV", LocalDate.of(2026, 6, 11)),
                new Title.Form("Phiếu xin lỗi và hẹn lại ngày trả kết quả", ""),
                List.of(
                        new Addressees(List.of("Công ty TNHH Thủy sản Sông Bạc Xanh")),
                        new Paragraph("Ngày 01 tháng 6 năm 2026, Sở Ngoại vụ tiếp nhận hồ sơ mã số"
                                + " H99.10-260601-0002; thời gian hẹn trả kết quả: ngày 12 tháng 6 năm 2026."),
                        new Paragraph("Đến nay hồ sơ chưa giải quyết xong vì chưa có ý kiến của cơ quan phối hợp. Sở"
                                + " Ngoại vụ xin lỗi và hẹn trả kết quả vào ngày 17 tháng 6 năm 2026./.")),
                Close.of(
                        List.of("Như trên", "Bộ phận TN&TKQ", "Lưu: VT, LS"),
                        Signature.office(List.of("GIÁM ĐỐC"), "Trần Thị Minh Nguyệt", SEAL)));
    }

    static OfficialPaper declaration() {
        return new OfficialPaper(
                new Head.Citizen(),
                new Title.Form("Tờ khai chứng nhận lãnh sự", ""),
                List.of(
                        new Addressees(List.of("Sở Ngoại vụ tỉnh Sông Bạc")),
                        new Field("1. Họ và tên người nộp hồ sơ:", "TÔ VĂN LỰC"),
                        new Field("2. Ngày, tháng, năm sinh:", "14/8/1987"),
                        new Field("3. Địa chỉ liên lạc:", "xã Bến Tre Xanh, tỉnh Sông Bạc"),
                        new Field("4. Giấy tờ đề nghị chứng nhận:", "Giấy khai sinh (01 bản)"),
                        new Field("5. Để sử dụng tại nước:", "Cộng hòa Liên bang Đức"),
                        new Paragraph("Tôi xin cam đoan những điều khai trên là đúng sự thật.")),
                Close.of(
                        List.of(), Signature.person("Sông Bạc, ngày 30 tháng 3 năm 2026", "Người khai", "Tô Văn Lực")));
    }

    static OfficialPaper invitation() {
        return new OfficialPaper(
                new Head.Letter(
                        "Vistula Valley Chamber of Food Trade",
                        List.of("14 Example Street, Sampleton, Poland", "office@vistula.example"),
                        "Sampleton, 2 February 2026"),
                new Title.Letter("Re: Invitation to a working visit"),
                List.of(
                        new Paragraph("Dear Madam Director,"),
                        new Paragraph("We have the honour of inviting a delegation of Sông Bạc Province to visit our"
                                + " chamber from 20 to 25 March 2026, to discuss the first certified deliveries of"
                                + " fruit and an exchange of trainees. Local costs will be borne by us."),
                        new Paragraph("Yours sincerely,")),
                Close.of(List.of(), new Signature(null, List.of("President"), null, "Anna Przykładowa", null)));
    }

    /// Every letter of Vietnamese, in one paper.
    static OfficialPaper letters() {
        String vowels = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
        String spaced = String.join(" ", vowels.split("", -1)).strip();
        return new OfficialPaper(
                office("01/TB-SNgV", LocalDate.of(2026, 1, 5)),
                new Title.Named("Thông báo", "Về việc kiểm tra phông chữ"),
                List.of(
                        new Paragraph(spaced),
                        new Paragraph(spaced.toUpperCase(java.util.Locale.ROOT)),
                        new Led(spaced, spaced),
                        new Basis(spaced)),
                Close.of(List.of("Lưu: VT"), Signature.office(List.of("GIÁM ĐỐC"), "Trần Thị Minh Nguyệt", SEAL)));
    }
}
