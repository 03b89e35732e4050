package vn.kho.quality;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.kho.dossier.Dossier;
import vn.kho.inspection.Evidence;
import vn.kho.onestop.Matter;
import vn.kho.onestop.NationalTable;
import vn.kho.procedure.Forms;
import vn.kho.procedure.Procedure;

/// Every clause held against the evidence of a period; none is left out.
///
/// @param clauses in the order of the catalogue
public record Coverage(List<Covered> clauses) {
    public Coverage {
        clauses = List.copyOf(clauses);
    }

    /// @param evidence codes of what proves the clause, ascending
    public record Covered(Clause clause, Conclusion conclusion, List<String> evidence) {
        public Covered {
            evidence = List.copyOf(evidence);
        }
    }

    /// What the report concludes.
    public sealed interface Conclusion {
        record Evidenced() implements Conclusion {}

        /// @param why in a sentence
        record Missing(String why) implements Conclusion {}

        /// A record is asked for, and there is only a text that says it is kept (hình thức).
        record FormOnly() implements Conclusion {}

        record NotApplicable(String why) implements Conclusion {}

        record OutsideSystem(String why) implements Conclusion {}

        /// As printed.
        default String vi() {
            return switch (this) {
                case Evidenced _ -> "Có bằng chứng";
                case Missing missing -> "Thiếu: " + missing.why();
                case FormOnly _ -> "Chỉ có văn bản (hình thức)";
                case NotApplicable none -> "Không áp dụng: " + none.why();
                case OutsideSystem outside -> "Chưa có trong phạm vi hệ thống: " + outside.why();
            };
        }
    }

    /// @param table      that of the evidence
    /// @param objectives measured over the same evidence
    public static Coverage of(List<Clause> clauses, Evidence evidence, NationalTable table, List<Measured> objectives) {
        var look = new Look(evidence, table, objectives);
        return new Coverage(clauses.stream().map(look::at).toList());
    }

    private record Look(Evidence evidence, NationalTable table, List<Measured> objectives) {
        Covered at(Clause clause) {
            var proof = proof(clause.proof());
            var uploads = uploads(clause);
            var all = new TreeSet<>(proof);
            all.addAll(uploads);
            return new Covered(clause, conclusion(clause, proof, uploads), List.copyOf(all));
        }

        private Conclusion conclusion(Clause clause, List<String> proof, List<String> uploads) {
            var reason = clause.reason() == null ? "chưa ghi nhận trong hệ thống" : clause.reason();
            return switch (clause.proof()) {
                case EXCLUDED -> new Conclusion.NotApplicable(reason);
                case OUTSIDE -> new Conclusion.OutsideSystem(reason);
                case UPLOADED -> uploads.isEmpty() ? new Conclusion.OutsideSystem(reason) : new Conclusion.Evidenced();
                // The record asked for is what was done about them, and that is not recorded here.
                case NONCONFORMITIES ->
                    proof.isEmpty()
                            ? new Conclusion.NotApplicable("không phát sinh trong kỳ")
                            : new Conclusion.Missing("có điểm không phù hợp, " + reason);
                case CHANGED_PROCEDURES, ORIGINALS ->
                    proof.isEmpty()
                            ? new Conclusion.NotApplicable("không phát sinh trong kỳ")
                            : new Conclusion.Evidenced();
                case PROCEDURES,
                        MATTERS,
                        STEPS,
                        RECEIPTS,
                        RELEASES,
                        OBJECTIVES,
                        INDICATORS,
                        DOCUMENTS,
                        CLASSED_DOSSIERS -> found(clause, proof, uploads, reason);
            };
        }

        private static Conclusion found(Clause clause, List<String> proof, List<String> uploads, String reason) {
            if (!proof.isEmpty()) return new Conclusion.Evidenced();
            if (uploads.isEmpty()) return new Conclusion.Missing(reason);
            return clause.duty() == Clause.Duty.RETAIN ? new Conclusion.FormOnly() : new Conclusion.Evidenced();
        }

        private List<String> proof(Clause.Proof proof) {
            return switch (proof) {
                case PROCEDURES ->
                    sorted(table.counted().stream()
                            .map(one -> one.matter().asked().procedure() + "@"
                                    + one.matter().asked().version()));
                case CHANGED_PROCEDURES ->
                    sorted(evidence.rules().catalogue().procedures().stream()
                            .filter(this::changed)
                            .map(procedure -> procedure.code().value()));
                case MATTERS, INDICATORS -> matters(_ -> true);
                case STEPS -> matters(matter -> !matter.course().steps().isEmpty());
                case RECEIPTS ->
                    matters(matter ->
                            !evidence.documents(matter.dossier(), Forms.RECEIPT).isEmpty()
                                    || !evidence.documents(matter.dossier(), Forms.SUPPLEMENT)
                                            .isEmpty());
                case ORIGINALS -> matters(matter -> !matter.originals().isEmpty());
                case RELEASES -> matters(this::released);
                case NONCONFORMITIES -> sorted(Nonconformity.of(table).stream().map(Nonconformity::code));
                case OBJECTIVES ->
                    sorted(objectives.stream()
                            .filter(one -> one.standing() != Measured.Standing.UNMEASURED)
                            .map(one -> one.objective().id()));
                case DOCUMENTS ->
                    sorted(evidence.inPeriod().stream()
                            .flatMap(dossier -> evidence.documents(dossier.id()).stream())
                            .map(document -> document.id().value()));
                case CLASSED_DOSSIERS ->
                    sorted(evidence.inPeriod().stream()
                            .filter(dossier -> dossier.filing().retention() != null)
                            .map(Dossier::code));
                case UPLOADED, EXCLUDED, OUTSIDE -> List.of();
            };
        }

        private List<String> uploads(Clause clause) {
            var component = clause.uploaded();
            if (component == null) return List.of();
            return sorted(evidence.documents().stream()
                    .filter(document -> component.equals(document.component()))
                    .map(document -> document.id().value()));
        }

        private boolean changed(Procedure procedure) {
            var period = evidence.period();
            return procedure.versions().stream()
                    .skip(1)
                    .anyMatch(version -> !version.from().isBefore(period.from())
                            && !version.from().isAfter(period.asOf()));
        }

        private boolean released(Matter matter) {
            var finish = matter.finish();
            return finish != null
                    && finish.ending() == Matter.Ending.DONE
                    && matter.finishedBy(table.asOf())
                    && finish.check() != null
                    && finish.check().passed()
                    && !evidence.documents(matter.dossier(), Forms.RESULT).isEmpty();
        }

        private List<String> matters(Predicate<Matter> which) {
            return sorted(table.counted().stream()
                    .map(NationalTable.Counted::matter)
                    .filter(which)
                    .map(Matter::code));
        }

        private static List<String> sorted(Stream<String> codes) {
            return codes.distinct().sorted().toList();
        }
    }
}
