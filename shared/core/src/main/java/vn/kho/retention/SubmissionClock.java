package vn.kho.retention;

import java.time.LocalDate;
import java.util.Optional;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Dossier.State;

/// By when a finished dossier must be with the current archive (lưu trữ hiện hành): two rules, two days. The law
/// decides what is overdue, the decree what is warned of.
///
/// @param byDecree one year from the day the work ended (NĐ 30/2020/NĐ-CP art. 30.2.b)
/// @param byLaw    the last day of the year after (Law 33/2024/QH15, second-hand reading)
public record SubmissionClock(LocalDate byDecree, LocalDate byLaw) {
    private static final int YEARS_TO_HISTORICAL = 5;

    /// Where a dossier stands.
    public enum Standing {
        IN_TIME,
        WARNED,
        OVERDUE
    }

    /// Empty while the work runs, and once the dossier has been submitted.
    public static Optional<SubmissionClock> of(Dossier dossier) {
        var finished = dossier.span().finished();
        if (finished == null) return Optional.empty();
        return switch (dossier.state()) {
            case State.Open _, State.Closed _ ->
                Optional.of(new SubmissionClock(finished.plusYears(1), LocalDate.of(finished.getYear() + 1, 12, 31)));
            case State.Submitted _, State.Transferred _, State.Destroyed _ -> Optional.empty();
        };
    }

    /// The last day to hand a permanent dossier to the historical archive: five years from the year of submission (Law
    /// 33/2024/QH15, second-hand reading). Empty before submission and for what is not permanent.
    public static Optional<LocalDate> historicalBy(Judged judged) {
        var permanent =
                switch (judged.verdict()) {
                    case Verdict.KeepForEver _ -> true;
                    case Verdict.Held held -> held.otherwise() instanceof Verdict.KeepForEver;
                    case Verdict.Gone _, Verdict.Running _, Verdict.Undecided _, Verdict.Keep _, Verdict.Due _ -> false;
                };
        if (!permanent || !(judged.dossier().state() instanceof State.Submitted(var on))) return Optional.empty();
        return Optional.of(LocalDate.of(on.getYear() + YEARS_TO_HISTORICAL, 12, 31));
    }

    public Standing standing(LocalDate today) {
        if (today.isAfter(byLaw)) return Standing.OVERDUE;
        return today.isAfter(byDecree) ? Standing.WARNED : Standing.IN_TIME;
    }
}
