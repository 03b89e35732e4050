package vn.kho.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kho.kernel.Problem;
import vn.kho.paper.Identity;

/// A report that can be asked for.
public enum ReportKind {
    QUALITY("quality") {
        @Override
        public Composed compose(Evidence evidence) {
            return QualityRecord.compose(evidence);
        }

        @Override
        public Identity identity(Evidence evidence, int edition, Identity.LedgerMark ledger) {
            return QualityRecord.identity(evidence, edition, ledger);
        }

        @Override
        public List<Problem> doubts(Evidence evidence) {
            return QualityRecord.doubts(evidence);
        }
    },
    RETENTION("retention") {
        @Override
        public Composed compose(Evidence evidence) {
            return RetentionReport.compose(evidence);
        }

        @Override
        public Identity identity(Evidence evidence, int edition, Identity.LedgerMark ledger) {
            return RetentionReport.identity(evidence, edition, ledger);
        }

        @Override
        public List<Problem> doubts(Evidence evidence) {
            return List.of();
        }
    };

    private final String code;

    ReportKind(String code) {
        this.code = code;
    }

    /// As typed, and as ids are derived from it.
    public String code() {
        return code;
    }

    public static Optional<ReportKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public abstract Composed compose(Evidence evidence);

    /// @param edition from 1
    public abstract Identity identity(Evidence evidence, int edition, Identity.LedgerMark ledger);

    /// What stands in the paper on less ground than it should; whoever asked for the paper must be told.
    public abstract List<Problem> doubts(Evidence evidence);
}
