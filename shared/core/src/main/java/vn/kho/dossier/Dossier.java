package vn.kho.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Department;
import vn.kho.access.UseMode;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.ProcedureCode;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.registry.Place;

/// A dossier (hồ sơ): the documents of one matter, kept together.
///
/// @param code       the number and notation that the office gave it, as printed, such as `H99.10-260105-0001`
/// @param department who keeps it
public record Dossier(
        DossierId id,
        String code,
        Department department,
        Description description,
        Filing filing,
        Span span,
        State state)
        implements Item {
    public static final Kind<Dossier> KIND = new Kind<>("dossier", Dossier.class);

    public Dossier {
        Text.required("dossier " + id + ": code", code, 100);
    }

    /// What it is about and how it may be used.
    ///
    /// @param title    NFC, at most 1,000 characters (TT 05/2025/TT-BNV, field `title`)
    /// @param language code list of TT 05/2025/TT-BNV: `01` Vietnamese, ...
    /// @param keywords at most 100 characters together
    public record Description(String title, UseMode mode, List<String> language, List<String> keywords) {
        public Description {
            Text.required("dossier: title", title, 1000);
            language = List.copyOf(language);
            keywords = List.copyOf(keywords);
        }

        public static Description of(String title) {
            return new Description(title, UseMode.CONDITIONAL, List.of("01"), List.of());
        }
    }

    /// Where it belongs in the order of the office. A null is a gap that the checks name.
    ///
    /// @param plan      the entry of the year's file plan
    /// @param procedure the procedure whose matter it keeps
    /// @param retention the class that says how long; null: undecided
    /// @param form      TT 05/2025/TT-BNV, field `confidenceLevel`: `01` born digital, `02` digitised, `03` mixed
    /// @param paperCode where the paper lies; null for a dossier that has none
    public record Filing(
            @Nullable PlanCode plan,
            @Nullable ProcedureCode procedure,
            @Nullable ClassCode retention,
            String form,
            @Nullable String paperCode) {
        public Filing {
            if (!form.matches("0[123]")) throw new IllegalArgumentException("dossier: form '" + form + "'");
        }
    }

    /// The days that count.
    ///
    /// @param started  the first day of the work
    /// @param finished the day the work ended; null while it runs
    /// @param returned the day the result was handed out; null when it was not, or when there is nothing to hand
    ///     out
    public record Span(
            LocalDate started,
            @Nullable LocalDate finished,
            @Nullable LocalDate returned) {
        public Span {
            if (finished != null && finished.isBefore(started))
                throw new IllegalArgumentException("dossier: finished " + finished + " before it started " + started);
        }
    }

    /// Where the dossier is in its life.
    public sealed interface State {
        /// Documents may come in.
        record Open() implements State {}

        /// @param on the day of closing; nothing comes in any more
        record Closed(LocalDate on) implements State {}

        /// @param on the day the current archive took it
        record Submitted(LocalDate on) implements State {}

        /// @param on the day it went to the historical archive
        record Transferred(LocalDate on) implements State {}

        /// @param on the day its bytes were destroyed by decision
        record Destroyed(LocalDate on) implements State {}
    }

    public boolean open() {
        return state instanceof State.Open;
    }

    public static Key<Dossier> key(DossierId id) {
        return Key.root(id.agency(), KIND, root(id));
    }

    /// The root under which the dossier's documents are kept.
    public static String root(DossierId id) {
        return "dossier/" + id.local();
    }

    public AgencyId agency() {
        return id.agency();
    }

    /// The year whose root lists it: that of its first day.
    public int year() {
        return span.started().getYear();
    }

    @Override
    public Key<Dossier> key() {
        return key(id);
    }

    @Override
    public List<Place> places() {
        return List.of(new Place("dossiers/" + department, span.started() + "/" + code));
    }

    public Dossier with(State next) {
        return new Dossier(id, code, department, description, filing, span, next);
    }

    public Dossier with(Filing next) {
        return new Dossier(id, code, department, description, next, span, state);
    }

    public Dossier with(Span next) {
        return new Dossier(id, code, department, description, filing, next, state);
    }
}
