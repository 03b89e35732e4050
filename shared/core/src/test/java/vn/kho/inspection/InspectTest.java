package vn.kho.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.inspection.Office.CODE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Dossier;
import vn.kho.fileplan.FilePlan;
import vn.kho.inspection.Requirement.Rule;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.Problem;
import vn.kho.kernel.ProcedureCode;
import vn.kho.onestop.Matter;
import vn.kho.onestop.Matters;
import vn.kho.procedure.Forms;

final class InspectTest {
    private final Office office = Office.complete();

    @Test
    void nine_requirements_are_shipped_each_with_the_sentence_it_comes_from() {
        assertThat(Requirement.shipped()).extracting(Requirement::rule).containsExactly(Rule.values());
        assertThat(Requirement.shipped())
                .allSatisfy(
                        requirement -> assertThat(requirement.source().date()).isEqualTo(LocalDate.of(2020, 12, 17)));
    }

    @Test
    void a_complete_dossier_meets_every_requirement() {
        for (var rule : Rule.values())
            assertThat(check(rule).verdict()).as(rule.name()).isEqualTo(Checked.Verdict.MET);
    }

    @Test
    void a_series_that_nobody_declared_complete_is_not_checked_for_gaps() {
        office.visit("H99.10-260210-0003", LocalDate.of(2026, 2, 25));

        assertThat(check(Rule.R02).notCheckable()).containsExactly("dãy H99.10");
    }

    @Test
    void in_a_series_declared_complete_a_missing_number_is_named() {
        office.visit("H99.10-260210-0003", LocalDate.of(2026, 2, 25));
        office.complete.add("H99.10");

        assertThat(problems(Rule.R02, "dãy H99.10-260210"))
                .containsExactly(Problem.of("code-missing", "H99.10-260210-0002"));
    }

    @Test
    void a_missing_mandatory_component_is_named() {
        office.without(new ComponentCode("giay-moi"));

        assertThat(problems(Rule.R03, CODE))
                .extracting(Problem::arguments)
                .containsExactly(List.of("giay-moi", "Thư mời của phía nước ngoài"));
    }

    @Test
    void a_waived_component_need_not_be_there() {
        office.without(new ComponentCode("giay-moi"));
        var matter = office.matters.getFirst();
        office.matters.set(
                0,
                new Matter(
                        matter.dossier(),
                        matter.code(),
                        matter.asked(),
                        matter.receipt(),
                        matter.promise(),
                        matter.course(),
                        matter.finish(),
                        matter.handover(),
                        matter.originals(),
                        List.of(new Matter.Waiver(new ComponentCode("giay-moi"), "Đoàn do phía ta tổ chức"))));

        assertThat(check(Rule.R03).verdict()).isEqualTo(Checked.Verdict.MET);
    }

    @Test
    void a_finished_matter_without_its_result_is_an_offender() {
        office.without(Forms.RESULT);

        assertThat(check(Rule.R06).offenders()).containsExactly(CODE);
    }

    @Test
    void a_refusal_needs_form_03_and_not_a_result() {
        office.without(Forms.RESULT);
        office.matters.set(
                0,
                Matters.aMatter()
                        .finished(LocalDate.of(2026, 2, 24).atTime(9, 0), Matter.Ending.REFUSED)
                        .made());

        assertThat(problems(Rule.R06, CODE)).containsExactly(Problem.of("component-missing", CODE, "mau-03"));
        office.add(office.dossiers.getFirst(), Forms.REFUSAL, LocalDate.of(2026, 2, 24));
        assertThat(check(Rule.R06).verdict()).isEqualTo(Checked.Verdict.MET);
    }

    @Test
    void a_running_matter_owes_no_result_yet() {
        office.without(Forms.RESULT);
        office.matters.set(0, Matters.aMatter().made());

        assertThat(check(Rule.R06).verdict()).isEqualTo(Checked.Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_plan_that_was_never_issued_does_not_count() {
        var plan = office.plans.getFirst();
        office.plans.set(0, new FilePlan(plan.agency(), plan.year(), null, plan.lines()));

        assertThat(problems(Rule.R10, CODE)).containsExactly(Problem.of("file-plan-not-issued", CODE, "2026"));
    }

    @Test
    void a_dossier_without_a_class_or_with_one_no_table_has_is_an_offender() {
        refile(null);
        assertThat(problems(Rule.R13, CODE)).containsExactly(Problem.of("class-missing", CODE));

        refile(new ClassCode("X-1"));
        assertThat(problems(Rule.R13, CODE)).containsExactly(Problem.of("class-unknown", CODE, "X-1"));
    }

    @Test
    void a_dossier_without_documents_is_not_described() {
        office.documents.clear();

        assertThat(problems(Rule.R17, CODE)).containsExactly(Problem.of("dossier-empty", CODE));
    }

    @Test
    void a_result_older_than_the_receipt_is_out_of_order() {
        office.without(Forms.RESULT);
        office.add(office.dossiers.getFirst(), Forms.RESULT, LocalDate.of(2026, 2, 8));

        assertThat(problems(Rule.R18, CODE)).extracting(Problem::code).contains("result-before-course");
    }

    @Test
    void a_document_without_a_day_leaves_the_order_unchecked() {
        office.add(office.dossiers.getFirst(), Forms.SUPPLEMENT, null);

        assertThat(check(Rule.R18).notCheckable()).containsExactly(CODE);
    }

    @Test
    void what_the_iso_procedure_says_to_keep_must_be_there() {
        office.without(Forms.CONTROL);

        assertThat(problems(Rule.R39, CODE)).extracting(Problem::code).containsExactly("kept-item-missing");
    }

    @Test
    void a_period_that_differs_from_the_table_is_listed() {
        refile(new ClassCode("TT09-8.06"));

        assertThat(problems(Rule.R39, CODE)).hasSize(3).allSatisfy(problem -> assertThat(problem.code())
                .isEqualTo("period-differs"));
    }

    @Test
    void a_dossier_that_no_matter_knows_and_a_matter_without_dossier_are_both_named() {
        var stray = Office.dossier("H99.10-260301-0001", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 5));
        office.dossiers.add(stray);
        office.matters.add(Matters.aMatter().code("H99.10-260302-0001").made());

        assertThat(check(Rule.R40).offenders()).containsExactly("H99.10-260301-0001", "H99.10-260302-0001");
    }

    @Test
    void what_ended_before_the_period_is_not_checked() {
        office.dossiers.add(Office.dossier("2015-CV-01", LocalDate.of(2015, 1, 5), LocalDate.of(2015, 11, 20)));

        assertThat(check(Rule.R17).checks()).containsOnlyKeys(CODE);
    }

    private void refile(ClassCode retention) {
        var dossier = office.dossiers.getFirst();
        office.dossiers.set(
                0,
                dossier.with(new Dossier.Filing(
                        dossier.filing().plan(), new ProcedureCode("SNgV-01"), retention, "01", null)));
    }

    private Checked check(Rule rule) {
        var requirement = Requirement.shipped().stream()
                .filter(one -> one.rule() == rule)
                .findFirst()
                .orElseThrow();
        return new Inspect(office.evidence()).check(requirement);
    }

    private List<Problem> problems(Rule rule, String subject) {
        return check(rule).checks().get(subject) instanceof Check.NotMet wrong ? wrong.why() : List.of();
    }
}
