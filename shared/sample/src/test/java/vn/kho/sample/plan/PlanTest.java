package vn.kho.sample.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.kernel.ProcedureCode;
import vn.kho.onestop.Succession;
import vn.kho.onestop.TimeRules;
import vn.kho.onestop.Timeliness;
import vn.kho.procedure.Catalogue;
import vn.kho.retention.Judge;
import vn.kho.retention.Verdict;
import vn.kho.sample.cases.Case.Expected;
import vn.kho.sample.cases.OldCase.Group;
import vn.kho.sample.plan.PlannedDocument.Fate;

class PlanTest {
    private static final Plan PLAN = Plan.of(1);
    private static final Truth TRUTH = new Truth(PLAN.cases());

    private final TimeRules rules =
            new TimeRules(Catalogue.foreignAffairs(), WorkingCalendar.builtIn(), TimeRules.Counting.usual());

    @Test
    void thirteen_of_sixteen_delegations_out_are_early() {
        var out = TRUTH.matters(Plan.OFFICE, new ProcedureCode("SNgV-01"));

        assertThat(out.received()).isEqualTo(16);
        assertThat(out.of(Expected.EARLY)).isEqualTo(13);
    }

    @Test
    void received_is_finished_and_running() {
        var all = TRUTH.matters(Plan.OFFICE);

        assertThat(all.received()).isEqualTo(39);
        assertThat(all.finished()).isEqualTo(36);
        assertThat(all.running()).isEqualTo(3);
        assertThat(TRUTH.matters(Plan.PREDECESSOR).received()).isEqualTo(2);
    }

    @Test
    void every_kind_of_matter_occurs() {
        var all = TRUTH.matters(Plan.OFFICE);

        assertThat(all.uncollected()).isEqualTo(3);
        assertThat(all.supplemented()).isEqualTo(2);
        assertThat(all.supplementedTwice()).isEqualTo(1);
        assertThat(all.reappointed()).isEqualTo(1);
        assertThat(all.of(Expected.LATE)).isEqualTo(4);
        assertThat(all.of(Expected.IN_TIME)).isEqualTo(2);
        assertThat(all.of(Expected.OVERDUE)).isEqualTo(1);
    }

    @Test
    void the_rules_find_what_a_careful_person_found() {
        for (var kase : PLAN.cases().matters()) {
            var matter = PLAN.dossier(kase.code()).orElseThrow().asked().orElseThrow();

            var verdict = rules.assess(matter, Plan.TODAY).verdict();

            assertThat(word(verdict)).as(kase.code()).isEqualTo(kase.expected());
        }
    }

    @Test
    void the_promise_on_each_slip_is_the_day_due() {
        for (var kase : PLAN.cases().matters()) {
            if (!kase.times().supplements().isEmpty()) continue;
            var matter = PLAN.dossier(kase.code()).orElseThrow().asked().orElseThrow();

            var due = rules.assess(matter, Plan.TODAY).due();

            assertThat(due).as(kase.code()).isEqualTo(kase.times().promise());
        }
    }

    @Test
    void no_day_due_lies_beyond_the_decided_calendar() {
        for (var dossier : PLAN.dossiers())
            dossier.asked().ifPresent(matter -> assertThat(
                            rules.assess(matter, Plan.TODAY).dueUnknown())
                    .as(dossier.code())
                    .isFalse());
    }

    @Test
    void the_matter_across_the_merger_counts_for_the_successor() {
        var matter = PLAN.dossier("H99.11-260624-0001").orElseThrow().asked().orElseThrow();

        assertThat(Succession.countedFor(matter, List.of(PLAN.succession()))).isEqualTo(Plan.OFFICE);
    }

    @Test
    void the_old_dossiers_fall_where_a_careful_person_puts_them() {
        var judge = new Judge(PLAN.schedule(), PLAN.holds());

        for (var old : PLAN.cases().old()) {
            var dossier = PLAN.dossier(old.code()).orElseThrow().after();

            assertThat(group(judge.judge(dossier, Plan.TODAY).verdict()))
                    .as(old.code())
                    .isEqualTo(old.group());
        }
    }

    @Test
    void exactly_one_dossier_has_no_class_and_one_no_plan() {
        assertThat(PLAN.dossiers())
                .filteredOn(dossier -> dossier.opened().filing().retention() == null)
                .hasSize(1);
        assertThat(PLAN.dossiers())
                .filteredOn(dossier -> dossier.opened().filing().plan() == null)
                .hasSize(1);
    }

    @Test
    void every_line_of_a_file_plan_that_a_dossier_names_exists() {
        for (var dossier : PLAN.dossiers()) {
            var code = dossier.opened().filing().plan();
            if (code == null) continue;
            var plan = PLAN.filePlans().stream()
                    .filter(candidate ->
                            candidate.agency().equals(dossier.opened().agency())
                                    && candidate.year() == dossier.opened().year())
                    .findFirst();

            assertThat(plan).as(dossier.code()).isPresent();
            assertThat(plan.orElseThrow().line(code)).as(dossier.code()).isPresent();
        }
    }

    @Test
    void names_are_unique_within_a_dossier_and_titles_are_composed() {
        for (var dossier : PLAN.dossiers()) {
            var names = new HashSet<String>();
            for (var document : dossier.documents()) {
                assertThat(names.add(document.name())).as(document.name()).isTrue();
                assertThat(Normalizer.isNormalized(document.title(), Normalizer.Form.NFC))
                        .isTrue();
            }
        }
    }

    @Test
    void every_oddity_occurs() {
        assertThat(count(Fate.EMPTY)).isEqualTo(1);
        assertThat(count(Fate.MARKED)).isEqualTo(1);
        assertThat(count(Fate.VOUCHED)).isEqualTo(2);
    }

    @Test
    void another_seed_changes_names_and_no_figure() {
        var other = Plan.of(2);

        assertThat(other.cases()).isEqualTo(PLAN.cases());
        assertThat(other.dossiers()).isNotEqualTo(PLAN.dossiers());
    }

    private static long count(Fate fate) {
        return PLAN.dossiers().stream()
                .flatMap(dossier -> dossier.documents().stream())
                .filter(document -> document.fate() == fate)
                .count();
    }

    private static Expected word(Timeliness verdict) {
        return switch (verdict) {
            case Timeliness.Early _ -> Expected.EARLY;
            case Timeliness.OnDay _ -> Expected.ON_DAY;
            case Timeliness.Late _ -> Expected.LATE;
            case Timeliness.RunningInTime _ -> Expected.IN_TIME;
            case Timeliness.RunningOverdue _ -> Expected.OVERDUE;
            case Timeliness.NotComputable notComputable ->
                throw new AssertionError(notComputable.why().toString());
        };
    }

    private static Group group(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Due _ -> Group.DUE;
            case Verdict.Keep _ -> Group.SOON;
            case Verdict.Held _ -> Group.HELD;
            case Verdict.KeepForEver _ -> Group.PERMANENT;
            default -> throw new AssertionError(verdict.toString());
        };
    }
}
