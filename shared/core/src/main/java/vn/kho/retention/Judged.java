package vn.kho.retention;

import java.util.List;
import java.util.Optional;
import vn.kho.dossier.Dossier;

/// A verdict and how it came about, so that whoever doubts it can follow every step.
///
/// @param rule the row that was applied; empty when there was none
public record Judged(Dossier dossier, Verdict verdict, Optional<Schedule.Ruled> rule, List<Reason> why) {
    public Judged {
        why = List.copyOf(why);
    }

    /// One step.
    ///
    /// @param code      `work-ended`, `returned-later`, `class`, `class-missing`, `class-unknown`, `trigger-open`,
    ///     `expires`, `for-ever`, `running`, `held`, `destroyed`, `transferred`, `class-unconfirmed`; its words
    ///   live with whoever shows it
    /// @param arguments days, periods and codes in the order the words use them
    /// @param source    where that is laid down, or the document that says so; empty for plain facts
    public record Reason(String code, List<String> arguments, String source) {
        public Reason {
            arguments = List.copyOf(arguments);
        }
    }
}
