package vn.kho.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.retention.Dossiers.AGENCY;
import static vn.kho.retention.Dossiers.aDossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.ClassCode;

class DailyRoundTest {
    private static final LocalDate ENDED = LocalDate.of(2015, 11, 20);
    private static final LocalDate LATER = Repository.TODAY.plusYears(3).withDayOfMonth(1);

    private final Repository repository = new Repository();
    private final DailyRound round = new DailyRound(repository.state, repository.bytes, Repository.SCHEDULE);

    @Test
    void in_a_month_every_closed_dossier_is_locked_ten_years_ahead_again() {
        var dossier = closed("2015-HN-01", Dossiers.CONFERENCES, 2);

        var days = month(LATER);

        assertThat(repository.locks(dossier))
                .hasSize(2)
                .containsOnly(hisDay(dossier).plusYears(10));
        assertThat(days).extracting(DailyRound.Day::locked).containsOnlyOnce(2);
    }

    @Test
    void each_dossier_is_looked_at_on_one_day_of_the_month() {
        for (int i = 0; i < 40; i++) repository.dossier(aDossier("2026-CV-" + i), 0);

        assertThat(month(LATER).stream()
                        .mapToInt(day -> day.groups().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .sum())
                .isEqualTo(40);
    }

    @Test
    void what_is_over_is_due_and_is_only_told() {
        var dossier = closed("2001-CV-01", Dossiers.LETTERS, 1);

        var day = round.go(AGENCY, hisDay(dossier).plusYears(60));

        assertThat(day.due()).containsExactly(dossier.id());
        assertThat(day.groups()).isEqualTo(Map.of(Verdict.Group.DUE, 1));
        assertThat(repository.locks(dossier)).hasSize(1);
    }

    @Test
    void an_open_dossier_is_not_locked() {
        var dossier = repository.dossier(aDossier("2026-CV-01"), 1);
        var before = repository.locks(dossier);

        assertThat(month(LATER)).extracting(DailyRound.Day::locked).containsOnly(0);
        assertThat(repository.locks(dossier)).isEqualTo(before);
    }

    @Test
    void the_same_day_again_changes_nothing() {
        var dossier = closed("2015-HN-01", Dossiers.CONFERENCES, 2);
        var first = round.go(AGENCY, hisDay(dossier));
        var locks = repository.locks(dossier);

        assertThat(round.go(AGENCY, hisDay(dossier))).isEqualTo(first);
        assertThat(repository.locks(dossier)).isEqualTo(locks);
    }

    private Dossier closed(String code, ClassCode row, int documents) {
        var dossier = repository.dossier(aDossier(code).of(row), documents);
        var closing = new CloseDossier.Closing(ENDED, ENDED, null);
        new CloseDossier(repository.state, repository.bytes, Repository.SCHEDULE, Repository.CLOCK)
                .close(dossier.id(), closing, Repository.ARCHIVIST, Repository.TODAY);
        return dossier;
    }

    private List<DailyRound.Day> month(LocalDate first) {
        return IntStream.range(0, 31)
                .mapToObj(i -> round.go(AGENCY, first.plusDays(i)))
                .toList();
    }

    private static LocalDate hisDay(Dossier dossier) {
        return IntStream.range(0, 28)
                .mapToObj(LATER::plusDays)
                .filter(day -> DailyRound.dayOf(dossier.id(), day))
                .findFirst()
                .orElseThrow();
    }
}
