package vn.kho.onestop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.onestop.Matters.aMatter;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import vn.kho.calendar.WorkingCalendar;
import vn.kho.onestop.Matter.Promise;
import vn.kho.onestop.Matter.SupplementMethod;
import vn.kho.onestop.Timeliness.Early;
import vn.kho.onestop.Timeliness.Late;
import vn.kho.onestop.Timeliness.NotComputable;
import vn.kho.onestop.Timeliness.OnDay;
import vn.kho.onestop.Timeliness.RunningInTime;
import vn.kho.onestop.Timeliness.RunningOverdue;
import vn.kho.procedure.Catalogue;

/// The standard matter came on Tue 10/02/2026 with 7 working days: promised for Thu 26/02/2026, Tết lying between.
final class TimeRulesTest {
    private static final LocalDate LATER = LocalDate.of(2026, 12, 15);
    private final TimeRules rules =
            new TimeRules(Catalogue.foreignAffairs(), WorkingCalendar.builtIn(), TimeRules.Counting.usual());

    @Test
    void finished_before_the_promised_day_is_early_by_working_days() {
        var assessment = rules.assess(aMatter().finished(feb(13)).made(), LATER);

        assertThat(assessment.verdict()).isEqualTo(new Early(4));
        assertThat(assessment.due()).isEqualTo(feb(26));
        assertThat(assessment.remarks()).isEmpty();
    }

    @Test
    void finished_on_the_promised_day_is_on_the_day_at_any_hour() {
        assertThat(verdict(aMatter().finished(feb(26)))).isEqualTo(new OnDay());
    }

    @Test
    void finished_after_it_is_late() {
        assertThat(verdict(aMatter().finished(LocalDate.of(2026, 3, 2)))).isEqualTo(new Late(2));
    }

    @Test
    void a_slip_that_names_an_hour_is_judged_by_the_hour() {
        var slip = new Promise(feb(26), LocalTime.of(11, 0));
        var matter = aMatter().promised(slip).finished(feb(26)).made();

        var assessment = rules.assess(matter, LATER);

        assertThat(assessment.verdict()).isEqualTo(new Late(0));
        assertThat(assessment.judgedBy().byHour()).isTrue();
    }

    @Test
    void a_running_matter_is_in_time_through_the_promised_day_and_overdue_after_it() {
        var matter = aMatter().made();

        assertThat(rules.assess(matter, feb(24)).verdict()).isEqualTo(new RunningInTime(2));
        assertThat(rules.assess(matter, feb(26)).verdict()).isEqualTo(new RunningInTime(0));
        assertThat(rules.assess(matter, feb(27)).verdict()).isEqualTo(new RunningOverdue(1));
    }

    @Test
    void what_was_finished_after_the_day_of_judging_still_runs_on_it() {
        var matter = aMatter().finished(LocalDate.of(2026, 3, 2)).made();

        assertThat(rules.assess(matter, feb(27)).verdict()).isEqualTo(new RunningOverdue(1));
    }

    @Test
    void an_apology_never_replaces_the_first_promise() {
        var matter = aMatter()
                .again(feb(25), LocalDate.of(2026, 3, 4))
                .finished(LocalDate.of(2026, 3, 2))
                .made();

        var assessment = rules.assess(matter, LATER);

        assertThat(assessment.verdict()).isEqualTo(new Late(2));
        assertThat(assessment.remark("within-reappointment")).isPresent();
    }

    @Test
    void a_supplement_that_restarts_is_judged_by_the_new_slip() {
        var matter = aMatter()
                .supplement(feb(11), feb(24), LocalDate.of(2026, 3, 5))
                .finished(LocalDate.of(2026, 3, 4))
                .made();

        var assessment = rules.assess(matter, LATER);

        assertThat(assessment.verdict()).isEqualTo(new Early(1));
        assertThat(assessment.due()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void a_restart_without_a_new_slip_goes_by_the_limit() {
        var matter = aMatter()
                .supplement(feb(11), feb(24), null)
                .finished(LocalDate.of(2026, 3, 5))
                .made();

        assertThat(rules.assess(matter, LATER).verdict()).isEqualTo(new OnDay());
    }

    @Test
    void a_supplement_that_is_subtracted_moves_the_promise_by_its_working_days() {
        var matter = aMatter()
                .method(SupplementMethod.SUBTRACT)
                .supplement(feb(11), feb(24), null)
                .finished(LocalDate.of(2026, 3, 3))
                .made();

        var assessment = rules.assess(matter, LATER);

        // 12, 13, 23 and 24 February: four working days, so 26 February becomes 4 March.
        assertThat(assessment.judgedBy().promise().day()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(assessment.verdict()).isEqualTo(new Early(1));
    }

    @Test
    void the_clock_stands_while_the_applicant_has_the_dossier_back() {
        var matter = aMatter().supplement(feb(25), null, null).made();

        var assessment = rules.assess(matter, LATER);

        assertThat(assessment.verdict()).isEqualTo(new RunningInTime(1));
        assertThat(assessment.remark("awaiting-supplement")).isPresent();
    }

    @Test
    void unfinished_and_sent_back_twice_is_overdue_by_rule() {
        var matter = aMatter()
                .supplement(feb(11), feb(12), LocalDate.of(2026, 3, 2))
                .supplement(feb(13), null, null)
                .made();

        assertThat(rules.assess(matter, feb(25)).verdict()).isEqualTo(new RunningOverdue(0));
    }

    @Test
    void finished_and_sent_back_twice_is_judged_by_its_finish() {
        var matter = sentBackTwice();

        var assessment = rules.assess(matter, LATER);

        assertThat(assessment.verdict()).isEqualTo(new Early(1));
        assertThat(assessment.remark("second-supplement")).isPresent();
    }

    @Test
    void an_office_may_count_a_second_supplement_as_late() {
        var strict = new TimeRules(rules.catalogue(), rules.calendar(), new TimeRules.Counting(false, true));

        assertThat(strict.assess(sentBackTwice(), LATER).verdict()).isEqualTo(new Late(0));
    }

    @Test
    void a_due_day_beyond_the_calendar_is_not_guessed_and_the_slip_still_judges() {
        var matter = aMatter()
                .received(LocalDate.of(2026, 12, 30))
                .promised(LocalDate.of(2027, 1, 8))
                .made();

        var assessment = rules.assess(matter, LocalDate.of(2026, 12, 31));

        assertThat(assessment.verdict()).isEqualTo(new RunningInTime(null));
        assertThat(assessment.dueUnknown()).isTrue();
        assertThat(assessment.remark("calendar-missing")).get().hasToString("calendar-missing 2027");
    }

    @Test
    void without_a_promise_the_limit_judges() {
        var matter = aMatter().promised((Promise) null).finished(feb(26)).made();

        var assessment = rules.assess(matter, LATER);

        assertThat(assessment.verdict()).isEqualTo(new OnDay());
        assertThat(assessment.remark("no-promise")).isPresent();
    }

    @Test
    void without_a_promise_and_without_a_limit_nothing_can_be_said() {
        var matter = aMatter()
                .procedure("SNgV-15", LocalDate.of(2026, 1, 1))
                .promised((Promise) null)
                .finished(feb(26))
                .made();

        assertThat(rules.assess(matter, LATER).verdict()).isInstanceOf(NotComputable.class);
    }

    @Test
    void a_receipt_after_three_shifts_only_where_the_office_chose_so() {
        var evening =
                aMatter().received(LocalDate.of(2026, 2, 10).atTime(15, 30)).made();
        var shifting = new TimeRules(rules.catalogue(), rules.calendar(), new TimeRules.Counting(true, false));

        assertThat(rules.assess(evening, feb(10)).due()).isEqualTo(feb(26));
        assertThat(shifting.assess(evening, feb(10)).due()).isEqualTo(feb(27));
    }

    @Test
    void handling_takes_working_days_without_the_supplement() {
        var matter =
                aMatter().supplement(feb(11), feb(24), null).finished(feb(26)).made();

        assertThat(rules.handlingDays(matter)).contains(3);
    }

    @Test
    void a_matter_is_not_judged_before_it_came() {
        assertThatThrownBy(() -> rules.assess(aMatter().made(), feb(9)))
                .hasMessage("H99.10-260210-0001 had not been received by 2026-02-09");
    }

    private static Matter sentBackTwice() {
        return aMatter()
                .supplement(feb(11), feb(12), LocalDate.of(2026, 3, 2))
                .supplement(feb(13), feb(23), LocalDate.of(2026, 3, 4))
                .finished(LocalDate.of(2026, 3, 3))
                .made();
    }

    private Timeliness verdict(Matters matter) {
        return rules.assess(matter.made(), LATER).verdict();
    }

    private static LocalDate feb(int day) {
        return LocalDate.of(2026, 2, day);
    }
}
