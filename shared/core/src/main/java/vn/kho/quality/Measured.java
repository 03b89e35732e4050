package vn.kho.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Dossier;
import vn.kho.inspection.Evidence;
import vn.kho.kernel.ComponentCode;
import vn.kho.onestop.Matter;
import vn.kho.onestop.NationalTable;
import vn.kho.onestop.NationalTable.Counted;
import vn.kho.onestop.Ratio;
import vn.kho.onestop.Timeliness;
import vn.kho.procedure.Forms;
import vn.kho.procedure.Procedure;

/// An objective and what the evidence makes of it.
///
/// @param part  codes behind the numerator
/// @param whole codes behind the denominator
public record Measured(Objective objective, Standing standing, List<String> part, List<String> whole) {
    public Measured {
        part = List.copyOf(part);
        whole = List.copyOf(whole);
    }

    /// How an objective stands.
    public enum Standing {
        MET,
        MISSED,
        /// Nothing arose that could be measured.
        NOTHING,
        /// There is no rule to measure it by.
        UNMEASURED
    }

    /// Empty when there is no measuring rule.
    public Optional<Ratio> value() {
        return standing == Standing.UNMEASURED ? Optional.empty() : Optional.of(new Ratio(part.size(), whole.size()));
    }

    /// @param table that of the evidence
    public static Measured of(Objective objective, Evidence evidence, NationalTable table) {
        var measure = objective.measure();
        if (measure == null) return new Measured(objective, Standing.UNMEASURED, List.of(), List.of());
        var resolved = table.counted().stream()
                .filter(one -> one.assessment().verdict().ended())
                .toList();
        return switch (measure) {
            case IN_TIME ->
                measured(
                        objective,
                        codes(resolved.stream()
                                .filter(one -> !one.assessment().verdict().overdue())
                                .toList()),
                        codes(resolved));
            case EARLY ->
                measured(
                        objective,
                        codes(resolved.stream()
                                .filter(one -> one.assessment().verdict() instanceof Timeliness.Early)
                                .toList()),
                        codes(resolved));
            case SENT_BACK_TWICE ->
                measured(
                        objective,
                        codes(table.counted().stream()
                                .filter(one -> one.assessment()
                                        .remark("second-supplement")
                                        .isPresent())
                                .toList()),
                        codes(table.counted()));
            case DIGITISED -> {
                var done = resolved.stream()
                        .filter(one -> ending(one.matter()) == Matter.Ending.DONE)
                        .toList();
                yield measured(
                        objective,
                        codes(done.stream()
                                .filter(one -> digitised(one.matter(), evidence))
                                .toList()),
                        codes(done));
            }
            case SUBMITTED -> {
                var owed = evidence.dossiers().stream()
                        .filter(dossier -> owed(dossier, evidence.period()))
                        .toList();
                yield measured(
                        objective,
                        owed.stream()
                                .filter(Measured::submittedInTime)
                                .map(Dossier::code)
                                .toList(),
                        owed.stream().map(Dossier::code).toList());
            }
        };
    }

    private static Measured measured(Objective objective, List<String> part, List<String> whole) {
        var value = new Ratio(part.size(), whole.size());
        if (!value.arises()) return new Measured(objective, Standing.NOTHING, part, whole);
        return new Measured(objective, objective.met(value) ? Standing.MET : Standing.MISSED, part, whole);
    }

    private static List<String> codes(List<Counted> counted) {
        return counted.stream().map(one -> one.matter().code()).toList();
    }

    private static Matter.@Nullable Ending ending(Matter matter) {
        var finish = matter.finish();
        return finish == null ? null : finish.ending();
    }

    /// A component and the result have a file (QĐ 766/QĐ-TTg, indicator 4.2).
    private static boolean digitised(Matter matter, Evidence evidence) {
        var version = evidence.version(matter);
        var components = evidence.documents(matter.dossier()).stream()
                .map(document -> document.component())
                .toList();
        return components.contains(Forms.RESULT)
                && version.isPresent()
                && components.stream().anyMatch(code -> asked(version.get(), code));
    }

    private static boolean asked(Procedure.Version version, @Nullable ComponentCode code) {
        return code != null && version.component(code).isPresent();
    }

    /// Whether the law's day for submission (the end of the year after the work ended) lies in the period, up to the
    /// day of judging.
    private static boolean owed(Dossier dossier, Evidence.Period period) {
        var finished = dossier.span().finished();
        if (finished == null) return false;
        var day = lawfulDay(finished);
        return !day.isBefore(period.from()) && !day.isAfter(period.asOf());
    }

    private static boolean submittedInTime(Dossier dossier) {
        var finished = dossier.span().finished();
        return finished != null
                && dossier.state() instanceof Dossier.State.Submitted(var on)
                && !on.isAfter(lawfulDay(finished));
    }

    private static LocalDate lawfulDay(LocalDate finished) {
        return LocalDate.of(finished.getYear() + 1, 12, 31);
    }
}
