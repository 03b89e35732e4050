package vn.kho.fileplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.PlanCode;

final class FilePlanTest {
    private static final AgencyId AGENCY = new AgencyId("H99.10");

    @Test
    void a_plan_for_2021_issued_in_february_2020_is_doubtful() {
        assertThat(plan(2021, LocalDate.of(2020, 2, 4)).doubt())
                .get()
                .hasToString("file-plan-year-doubtful 2021 [2020-02-04]");
    }

    @Test
    void a_plan_issued_in_the_last_quarter_before_its_year_is_not() {
        assertThat(plan(2021, LocalDate.of(2020, 10, 1)).doubt()).isEmpty();
        assertThat(plan(2021, LocalDate.of(2021, 1, 15)).doubt()).isEmpty();
    }

    @Test
    void a_plan_issued_after_its_year_or_two_years_before_it_is_doubtful() {
        assertThat(plan(2021, LocalDate.of(2022, 1, 3)).doubt()).isPresent();
        assertThat(plan(2021, LocalDate.of(2019, 12, 3)).doubt()).isPresent();
    }

    @Test
    void a_code_stands_in_a_plan_once() {
        var line = new FilePlan.Line(new PlanCode("01.LS"), "Lãnh sự", "Chứng nhận lãnh sự", null, "Phòng LS");

        assertThatThrownBy(() -> new FilePlan(AGENCY, 2026, null, List.of(line, line)))
                .hasMessage("file plan 2026: 01.LS stands twice");
    }

    private static FilePlan plan(int year, LocalDate on) {
        return new FilePlan(AGENCY, year, new FilePlan.Issue("02/QĐ-SNgV", on, "Giám đốc Sở"), List.of());
    }
}
