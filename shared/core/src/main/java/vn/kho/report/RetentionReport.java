package vn.kho.report;

import java.time.ZoneOffset;
import java.util.List;
import vn.kho.kernel.Problem;
import vn.kho.paper.Block;
import vn.kho.paper.Body;
import vn.kho.paper.Cell;
import vn.kho.paper.Identity;

/// Composes the retention report (báo cáo thời hạn lưu trữ): what the office keeps, for how long, what is due, held or
/// undecided on one day; with the official forms as annexes.
public final class RetentionReport {
    static final String OWN_CLASS = "20 năm theo hồ sơ nghiệp vụ lưu trữ (nguồn thứ cấp, chưa xác minh)";

    private RetentionReport() {}

    /// @return never [Composed.Refused] but when dossiers would be lost from the sum: `report-unbalanced`
    public static Composed compose(Evidence evidence) {
        var draft = new Draft(evidence);
        RetentionSummary.write(draft);
        var lost = RetentionSummary.lost(draft);
        if (!lost.isEmpty())
            return new Composed.Refused(new Problem("report-unbalanced", "retention " + evidence.today(), lost));
        RetentionLists.write(draft);
        RetentionOutlook.write(draft);
        draft.signature();
        draft.unverifiedBases();
        OfficialForms.write(draft);
        var day = Cell.day(evidence.today());
        var title = new Body.Title(
                "BÁO CÁO",
                "Thời hạn lưu trữ hồ sơ, tài liệu tính đến ngày " + day,
                List.of("Số liệu chốt đến 17 giờ 00 ngày " + day));
        return new Composed.Whole(draft.body(title, "BC"));
    }

    /// @param edition from 1
    public static Identity identity(Evidence evidence, int edition, Identity.LedgerMark ledger) {
        var office = evidence.office();
        return new Identity(
                "Mã báo cáo",
                "THLT-" + evidence.today() + "-" + office.notation(),
                edition,
                "tính đến ngày " + Cell.day(evidence.today()),
                asOf(evidence),
                QualityRecord.scope(office),
                new Identity.Basis(
                        evidence.rules().calendar().version(), evidence.rules().version()),
                new Identity.Custody("chưa ghi nhận trong hệ thống", "Kho lưu trữ của cơ quan; " + OWN_CLASS),
                ledger);
    }

    private static java.time.OffsetDateTime asOf(Evidence evidence) {
        return evidence.today().atTime(17, 0).atOffset(ZoneOffset.ofHours(7));
    }

    /// A heading of an annex that holds nothing.
    static Block none(String what) {
        return new Block.Paragraph(Block.Style.PLAIN, what);
    }
}
