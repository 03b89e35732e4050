package vn.kho.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.ComponentCode;
import vn.kho.procedure.Label;
import vn.kho.procedure.Rows;

/// A clause of the standard that has to do with documented information, in our words.
///
/// @param edition  such as `TCVN ISO 9001:2015`
/// @param number   such as `4.4.2b`
/// @param uploaded the component under which an office uploads the document that answers it; null for none
/// @param reason   what the report says where the clause does not apply or the system has nothing; null for none
public record Clause(
        String edition,
        String number,
        String summary,
        Duty duty,
        Proof proof,
        @Nullable ComponentCode uploaded,
        @Nullable String reason,
        Label label) {
    /// What the clause asks of documented information.
    public enum Duty {
        MAINTAIN("duy trì"),
        RETAIN("lưu giữ"),
        BOTH("duy trì, lưu giữ"),
        NONE("không bắt buộc hồ sơ");

        private final String vi;

        Duty(String vi) {
            this.vi = vi;
        }

        public String vi() {
            return vi;
        }
    }

    /// What in the archive proves it.
    public enum Proof {
        /// Versions of procedures that matters were handled by.
        PROCEDURES,
        /// Procedures that got a new version in the period.
        CHANGED_PROCEDURES,
        MATTERS,
        /// Matters with recorded steps.
        STEPS,
        /// Matters whose components were checked at receipt: a receipt slip or a request for a supplement is there.
        RECEIPTS,
        /// Matters for which the desk took papers of the applicant.
        ORIGINALS,
        /// Results released after a check, the document being there.
        RELEASES,
        NONCONFORMITIES,
        OBJECTIVES,
        /// Matters judged for timeliness.
        INDICATORS,
        DOCUMENTS,
        /// Dossiers that have a retention class.
        CLASSED_DOSSIERS,
        /// Only what the office uploads.
        UPLOADED,
        /// The clause is excluded from the scope, for the reason given.
        EXCLUDED,
        /// The system keeps nothing of the kind.
        OUTSIDE
    }

    /// The catalogue of the 2015 edition: first the clauses that ask for documented information, then, with duty
    /// `NONE`, those that do not.
    public static List<Clause> edition2015() {
        return Rows.shipped(Clause.class, "clauses-2015.tsv").all().stream()
                .map(Clause::read)
                .toList();
    }

    private static Clause read(Rows.Row row) {
        var uploaded = row.maybe("uploaded");
        return new Clause(
                row.text("edition"),
                row.text("number"),
                row.text("summary"),
                Duty.valueOf(row.text("duty")),
                Proof.valueOf(row.text("proof")),
                uploaded == null ? null : new ComponentCode(uploaded),
                row.maybe("reason"),
                Label.of(row));
    }
}
