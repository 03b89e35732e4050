package vn.kho.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.inspection.Office.CODE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kho.inspection.Office;
import vn.kho.kernel.ComponentCode;
import vn.kho.onestop.Matters;
import vn.kho.onestop.Ratio;
import vn.kho.procedure.Forms;
import vn.kho.quality.Coverage.Conclusion;
import vn.kho.quality.Measured.Standing;

final class CoverageTest {
    private static final LocalDate LATE = LocalDate.of(2026, 3, 2);
    private final Office office = Office.complete();

    @Test
    void the_catalogue_has_the_clauses_of_the_quality_record_in_its_order() {
        assertThat(Clause.edition2015())
                .extracting(Clause::number)
                .containsExactly(
                        "4.3", "4.4.2a", "4.4.2b", "5.2.2a", "6.2.1", "7.1.5.1", "7.1.5.2", "7.2d", "7.5.1b", "7.5.3.2",
                        "8.1e", "8.2.3.2", "8.2.4", "8.3", "8.4.1", "8.5.1a", "8.5.2", "8.5.3", "8.5.6", "8.6", "8.7.2",
                        "9.1.1", "9.2.2f", "9.3.3", "10.2.2", "5.3", "7.5.2", "8.2.1", "8.5.4", "8.5.5", "9.1.2",
                        "9.1.3", "10.3");
    }

    @Test
    void every_clause_gets_a_conclusion_also_where_nothing_is_there() {
        assertThat(coverage().clauses()).hasSameSizeAs(Clause.edition2015());
        assertThat(conclusion("9.2.2f")).isInstanceOf(Conclusion.OutsideSystem.class);
        assertThat(conclusion("8.3")).isInstanceOf(Conclusion.NotApplicable.class);
    }

    @Test
    void a_clause_is_proved_by_dossiers_and_names_them() {
        assertThat(covered("8.5.2").evidence()).containsExactly(CODE);
        assertThat(conclusion("8.5.2")).isEqualTo(new Conclusion.Evidenced());
    }

    @Test
    void a_record_that_is_asked_for_is_missing_when_no_dossier_has_it() {
        assertThat(conclusion("4.4.2b")).isInstanceOf(Conclusion.Missing.class);
    }

    @Test
    void a_text_alone_does_not_prove_that_a_record_is_kept() {
        office.add(office.dossiers.getFirst(), new ComponentCode("iso-quy-trinh"), LocalDate.of(2026, 1, 5));

        assertThat(conclusion("4.4.2b")).isEqualTo(new Conclusion.FormOnly());
    }

    @Test
    void a_document_answers_a_clause_that_asks_for_a_document() {
        office.add(office.dossiers.getFirst(), new ComponentCode("iso-chinh-sach"), LocalDate.of(2026, 1, 5));

        assertThat(conclusion("5.2.2a")).isEqualTo(new Conclusion.Evidenced());
    }

    @Test
    void nonconformities_without_an_action_leave_their_clause_open() {
        assertThat(conclusion("8.7.2")).isInstanceOf(Conclusion.NotApplicable.class);

        late();

        assertThat(conclusion("8.7.2")).isInstanceOf(Conclusion.Missing.class);
    }

    @Test
    void each_late_matter_is_one_nonconformity_and_tells_of_the_apology() {
        late();

        var nonconformities = Nonconformity.of(office.evidence().table());

        assertThat(nonconformities).extracting(Nonconformity::code).containsExactly("NC-" + CODE + "-QH");
        assertThat(nonconformities.getFirst().apology()).contains(LocalDate.of(2026, 2, 25));
    }

    @Test
    void a_second_supplement_is_a_nonconformity_and_not_lateness() {
        office.matters.set(
                0,
                Matters.aMatter()
                        .supplement(day(11), day(12), LATE)
                        .supplement(day(13), day(23), LocalDate.of(2026, 3, 4))
                        .finished(day(24))
                        .made());

        assertThat(Nonconformity.of(office.evidence().table()))
                .extracting(Nonconformity::code)
                .containsExactly("NC-" + CODE + "-BS");
    }

    @Test
    void objectives_are_measured_from_the_evidence_and_one_without_a_rule_has_no_value() {
        late();
        office.visit("H99.10-260210-0002", day(24));

        assertThat(measured())
                .extracting(Measured::value)
                .containsExactly(
                        Optional.of(new Ratio(1, 2)),
                        Optional.of(new Ratio(1, 2)),
                        Optional.of(new Ratio(0, 2)),
                        Optional.of(new Ratio(2, 2)),
                        Optional.of(new Ratio(0, 0)),
                        Optional.empty());
        assertThat(measured())
                .extracting(Measured::standing)
                .containsExactly(
                        Standing.MISSED,
                        Standing.MISSED,
                        Standing.MET,
                        Standing.MET,
                        Standing.NOTHING,
                        Standing.UNMEASURED);
    }

    @Test
    void a_matter_without_its_result_on_file_is_not_digitised() {
        office.without(Forms.RESULT);

        assertThat(measured().get(3).part()).isEmpty();
        assertThat(measured().get(3).whole()).containsExactly(CODE);
    }

    @Test
    void a_target_of_at_most_none_is_missed_by_one() {
        var objective = Objective.proposed().get(2);

        assertThat(objective.met(new Ratio(0, 5))).isTrue();
        assertThat(objective.met(new Ratio(1, 5))).isFalse();
        assertThat(objective.target()).isEqualTo(BigDecimal.ZERO);
        assertThat(objective.targetText()).isEqualTo("≤ 0 %");
    }

    private void late() {
        office.matters.set(
                0,
                Matters.aMatter()
                        .again(day(25), LocalDate.of(2026, 3, 4))
                        .finished(LATE)
                        .made());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 2, day);
    }

    private List<Measured> measured() {
        var evidence = office.evidence();
        return Objective.proposed().stream()
                .map(objective -> Measured.of(objective, evidence, evidence.table()))
                .toList();
    }

    private Coverage coverage() {
        var evidence = office.evidence();
        return Coverage.of(Clause.edition2015(), evidence, evidence.table(), measured());
    }

    private Coverage.Covered covered(String number) {
        return coverage().clauses().stream()
                .filter(one -> one.clause().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Conclusion conclusion(String number) {
        return covered(number).conclusion();
    }
}
