package vn.kho.onestop;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.calendar.Count;
import vn.kho.calendar.Due;
import vn.kho.calendar.Notice;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;
import vn.kho.procedure.Catalogue;
import vn.kho.procedure.Limit;

/// The rules by which an office's matters are judged: its procedures, its calendar, and how it has chosen to count.
public record TimeRules(Catalogue catalogue, WorkingCalendar calendar, Counting counting) {
    /// Figures as of a day are those at the end of its office hours.
    public static final LocalTime CLOSING = LocalTime.of(17, 0);

    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);

    /// What the decrees leave to the office.
    ///
    /// @param shiftAfter15h         whether a receipt after 15:00 counts as of the next working day
    /// @param secondSupplementLate  whether a finished matter is late because its applicant was sent back more than
    ///     once; by default that is a nonconformity and not lateness
    public record Counting(boolean shiftAfter15h, boolean secondSupplementLate) {
        public static Counting usual() {
            return new Counting(false, false);
        }
    }

    /// The name of these rules on papers: equal procedures and choices, equal name. The calendar has its own.
    public String version() {
        var text = new StringBuilder(counting.toString());
        for (var procedure : catalogue.procedures())
            for (var version : procedure.versions())
                text.append('\n')
                        .append(procedure.code())
                        .append(' ')
                        .append(version.from())
                        .append(' ')
                        .append(version.limits());
        return "QH-" + Sha256.of(text.toString()).base32(8);
    }

    /// The day due for something received at that time under that limit.
    public Due due(LocalDateTime received, Limit limit) {
        var day = received.toLocalDate();
        boolean shift = counting.shiftAfter15h() && received.toLocalTime().isAfter(CUT_OFF);
        return switch (limit.unit()) {
            case WORKING_DAY -> calendar.due(day, limit.amount(), shift);
            // The last day of a term in calendar days moves on to a working day: Civil Code 2015, article 148.5.
            case CALENDAR_DAY -> calendar.due(day.plusDays(limit.amount() - 1L), 1, shift);
        };
    }

    /// @param asOf the earlier of the period's end and the day of the report; what happened later is not known yet
    public Assessment assess(Matter matter, LocalDate asOf) {
        if (matter.receipt().day().isAfter(asOf))
            throw new IllegalArgumentException(matter.code() + " had not been received by " + asOf);
        var work = new Work(matter, asOf);
        work.computeDue();
        work.choosePromise();
        return new Assessment(
                work.verdict(),
                work.promise == null ? null : Assessment.Promised.of(work.promise),
                work.due,
                work.remarks,
                work.notices);
    }

    /// Working days from receipt to finish, the day after receipt being 1, without those that supplements took. Empty
    /// while it runs, or when a year between has no calendar.
    public Optional<Integer> handlingDays(Matter matter) {
        if (matter.finish() == null) return Optional.empty();
        var total = between(matter.receipt().day(), matter.finish().day());
        if (total.isEmpty()) return Optional.empty();
        int days = total.get();
        for (var supplement : matter.course().supplements()) {
            if (supplement.completed() == null) continue;
            var away = between(
                    supplement.asked().toLocalDate(), supplement.completed().toLocalDate());
            if (away.isEmpty()) return Optional.empty();
            days -= away.get();
        }
        return Optional.of(Math.max(days, 0));
    }

    private Optional<Integer> between(LocalDate first, LocalDate last) {
        return switch (calendar.between(first, last)) {
            case Count.Of counted -> Optional.of(counted.workingDays());
            case Count.Missing _ -> Optional.empty();
        };
    }

    /// One judgement in the making.
    private final class Work {
        private final Matter matter;
        private final LocalDate asOf;
        private final List<Matter.Supplement> supplements;
        private final List<Problem> remarks = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();
        private @Nullable LocalDate due;
        private Matter.@Nullable Promise promise;

        Work(Matter matter, LocalDate asOf) {
            this.matter = matter;
            this.asOf = asOf;
            this.supplements = matter.supplementsBy(asOf);
        }

        void computeDue() {
            var asked = matter.asked();
            var version = catalogue.find(asked.procedure(), asked.version());
            if (version.isEmpty()) {
                remark(
                        "procedure-unknown",
                        asked.procedure().value(),
                        asked.version().toString());
                return;
            }
            var limit = version.get().limits().promised();
            if (limit.isEmpty()) {
                remark("limit-unknown", asked.procedure().value());
                return;
            }
            due = switch (matter.course().method()) {
                case RESTART -> known(TimeRules.this.due(lastStart(), limit.get()));
                case SUBTRACT -> {
                    var plain = known(TimeRules.this.due(matter.receipt().at(), limit.get()));
                    yield plain == null ? null : extended(plain);
                }
            };
        }

        /// The promise that judges: the first one, moved by the supplements and never by an apology.
        void choosePromise() {
            var first = matter.promise();
            promise = switch (matter.course().method()) {
                case RESTART -> restarted(first);
                case SUBTRACT -> first == null ? null : extended(first);
            };
            if (promise != null) return;
            remark("no-promise", matter.code());
            if (due != null) promise = Matter.Promise.on(due);
        }

        Timeliness verdict() {
            if (promise == null) {
                var why = remarks.isEmpty() ? Problem.of("no-promise", matter.code()) : remarks.getFirst();
                return new Timeliness.NotComputable(why);
            }
            boolean sentBackTwice = supplements.size() > 1;
            if (sentBackTwice) remark("second-supplement", matter.code(), String.valueOf(supplements.size()));
            var finish = matter.finish();
            return finish != null && matter.finishedBy(asOf)
                    ? ended(promise, finish.at(), sentBackTwice && counting.secondSupplementLate())
                    : running(promise, sentBackTwice);
        }

        private Timeliness ended(Matter.Promise promise, LocalDateTime at, boolean lateByRule) {
            var day = at.toLocalDate();
            if (past(promise, at) || lateByRule) {
                if (matter.course().again().stream().anyMatch(again -> !past(again.promise(), at)))
                    remark("within-reappointment", matter.code());
                return new Timeliness.Late(day.isAfter(promise.day()) ? days(promise.day(), day) : Integer.valueOf(0));
            }
            return day.isBefore(promise.day())
                    ? new Timeliness.Early(days(day, promise.day()))
                    : new Timeliness.OnDay();
        }

        /// While the applicant has the dossier back, the clock stands at the moment of the request.
        private Timeliness running(Matter.Promise promise, boolean lateByRule) {
            var at = asOf.atTime(CLOSING);
            if (!supplements.isEmpty() && open(supplements.getLast())) {
                at = supplements.getLast().asked();
                remark("awaiting-supplement", matter.code(), at.toLocalDate().toString());
            }
            var day = at.toLocalDate();
            if (past(promise, at))
                return new Timeliness.RunningOverdue(
                        day.isAfter(promise.day()) ? days(promise.day(), day) : Integer.valueOf(0));
            if (lateByRule) return new Timeliness.RunningOverdue(0);
            return new Timeliness.RunningInTime(days(day, promise.day()));
        }

        private Matter.@Nullable Promise restarted(Matter.@Nullable Promise first) {
            Matter.Promise last = first;
            for (var supplement : supplements) {
                if (open(supplement)) continue;
                // Restarted without a new slip: the limit itself gives the day.
                last = supplement.reissued() != null
                        ? supplement.reissued()
                        : due == null ? last : Matter.Promise.on(due);
            }
            return last;
        }

        private Matter.Promise extended(Matter.Promise first) {
            var day = extended(first.day());
            return day == null ? first : new Matter.Promise(day, first.hour());
        }

        /// The day moved on by the working days that supplements took; null when the calendar does not reach.
        private @Nullable LocalDate extended(LocalDate day) {
            int away = 0;
            for (var supplement : supplements) {
                if (open(supplement)) continue;
                var taken = days(
                        supplement.asked().toLocalDate(), completed(supplement).toLocalDate());
                if (taken == null) return null;
                away += taken;
            }
            return away == 0 ? day : known(calendar.due(day, away, false));
        }

        private LocalDateTime lastStart() {
            var start = matter.receipt().at();
            for (var supplement : supplements) if (!open(supplement)) start = completed(supplement);
            return start;
        }

        private boolean open(Matter.Supplement supplement) {
            return supplement.completed() == null
                    || supplement.completed().toLocalDate().isAfter(asOf);
        }

        private static LocalDateTime completed(Matter.Supplement supplement) {
            if (supplement.completed() == null) throw new IllegalStateException("asked only of completed supplements");
            return supplement.completed();
        }

        private static boolean past(Matter.Promise promise, LocalDateTime at) {
            return promise.hour() == null
                    ? at.toLocalDate().isAfter(promise.day())
                    : at.isAfter(promise.day().atTime(promise.hour()));
        }

        private @Nullable LocalDate known(Due found) {
            return switch (found) {
                case Due.On on -> {
                    for (var notice : on.notices()) if (!notices.contains(notice)) notices.add(notice);
                    yield on.day();
                }
                case Due.Missing missing -> {
                    var why = missing.problem();
                    if (!remarks.contains(why)) remarks.add(why);
                    yield null;
                }
            };
        }

        private @Nullable Integer days(LocalDate first, LocalDate last) {
            return between(first, last).orElse(null);
        }

        private void remark(String code, String subject, String... arguments) {
            var remark = Problem.of(code, subject, arguments);
            if (!remarks.contains(remark)) remarks.add(remark);
        }
    }
}
