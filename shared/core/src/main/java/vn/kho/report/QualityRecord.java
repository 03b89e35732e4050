package vn.kho.report;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kho.kernel.Problem;
import vn.kho.onestop.NationalTable;
import vn.kho.paper.Body;
import vn.kho.paper.Cell;
import vn.kho.paper.Identity;

/// Composes the quality record (hồ sơ chất lượng) of a period: the national figures, the objectives, single dossiers
/// traced, what went wrong, every clause of ISO 9001:2015 and every demand of an inspection with its evidence.
public final class QualityRecord {
    static final String OWN_CLASS = "vĩnh viễn theo hồ sơ ứng dụng ISO (nguồn thứ cấp, chưa xác minh)";

    private QualityRecord() {}

    /// @return [Composed.Refused] with `report-unbalanced` when received is not resolved + pending: the arguments are
    /// the three counts, then the codes that differ; with `period-not-begun` when the period lies ahead
    public static Composed compose(Evidence evidence) {
        var span = evidence.span();
        if (span.from().isAfter(evidence.today()))
            return new Composed.Refused(Problem.of(
                    "period-not-begun",
                    span.code(),
                    span.from().toString(),
                    evidence.today().toString()));
        var draft = new Draft(evidence);
        if (draft.table().balance() instanceof NationalTable.Balance.Uneven uneven)
            return new Composed.Refused(unbalanced(span, uneven));
        ScopeSection.write(draft);
        ResultsSection.write(draft);
        ObjectivesSection.write(draft);
        TraceSection.write(draft);
        NonconformitySection.write(draft);
        DocumentedSection.write(draft);
        ReviewSection.write(draft);
        ClausesSection.write(draft);
        draft.signature();
        draft.unverifiedBases();
        draft.add(Registers.all(draft));
        draft.add(Registers.overdue(draft));
        draft.add(Registers.running(draft));
        return new Composed.Whole(draft.body(title(evidence), "BC"));
    }

    /// One for each matter whose due day could not be computed, so that the promise on its slip decided: the subject is
    /// its code, the arguments are that day and what is missing. `due-unknown-calendar`, `due-unknown-limit`,
    /// `due-unknown-procedure`.
    static List<Problem> doubts(Evidence evidence) {
        return evidence.archive().table().counted().stream()
                .filter(one -> one.assessment().dueUnknown())
                .map(QualityRecord::doubt)
                .toList();
    }

    private static Problem doubt(NationalTable.Counted one) {
        var assessment = one.assessment();
        var by = assessment.judgedBy();
        var promised = by == null ? "-" : Cell.day(by.promise().day());
        var code = one.matter().code();
        return assessment
                .remark("calendar-missing")
                .map(missing -> Problem.of("due-unknown-calendar", code, promised, missing.subject()))
                .or(() -> assessment
                        .remark("limit-unknown")
                        .map(missing -> Problem.of("due-unknown-limit", code, promised, missing.subject())))
                .orElseGet(() -> Problem.of(
                        "due-unknown-procedure",
                        code,
                        promised,
                        one.matter().asked().procedure().value()));
    }

    private static Problem unbalanced(Span span, NationalTable.Balance.Uneven uneven) {
        var arguments = new ArrayList<>(List.of(
                String.valueOf(uneven.received()),
                String.valueOf(uneven.resolved()),
                String.valueOf(uneven.pending())));
        arguments.addAll(uneven.codes());
        return new Problem("report-unbalanced", span.code(), arguments);
    }

    private static Body.Title title(Evidence evidence) {
        return new Body.Title(
                "BÁO CÁO",
                "Kết quả giải quyết thủ tục hành chính và hồ sơ chất lượng "
                        + evidence.span().words(),
                List.of("Số liệu chốt đến 17 giờ 00 ngày " + Cell.day(evidence.asOf())
                        + (evidence.unfinished() ? "; kỳ chưa kết thúc" : "")));
    }

    /// @param edition which writing of this kind and period it is, from 1
    public static Identity identity(Evidence evidence, int edition, Identity.LedgerMark ledger) {
        return new Identity(
                "Mã hồ sơ chất lượng",
                "HSCL-" + evidence.span().code() + "-" + evidence.office().notation(),
                edition,
                evidence.span().days(),
                evidence.asOf().atTime(17, 0).atOffset(ZoneOffset.ofHours(7)),
                scope(evidence.office()),
                new Identity.Basis(
                        evidence.rules().calendar().version(), evidence.rules().version()),
                new Identity.Custody("chưa ghi nhận trong hệ thống", "Kho lưu trữ của cơ quan; " + OWN_CLASS),
                ledger);
    }

    static String scope(Office office) {
        return "Phông " + office.name() + " (" + office.agency() + "); đơn vị: "
                + office.departments().entrySet().stream()
                        .map(entry -> entry.getValue() + " (" + entry.getKey() + ")")
                        .collect(Collectors.joining(", "));
    }
}
