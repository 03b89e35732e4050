package vn.kho.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Dossier.State;
import vn.kho.kernel.Problem;
import vn.kho.procedure.Period;
import vn.kho.retention.Judged.Reason;
import vn.kho.retention.Verdict.Due;
import vn.kho.retention.Verdict.Gone;
import vn.kho.retention.Verdict.Held;
import vn.kho.retention.Verdict.Keep;
import vn.kho.retention.Verdict.KeepForEver;
import vn.kho.retention.Verdict.Running;
import vn.kho.retention.Verdict.Undecided;

/// Says what may become of a dossier. What outranks what: gone, held, running, undecided, for ever, and only then the
/// calendar.
///
/// @param holds of the agencies whose dossiers are judged; those not in force are passed over
public record Judge(Schedule schedule, List<Hold> holds) {
    private static final String CLOCK =
            "Kể từ năm công việc kết thúc; hết hạn ngày 31/12 của năm kết thúc + N (cách hiểu, chưa xác minh)";
    private static final String WORK_END = "NĐ 30/2020/NĐ-CP điều 29.4.a";

    public Judge {
        holds = List.copyOf(holds);
    }

    public Judged judge(Dossier dossier, LocalDate today) {
        var why = new ArrayList<Reason>();
        var rule = Optional.ofNullable(dossier.filing().retention()).flatMap(schedule::find);
        var gone = gone(dossier.state(), today);
        if (gone.isPresent()) {
            var verdict = gone.get();
            why.add(fact(verdict.transferred() ? "transferred" : "destroyed", verdict.on()));
            return new Judged(dossier, verdict, rule, why);
        }
        var calendar = byCalendar(dossier, rule, today, why);
        var holding =
                holds.stream().filter(hold -> hold.covers(dossier.id(), today)).toList();
        if (holding.isEmpty()) return new Judged(dossier, calendar, rule, why);
        for (var hold : holding) {
            var demand = hold.demand();
            why.add(new Reason(
                    "held",
                    List.of(hold.code(), demand.by(), hold.from().toString()),
                    demand.instrument().number()));
        }
        return new Judged(dossier, new Held(holding, calendar), rule, why);
    }

    /// Why this act must not be done to the dossier today: every hold in force over it.
    public List<Problem> refusals(Act act, Dossier dossier, LocalDate today) {
        return holds.stream()
                .flatMap(hold -> hold.refuses(act, dossier.id(), today).stream())
                .toList();
    }

    /// The last day of the period; empty while the work runs, and for a period that no calendar can end.
    public static Optional<LocalDate> expiry(Dossier.Span span, Period period) {
        if (span.finished() == null || !(period instanceof Period.Years(var years))) return Optional.empty();
        return Optional.of(LocalDate.of(clockYear(span.finished(), span.returned()) + years, 12, 31));
    }

    private Verdict byCalendar(Dossier dossier, Optional<Schedule.Ruled> rule, LocalDate today, List<Reason> why) {
        var span = dossier.span();
        var finished = span.finished();
        if (finished == null || finished.isAfter(today)) {
            why.add(fact("running", span.started()));
            return new Running();
        }
        why.add(new Reason("work-ended", List.of(finished.toString()), WORK_END));
        var returned = span.returned();
        if (returned != null && returned.getYear() != finished.getYear())
            why.add(new Reason("returned-later", List.of(returned.toString(), finished.toString()), CLOCK));
        if (rule.isEmpty()) return undecided(dossier, why);
        var row = rule.get().row();
        why.add(new Reason(
                "class",
                List.of(row.code().value(), row.period().text()),
                rule.get().cited()));
        if (!row.label().confirmed())
            why.add(new Reason(
                    "class-unconfirmed",
                    List.of(row.label().standing().vi()),
                    row.label().source()));
        return switch (row.period()) {
            case Period.ForEver _ -> {
                why.add(new Reason("for-ever", List.of(), rule.get().cited()));
                yield new KeepForEver();
            }
            case Period.Until(var event) -> open(dossier, event, why);
            case Period.Years years -> {
                if (row.trigger() != RetentionClass.Trigger.WORK_ENDED)
                    yield open(dossier, row.trigger().name(), why);
                var until = LocalDate.of(clockYear(finished, returned) + years.years(), 12, 31);
                why.add(new Reason("expires", List.of(until.toString()), CLOCK));
                yield today.isAfter(until) ? new Due(until.plusDays(1)) : new Keep(until);
            }
        };
    }

    /// Finished and returned in different years: the later counts.
    private static int clockYear(LocalDate finished, @Nullable LocalDate returned) {
        return returned == null ? finished.getYear() : Math.max(finished.getYear(), returned.getYear());
    }

    private static Verdict undecided(Dossier dossier, List<Reason> why) {
        var given = dossier.filing().retention();
        var problem = given == null
                ? Problem.of("class-missing", dossier.code())
                : Problem.of("class-unknown", dossier.code(), given.value());
        why.add(new Reason(problem.code(), problem.arguments(), ""));
        return new Undecided(problem);
    }

    private static Verdict open(Dossier dossier, String event, List<Reason> why) {
        why.add(new Reason("trigger-open", List.of(event), ""));
        return new Undecided(Problem.of("trigger-open", dossier.code(), event));
    }

    private static Optional<Gone> gone(State state, LocalDate today) {
        return switch (state) {
            case State.Destroyed(var on) when !on.isAfter(today) -> Optional.of(new Gone(on, false));
            case State.Transferred(var on) when !on.isAfter(today) -> Optional.of(new Gone(on, true));
            case State.Open _, State.Closed _, State.Submitted _, State.Destroyed _, State.Transferred _ ->
                Optional.empty();
        };
    }

    private static Reason fact(String code, LocalDate day) {
        return new Reason(code, List.of(day.toString()), "");
    }
}
