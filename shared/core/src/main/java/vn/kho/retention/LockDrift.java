package vn.kho.retention;

import java.time.LocalDate;
import java.util.Optional;
import vn.kho.dossier.Dossier.State;
import vn.kho.kernel.DocumentId;

/// A document of a closed dossier whose lock ends before the dossier's class asks for it.
///
/// @param expected the day until which it should be locked at least
public record LockDrift(DocumentId document, LocalDate locked, LocalDate expected) {
    private static final int LONGEST_LOCK_YEARS = 10;

    /// Until when a closed dossier's documents must be locked at least: its expiry, but at most ten years from closing;
    /// for permanent and undecided ones ten years. Empty for dossiers that are not closed: they are not checked.
    public static Optional<LocalDate> expected(Judged judged) {
        var closed =
                switch (judged.dossier().state()) {
                    case State.Closed(var on) -> on;
                    case State.Submitted(var on) -> on;
                    case State.Open _, State.Transferred _, State.Destroyed _ -> null;
                };
        if (closed == null) return Optional.empty();
        var most = closed.plusYears(LONGEST_LOCK_YEARS);
        var expiry = judged.rule()
                .flatMap(
                        rule -> Judge.expiry(judged.dossier().span(), rule.row().period()));
        return Optional.of(expiry.filter(day -> day.isBefore(most)).orElse(most));
    }

    public static Optional<LockDrift> of(Judged judged, DocumentId document, LocalDate locked) {
        return expected(judged).filter(locked::isBefore).map(expected -> new LockDrift(document, locked, expected));
    }
}
