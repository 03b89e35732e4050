package vn.kho.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.retention.Dossiers.CONFERENCES;
import static vn.kho.retention.Dossiers.PASSPORTS;
import static vn.kho.retention.Dossiers.SURVEYS;
import static vn.kho.retention.Dossiers.aDossier;
import static vn.kho.retention.Dossiers.aHold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Dossier.State;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.DocumentId;
import vn.kho.procedure.Period;
import vn.kho.retention.Verdict.Due;
import vn.kho.retention.Verdict.Gone;
import vn.kho.retention.Verdict.Group;
import vn.kho.retention.Verdict.Held;
import vn.kho.retention.Verdict.Keep;
import vn.kho.retention.Verdict.KeepForEver;
import vn.kho.retention.Verdict.Running;
import vn.kho.retention.Verdict.Undecided;
import vn.kho.samples.SeededTest;

final class JudgeTest {
    private static final Schedule SCHEDULE =
            new Schedule(List.of(RetentionTable.passports(), RetentionTable.general()));
    private static final LocalDate CLOSED = LocalDate.of(2016, 3, 14);

    @Test
    void the_clock_runs_from_the_year_in_which_the_work_ended_to_its_last_day() {
        var dossier = aDossier("a").finished(CLOSED).made();

        assertThat(verdict(dossier, LocalDate.of(2026, 12, 31))).isEqualTo(new Keep(LocalDate.of(2026, 12, 31)));
        assertThat(verdict(dossier, LocalDate.of(2027, 1, 1))).isEqualTo(new Due(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void the_later_year_counts_when_finish_and_return_differ_and_both_are_told() {
        var dossier = aDossier("a")
                .finished(LocalDate.of(2015, 12, 30))
                .returned(LocalDate.of(2016, 1, 4))
                .made();

        var judged = judge().judge(dossier, LocalDate.of(2026, 6, 1));

        assertThat(judged.verdict()).isEqualTo(new Keep(LocalDate.of(2026, 12, 31)));
        assertThat(judged.why()).anySatisfy(reason -> assertThat(reason)
                .extracting(Judged.Reason::code, Judged.Reason::arguments)
                .containsExactly("returned-later", List.of("2016-01-04", "2015-12-30")));
    }

    @Test
    void a_hold_outranks_the_calendar_and_says_what_it_holds_back() {
        var dossier = aDossier("a").finished(CLOSED).made();
        var hold = aHold("DB-01", LocalDate.of(2026, 1, 1), null, dossier);

        assertThat(judge(hold).judge(dossier, LocalDate.of(2027, 5, 1)).verdict())
                .isEqualTo(new Held(List.of(hold), new Due(LocalDate.of(2027, 1, 1))));
    }

    @Test
    void what_is_gone_is_not_held() {
        var dossier =
                aDossier("a").finished(CLOSED).in(new State.Transferred(CLOSED)).made();
        var hold = aHold("DB-01", CLOSED, null, dossier);

        assertThat(judge(hold).judge(dossier, LocalDate.of(2027, 5, 1)).verdict())
                .isEqualTo(new Gone(CLOSED, true));
    }

    @Test
    void running_outranks_undecided_and_undecided_is_what_has_no_known_class() {
        var today = LocalDate.of(2040, 1, 1);

        assertThat(verdict(aDossier("a").of(null).made(), today)).isEqualTo(new Running());
        assertThat(verdict(aDossier("a").of(null).finished(CLOSED).made(), today))
                .isInstanceOf(Undecided.class);
        assertThat(verdict(
                        aDossier("a").of(new ClassCode("X-1")).finished(CLOSED).made(), today))
                .isInstanceOfSatisfying(Undecided.class, undecided -> assertThat(undecided.why())
                        .hasToString("class-unknown a [X-1]"));
    }

    @Test
    void a_period_that_ends_with_an_event_never_expires_by_itself() {
        var dossier =
                aDossier("a").of(new ClassCode("TT09-1.11")).finished(CLOSED).made();

        assertThat(verdict(dossier, LocalDate.of(2090, 1, 1))).isInstanceOf(Undecided.class);
    }

    @Test
    void every_verdict_by_an_unconfirmed_row_says_so() {
        var judged = judge().judge(aDossier("a").finished(CLOSED).made(), LocalDate.of(2026, 6, 1));

        assertThat(judged.why())
                .extracting(Judged.Reason::code)
                .containsExactly("work-ended", "class", "class-unconfirmed", "expires");
    }

    @Test
    void a_hold_bars_every_act_with_a_sentence_why() {
        var dossier = aDossier("a").finished(CLOSED).made();
        var hold = aHold("DB-01", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), dossier);

        for (var act : Act.values())
            assertThat(hold.refuses(act, dossier.id(), LocalDate.of(2026, 12, 31)))
                    .get()
                    .satisfies(problem -> assertThat(problem.arguments())
                            .containsExactly(
                                    act.name(), "DB-01", "Thanh tra tỉnh Sông Bạc", "45/QĐ-TTr", "2026-01-01"));
        assertThat(hold.refuses(Act.DESTROY, dossier.id(), LocalDate.of(2027, 1, 1)))
                .isEmpty();
        assertThat(hold.refuses(Act.DESTROY, aDossier("b").made().id(), LocalDate.of(2026, 5, 1)))
                .isEmpty();
    }

    @Test
    void a_released_hold_bars_nothing_from_the_day_of_release() {
        var dossier = aDossier("a").finished(CLOSED).made();
        var released = aHold("DB-01", LocalDate.of(2026, 1, 1), null, dossier)
                .with(new Hold.Release(
                        LocalDate.of(2026, 6, 1), "Giám đốc Sở", new Hold.Instrument("60/QĐ-TTr", CLOSED)));

        assertThat(released.inForce(LocalDate.of(2026, 5, 31))).isTrue();
        assertThat(released.inForce(LocalDate.of(2026, 6, 1))).isFalse();
    }

    @Test
    void the_register_lists_what_was_placed_and_not_released() {
        var one = aHold("DB-01", CLOSED, null, aDossier("a").made());
        var two = aHold("DB-02", CLOSED, null, aDossier("b").made());

        var register = HoldRegister.empty(Dossiers.AGENCY)
                .placed(one)
                .placed(two)
                .placed(one)
                .released(one);

        assertThat(register.holds()).containsExactly(two.id().local());
    }

    /// papers.md's example: eight dossiers as of 25/11/2026.
    @Test
    void the_filled_example_of_the_retention_report_comes_out_as_printed() {
        var asOf = LocalDate.of(2026, 11, 25);
        var held = aDossier("2015-CV-02").finished(LocalDate.of(2015, 11, 20)).made();
        var dossiers = List.of(
                aDossier("2015-CV-01").finished(LocalDate.of(2015, 11, 20)).made(),
                held,
                aDossier("2016-CV-01").finished(CLOSED).made(),
                aDossier("2018-HC-07")
                        .of(PASSPORTS)
                        .finished(LocalDate.of(2018, 6, 11))
                        .made(),
                aDossier("2026-ĐR-03")
                        .of(SURVEYS)
                        .finished(LocalDate.of(2026, 10, 14))
                        .made(),
                aDossier("2026-HN-01")
                        .of(CONFERENCES)
                        .finished(LocalDate.of(2026, 9, 30))
                        .made(),
                aDossier("2026-CNLS-12")
                        .of(null)
                        .finished(LocalDate.of(2026, 11, 5))
                        .made(),
                aDossier("2026-ĐV-09")
                        .of(SURVEYS)
                        .started(LocalDate.of(2026, 11, 20))
                        .made());
        var judge = judge(aHold("DB-2026-01", LocalDate.of(2026, 9, 1), null, held));

        var verdicts = dossiers.stream()
                .map(dossier -> judge.judge(dossier, asOf).verdict())
                .toList();

        assertThat(verdicts.subList(0, 7))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("why")
                .startsWith(
                        new Due(LocalDate.of(2026, 1, 1)),
                        new Held(judge.holds(), new Due(LocalDate.of(2026, 1, 1))),
                        new Keep(LocalDate.of(2026, 12, 31)),
                        new Keep(LocalDate.of(2026, 12, 31)),
                        new Keep(LocalDate.of(2046, 12, 31)),
                        new KeepForEver());
        assertThat(verdicts.stream().map(verdict -> verdict.group(asOf)))
                .containsExactly(
                        Group.DUE,
                        Group.HELD,
                        Group.DUE_WITHIN_A_YEAR,
                        Group.DUE_WITHIN_A_YEAR,
                        Group.KEPT,
                        Group.FOR_EVER,
                        Group.UNDECIDED,
                        Group.RUNNING);
    }

    /// 200 rounds of 50 histories.
    @SeededTest
    void nothing_held_permanent_undecided_or_unexpired_is_ever_due(RandomGenerator random) {
        for (int i = 0; i < 50; i++) {
            var dossier = randomDossier(random, i);
            var today = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(30_000));
            var holds = randomHolds(random, dossier);

            var judged = judge(holds.toArray(Hold[]::new)).judge(dossier, today);

            if (judged.verdict() instanceof Due(var since))
                assertThat(mayBeDue(dossier, holds, today, since))
                        .as("%s on %s with %s", dossier, today, holds)
                        .isTrue();
        }
    }

    @SeededTest
    void each_dossier_is_in_exactly_one_group_and_the_groups_add_up(RandomGenerator random) {
        var today = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(30_000));
        Map<Group, Integer> groups = new EnumMap<>(Group.class);

        for (int i = 0; i < 50; i++)
            groups.merge(
                    judge().judge(randomDossier(random, i), today).verdict().group(today), 1, Integer::sum);

        assertThat(groups.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
    }

    @Test
    void the_two_submission_clocks_differ_and_the_law_decides_what_is_overdue() {
        var clock = SubmissionClock.of(aDossier("a").finished(CLOSED).made()).orElseThrow();

        assertThat(clock).isEqualTo(new SubmissionClock(LocalDate.of(2017, 3, 14), LocalDate.of(2017, 12, 31)));
        assertThat(clock.standing(LocalDate.of(2017, 3, 14))).isEqualTo(SubmissionClock.Standing.IN_TIME);
        assertThat(clock.standing(LocalDate.of(2017, 3, 15))).isEqualTo(SubmissionClock.Standing.WARNED);
        assertThat(clock.standing(LocalDate.of(2018, 1, 1))).isEqualTo(SubmissionClock.Standing.OVERDUE);
    }

    @Test
    void a_permanent_dossier_goes_to_the_historical_archive_within_five_years_of_submission() {
        var dossier = aDossier("a")
                .of(CONFERENCES)
                .finished(CLOSED)
                .in(new State.Submitted(CLOSED))
                .made();

        assertThat(SubmissionClock.historicalBy(judge().judge(dossier, LocalDate.of(2020, 1, 1))))
                .contains(LocalDate.of(2021, 12, 31));
    }

    @Test
    void a_lock_shorter_than_the_class_asks_for_is_a_drift() {
        var dossier = aDossier("a").of(PASSPORTS).finished(CLOSED).made();
        var judged = judge().judge(dossier, LocalDate.of(2026, 1, 1));
        var document = new DocumentId(Dossiers.AGENCY, "d-0");

        assertThat(LockDrift.of(judged, document, LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(LockDrift.of(judged, document, LocalDate.of(2024, 12, 30)))
                .contains(new LockDrift(document, LocalDate.of(2024, 12, 30), LocalDate.of(2024, 12, 31)));
    }

    @Test
    void permanent_and_undecided_ones_are_locked_ten_years_from_closing_and_open_ones_are_not_checked() {
        var today = LocalDate.of(2026, 1, 1);
        var tenYears = CLOSED.plusYears(10);

        assertThat(LockDrift.expected(judge().judge(
                                aDossier("a").of(CONFERENCES).finished(CLOSED).made(), today)))
                .contains(tenYears);
        assertThat(LockDrift.expected(
                        judge().judge(aDossier("a").of(null).finished(CLOSED).made(), today)))
                .contains(tenYears);
        assertThat(LockDrift.expected(judge().judge(aDossier("a").made(), today)))
                .isEmpty();
    }

    private static boolean mayBeDue(Dossier dossier, List<Hold> holds, LocalDate today, LocalDate since) {
        var code = dossier.filing().retention();
        if (code == null || dossier.span().finished() == null || since.isAfter(today)) return false;
        if (dossier.state() instanceof State.Destroyed || dossier.state() instanceof State.Transferred) return false;
        for (var hold : holds)
            if (!hold.from().isAfter(today)
                    && (hold.until() == null || !hold.until().isBefore(today))
                    && (hold.release() == null || hold.release().on().isAfter(today))) return false;
        var period = SCHEDULE.find(code).map(rule -> rule.row().period());
        if (period.isEmpty() || !(period.get() instanceof Period.Years(var years))) return false;
        var returned = dossier.span().returned();
        int ended = dossier.span().finished().getYear();
        if (returned != null) ended = Math.max(ended, returned.getYear());
        return today.getYear() > ended + years;
    }

    private static Dossier randomDossier(RandomGenerator random, int i) {
        var classes = new ArrayList<ClassCode>(SCHEDULE.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(RetentionClass::code)
                .toList());
        classes.add(new ClassCode("GONE-1"));
        classes.add(null);
        var started = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(15_000));
        var made = aDossier("r" + i).started(started).of(classes.get(random.nextInt(classes.size())));
        if (random.nextInt(5) == 0) return made.made();
        var finished = started.plusDays(random.nextInt(800));
        made.finished(finished);
        if (random.nextBoolean()) made.returned(finished.plusDays(random.nextInt(500)));
        return switch (random.nextInt(8)) {
            case 0 -> made.in(new State.Destroyed(finished)).made();
            case 1 -> made.in(new State.Transferred(finished)).made();
            case 2 -> made.in(new State.Submitted(finished)).made();
            default -> made.made();
        };
    }

    private static List<Hold> randomHolds(RandomGenerator random, Dossier dossier) {
        var holds = new ArrayList<Hold>();
        while (random.nextInt(3) == 0) {
            var from = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(30_000));
            var until = random.nextBoolean() ? null : from.plusDays(random.nextInt(9_000));
            var hold = aHold("DB-" + holds.size(), from, until, dossier);
            holds.add(
                    random.nextInt(3) > 0
                            ? hold
                            : hold.with(new Hold.Release(
                                    from.plusDays(random.nextInt(5_000)),
                                    "x",
                                    hold.demand().instrument())));
        }
        return holds;
    }

    private static Judge judge(Hold... holds) {
        return new Judge(SCHEDULE, List.of(holds));
    }

    private static Verdict verdict(Dossier dossier, LocalDate today) {
        return judge().judge(dossier, today).verdict();
    }
}
