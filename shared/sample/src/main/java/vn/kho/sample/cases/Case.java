package vn.kho.sample.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Department;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.ProcedureCode;

/// One request of 2026 as it went, from the table `matters.tsv`.
///
/// @param code     as on the receipt slip, such as `H99.10-260105-0001`
/// @param expected what a careful person finds on 2026-12-15
public record Case(
        String code,
        AgencyId agency,
        Filing filing,
        Request request,
        Times times,
        Outcome outcome,
        Story story,
        Flaws flaws,
        Expected expected) {

    /// @param plan      null for a dossier that the plan does not foresee
    /// @param retention null for one without a class
    public record Filing(
            Department department,
            @Nullable PlanCode plan,
            @Nullable ClassCode retention) {}

    /// @param asker a body or a person, as addressed
    /// @param kind  name of a constant of `Matter.Applicant`
    /// @param channel name of a constant of `Matter.Channel`
    public record Request(ProcedureCode procedure, String title, String asker, String kind, String channel) {
        public boolean byBody() {
            return kind.equals("AGENCY") || kind.equals("ORGANISATION");
        }
    }

    /// @param hour     null when the slip names only the day
    /// @param finished null while it runs
    public record Times(
            LocalDateTime received,
            LocalDate promise,
            @Nullable LocalTime hour,
            List<Supplement> supplements,
            List<Again> again,
            @Nullable LocalDateTime finished) {
        public Times {
            supplements = List.copyOf(supplements);
            again = List.copyOf(again);
        }
    }

    public record Supplement(LocalDateTime asked, LocalDateTime completed, LocalDate promise) {}

    /// @param on the day of the apology
    public record Again(LocalDate on, LocalDate promise) {}

    /// @param ending      name of a constant of `Matter.Ending`
    /// @param number      of the result; null when there is none
    /// @param signer      who decides: `UBND`, `GD`, `TB`
    /// @param returned    null when it was not
    /// @param way         how it was returned: name of a constant of `Matter.Channel`; null when it was not
    /// @param uncollected since when it waits; null when it does not
    public record Outcome(
            String ending,
            @Nullable String number,
            String signer,
            @Nullable LocalDate returned,
            @Nullable String way,
            @Nullable LocalDate uncollected) {}

    /// What the papers tell. Empty where there is nothing to tell.
    ///
    /// @param facts how many and when, or which paper is certified
    public record Story(String country, String partner, String purpose, String facts) {}

    /// What is wrong with it on purpose.
    ///
    /// @param missing components that are not there
    /// @param waived  components that need not be there
    /// @param late    components dated after receipt
    /// @param odd     what is odd about which document
    /// @param scans   the documents that are scans, by component, with the name of a `Condition`
    public record Flaws(
            List<String> missing,
            List<String> waived,
            List<String> late,
            Map<String, String> odd,
            Map<String, String> scans) {
        public Flaws {
            missing = List.copyOf(missing);
            waived = List.copyOf(waived);
            late = List.copyOf(late);
            odd = Map.copyOf(odd);
            scans = Map.copyOf(scans);
        }

        public boolean is(String component, String oddity) {
            return oddity.equals(odd.get(component));
        }
    }

    /// What a careful person finds on 2026-12-15.
    public enum Expected {
        EARLY,
        ON_DAY,
        LATE,
        IN_TIME,
        OVERDUE;

        public boolean running() {
            return this == IN_TIME || this == OVERDUE;
        }
    }

    public Optional<LocalDate> finishedOn() {
        return Optional.ofNullable(times.finished()).map(LocalDateTime::toLocalDate);
    }

    public LocalDate receivedOn() {
        return times.received().toLocalDate();
    }
}
