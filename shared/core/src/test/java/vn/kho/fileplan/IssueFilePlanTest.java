package vn.kho.fileplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.AGENCY;
import static vn.kho.samples.Samples.ARCHIVIST;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.Problem;
import vn.kho.memory.MemoryRegistry;

class IssueFilePlanTest {
    private static final FilePlan.Issue ISSUE =
            new FilePlan.Issue("02/QĐ-SNgV", LocalDate.of(2026, 1, 5), "Giám đốc Sở");

    private final MemoryRegistry state = new MemoryRegistry();
    private final IssueFilePlan issue =
            new IssueFilePlan(state, InstantSource.fixed(Instant.parse("2026-01-05T02:00:00Z")));

    @Test
    void a_plan_is_in_force_once_it_is_issued() {
        var plan = plan(ISSUE, "01.LT");

        assertThat(issue.issue(plan, ARCHIVIST)).isEqualTo(Outcome.done());
        assertThat(issue.issue(plan, ARCHIVIST)).isEqualTo(Outcome.done());

        assertThat(state.find(plan.key()).orElseThrow().item()).isEqualTo(plan);
        assertThat(state.waiting(AGENCY, 10)).hasSize(1);
    }

    @Test
    void a_year_has_one_plan() {
        issue.issue(plan(ISSUE, "01.LT"), ARCHIVIST);

        assertThat(issue.issue(plan(ISSUE, "02.HN"), ARCHIVIST))
                .isEqualTo(new Outcome.Rejected(Problem.of("file-plan-taken", "2026")));
    }

    @Test
    void a_draft_is_not_issued() {
        assertThat(issue.issue(plan(null, "01.LT"), ARCHIVIST))
                .isEqualTo(new Outcome.Rejected(Problem.of("file-plan-draft", "2026")));
    }

    private static FilePlan plan(FilePlan.Issue issue, String code) {
        return new FilePlan(
                AGENCY,
                2026,
                issue,
                List.of(new FilePlan.Line(new PlanCode(code), "I. Lễ tân", "Hồ sơ đoàn ra", null, "Phòng Lễ tân")));
    }
}
