package vn.kho.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.ProcedureCode;

final class CatalogueTest {
    private final Catalogue catalogue = Catalogue.foreignAffairs();

    @Test
    void the_shipped_catalogue_has_nineteen_procedures_each_with_components_and_a_list_of_what_to_keep() {
        assertThat(catalogue.procedures()).hasSize(19);
        assertThat(catalogue.procedures()).flatExtracting(Procedure::versions).allSatisfy(version -> {
            assertThat(version.components()).isNotEmpty();
            assertThat(version.kept()).hasSize(3);
        });
    }

    @Test
    void no_national_code_is_claimed() {
        assertThat(catalogue.procedures())
                .allSatisfy(procedure -> assertThat(procedure.national()).isNull());
    }

    @Test
    void a_limit_that_could_not_be_established_is_absent() {
        var unknown = catalogue.procedures().stream()
                .filter(procedure ->
                        procedure.versions().getLast().limits().promised().isEmpty())
                .map(procedure -> procedure.code().value())
                .toList();

        assertThat(unknown)
                .containsExactly(
                        "SNgV-06", "SNgV-07", "SNgV-08", "SNgV-13", "SNgV-15", "SNgV-16", "SNgV-17", "SNgV-18",
                        "SNgV-19");
    }

    @Test
    void the_promise_follows_the_committed_limit_where_there_is_one() {
        var limits = version("SNgV-05").limits();

        assertThat(limits.legal()).isEqualTo(Limit.workingDays(15));
        assertThat(limits.promised()).contains(Limit.workingDays(7));
    }

    @Test
    void no_limit_claims_to_be_confirmed() {
        assertThat(catalogue.procedures()).flatExtracting(Procedure::versions).noneMatch(version -> version.label()
                .confirmed());
    }

    @Test
    void every_name_is_in_nfc() {
        assertThat(catalogue.procedures())
                .allMatch(procedure -> Normalizer.isNormalized(procedure.name().vi(), Normalizer.Form.NFC));
    }

    @Test
    void the_version_in_force_is_the_last_that_had_begun() {
        var first = version("SNgV-01");
        var second = new Procedure.Version(
                LocalDate.of(2026, 7, 1),
                "QĐ mới",
                first.decides(),
                new Procedure.Limits(Limit.workingDays(5), null, "05 ngày làm việc"),
                first.components(),
                first.result(),
                first.kept(),
                first.label());
        var procedure = new Procedure(
                new ProcedureCode("X"),
                "QT-X",
                null,
                "Lễ tân",
                new Procedure.Name("Đoàn ra", "Out"),
                List.of(second, first));

        assertThat(procedure.on(LocalDate.of(2026, 6, 30))).contains(first);
        assertThat(procedure.on(LocalDate.of(2026, 7, 1))).contains(second);
        assertThat(procedure.on(LocalDate.of(2013, 12, 31))).isEmpty();
    }

    @Test
    void a_row_with_a_cell_too_few_is_named() {
        assertThatThrownBy(() -> Rows.parse("limits.tsv", "a\tb\n# note\n1\n"))
                .hasMessage("limits.tsv line 3 has 1 cells for 2 columns");
    }

    @Test
    void a_label_prints_source_day_standing_and_who_confirmed() {
        var label = new Label("TT 04/2020/TT-BNG điều 17", LocalDate.of(2020, 9, 25), Label.Standing.SECOND_HAND, null);

        assertThat(label.text()).isEqualTo("TT 04/2020/TT-BNG điều 17 | 25/09/2020 | nguồn thứ cấp | -");
    }

    @Test
    void the_longer_period_wins() {
        assertThat(
                        List.of(new Period.Years(70), new Period.ForEver(), new Period.Until("văn bản hết hiệu lực"))
                                .stream()
                                .max(Period.BY_LENGTH))
                .contains(new Period.ForEver());
    }

    private Procedure.Version version(String code) {
        return catalogue.find(new ProcedureCode(code)).orElseThrow().versions().getLast();
    }
}
