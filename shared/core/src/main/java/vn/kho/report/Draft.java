package vn.kho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.kho.onestop.NationalTable;
import vn.kho.paper.AnnexZ;
import vn.kho.paper.Block;
import vn.kho.paper.Body;
import vn.kho.procedure.Label;

/// A paper in the making: its blocks so far, its figures, and the bases it leans on that nobody has confirmed.
final class Draft {
    static final String MARK = "BẢN KẾT XUẤT TỪ HỆ THỐNG - CHƯA KÝ, CHƯA CẤP SỐ";

    private final Evidence evidence;
    private final View view;
    private final Figures figures;
    private final List<Block> blocks = new ArrayList<>();
    private final SortedSet<String> unverified = new TreeSet<>();

    Draft(Evidence evidence) {
        this.evidence = evidence;
        this.view = new View(evidence);
        this.figures = new Figures(view);
    }

    Evidence evidence() {
        return evidence;
    }

    View view() {
        return view;
    }

    Figures figures() {
        return figures;
    }

    /// The table of the paper's own period.
    NationalTable table() {
        return view.table(evidence.span());
    }

    void add(Block block) {
        blocks.add(block);
    }

    void heading(int level, String text) {
        add(new Block.Heading(level, text));
    }

    void note(String text) {
        add(new Block.Paragraph(Block.Style.NOTE, text));
    }

    void text(String text) {
        add(new Block.Paragraph(Block.Style.PLAIN, text));
    }

    void alarm(String text) {
        add(new Block.Paragraph(Block.Style.ALARM, text));
    }

    /// Remembers that the paper leans on this rule; it goes on the foot list unless somebody has confirmed it.
    ///
    /// @param what the rule in words
    void leansOn(String what, Label label) {
        if (!label.confirmed()) unverified.add(what + ": " + label.text());
    }

    /// The foot list of bases that nobody has confirmed; printed even when it is empty.
    void unverifiedBases() {
        heading(1, "CĂN CỨ CHƯA XÁC MINH");
        note("Mỗi dòng: căn cứ: nguồn | ngày | trạng thái | người xác nhận. Căn cứ chưa xác minh không được coi là"
                + " trích dẫn văn bản gốc.");
        if (unverified.isEmpty()) text("Không có.");
        else add(new Block.Bullets(List.copyOf(unverified)));
    }

    void signature() {
        var office = evidence.office();
        add(new Block.Signature(office.recipients(), office.head(), "(chưa ký)"));
    }

    /// The whole body, with annex Z over every figure in it.
    Body body(Body.Title title, String type) {
        var office = evidence.office();
        var head = new Body.Head(
                office.superior(),
                office.capitals(),
                "Số:      /" + type + "-" + office.notation(),
                office.place() + ", ngày      tháng      năm "
                        + evidence.today().getYear(),
                MARK);
        var whole = new ArrayList<>(blocks);
        whole.add(AnnexZ.of(new Body(head, title, blocks).figures()));
        return new Body(head, title, whole);
    }
}
