package vn.kho.sample.wording;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.kho.sample.cases.OldCase;
import vn.kho.sample.papers.OfficialPaper;
import vn.kho.sample.papers.OfficialPaper.Block.Addressees;
import vn.kho.sample.papers.OfficialPaper.Block.Paragraph;
import vn.kho.sample.papers.OfficialPaper.Close;
import vn.kho.sample.papers.OfficialPaper.Signature;
import vn.kho.sample.papers.OfficialPaper.Stamp;
import vn.kho.sample.papers.OfficialPaper.Title;

/// The papers of dossiers from before the one-stop records: letters between offices, of their own years.
final class OldPapers {
    private static final List<String> OTHERS = List.of(
            "Sở Kế hoạch tổng hợp",
            "Văn phòng UBND tỉnh",
            "Sở Du lịch",
            "Trung tâm Xúc tiến thương mại",
            "Sở Giáo dục");
    private static final List<String> SUBJECTS = List.of(
            "phối hợp chuẩn bị nội dung làm việc với đoàn khách quốc tế",
            "cung cấp số liệu phục vụ báo cáo công tác đối ngoại",
            "ý kiến đối với dự thảo chương trình hợp tác",
            "báo cáo kết quả hoạt động sau chuyến công tác",
            "thông báo kết quả xử lý và lưu hồ sơ");

    private final People people;

    OldPapers(People people) {
        this.people = people;
    }

    /// @param index from 0; the last is dated the day the work ended
    Draft paper(OldCase kase, int index) {
        long days = ChronoUnit.DAYS.between(kase.started(), kase.finished());
        int steps = Math.max(1, kase.letters() - 1);
        boolean last = index == kase.letters() - 1;
        LocalDate date = last ? kase.finished() : Wording.before(kase.started().plusDays(days * index / steps + 2), 1);
        boolean ours = index % 2 == 1 || last;
        var other = OTHERS.get(Math.floorMod(kase.code().hashCode() + index, OTHERS.size()));
        var from = ours ? "Sở Ngoại vụ" : other;
        var to = ours ? other : "Sở Ngoại vụ";
        var about = SUBJECTS.get(last ? SUBJECTS.size() - 1 : index % (SUBJECTS.size() - 1));
        int serial = 40 + Math.floorMod(kase.code().hashCode() * 31 + index * 97, 700);
        var number = ours ? serial + "/SNgV-" + kase.department() : serial + "/" + Bodies.notation(other) + "-TH";
        var paper = new OfficialPaper(
                Bodies.other(from, number, date),
                new Title.Letter(about),
                List.of(
                        new Addressees(List.of(to)),
                        new Paragraph("Thực hiện chương trình công tác năm " + date.getYear()
                                + " và ý kiến chỉ đạo của Ủy ban"
                                + " nhân dân tỉnh, " + from + " trao đổi với quý cơ quan về nội dung thuộc hồ sơ \""
                                + kase.title() + "\" như sau:"),
                        new Paragraph(
                                "1. Về nội dung: đề nghị quý cơ quan xem xét các vấn đề đã nêu tại cuộc họp gần nhất,"
                                        + " bổ sung số liệu của lĩnh vực phụ trách và cho ý kiến bằng văn bản."),
                        new Paragraph(
                                "2. Về thời gian: ý kiến gửi về " + from
                                        + " trong vòng 10 ngày kể từ ngày nhận văn bản để tổng hợp, báo cáo cấp có thẩm quyền."),
                        new Paragraph(
                                "3. Về đầu mối: mỗi cơ quan cử một cán bộ theo dõi, trao đổi trực tiếp trong quá trình"
                                        + " thực hiện; tài liệu liên quan được lập hồ sơ và giao nộp theo quy định về lưu trữ."),
                        new Paragraph("Rất mong nhận được sự phối hợp của quý cơ quan./.")),
                Close.of(
                        List.of("Như trên", "UBND tỉnh (b/c)", "Lưu: VT"),
                        Signature.office(
                                List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
                                people.one(from + date.getYear()).name(),
                                new Stamp(Bodies.PROVINCE, from))));
        return Draft.of(paper, "Công văn " + about);
    }
}
