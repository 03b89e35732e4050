package vn.kho.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.retention.Dossiers.AGENCY;
import static vn.kho.retention.Dossiers.aDossier;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;

class CloseDossierTest {
    private static final LocalDate ENDED = LocalDate.of(2015, 11, 20);
    private static final CloseDossier.Closing CLOSING = new CloseDossier.Closing(ENDED, ENDED, null);

    private final Repository repository = new Repository();
    private final CloseDossier close =
            new CloseDossier(repository.state, repository.bytes, Repository.SCHEDULE, Repository.CLOCK);

    @Test
    void a_closed_dossier_bears_its_days() {
        var dossier = repository.dossier(aDossier("2015-CV-01"), 1);

        assertThat(close(dossier, CLOSING)).isEqualTo(Outcome.done());

        var closed = repository.state.find(dossier.key()).orElseThrow().item();
        assertThat(closed.state()).isEqualTo(new Dossier.State.Closed(ENDED));
        assertThat(closed.span()).isEqualTo(new Dossier.Span(dossier.span().started(), ENDED, null));
        assertThat(repository.told()).endsWith(CloseDossier.CLOSED);
    }

    @Test
    void originals_are_locked_until_the_class_expires() {
        var dossier = repository.dossier(aDossier("2015-CV-01").of(Dossiers.LETTERS), 2);
        var last = new CloseDossier.Closing(Repository.TODAY, Repository.TODAY, null);

        close(dossier, last);

        var row = Repository.SCHEDULE.find(Dossiers.LETTERS).orElseThrow().row();
        var years = ((vn.kho.procedure.Period.Years) row.period()).years();
        var expiry = LocalDate.of(Repository.TODAY.getYear() + years, 12, 31);
        var most = Repository.TODAY.plusYears(10);
        assertThat(repository.locks(dossier)).containsOnly(expiry.isBefore(most) ? expiry : most);
    }

    @Test
    void a_dossier_without_a_class_is_locked_for_ten_years() {
        var dossier = repository.dossier(aDossier("2026-CNLS-12").of(null), 1);

        close(dossier, CLOSING);

        assertThat(repository.locks(dossier)).containsOnly(Repository.TODAY.plusYears(10));
    }

    @Test
    void a_dossier_kept_for_ever_is_locked_for_ten_years() {
        var dossier = repository.dossier(aDossier("2026-HN-01").of(Dossiers.CONFERENCES), 1);

        close(dossier, CLOSING);

        assertThat(repository.locks(dossier)).containsOnly(Repository.TODAY.plusYears(10));
    }

    @Test
    void closing_again_mends_the_locks_that_a_crash_left_out() {
        var dossier = repository.dossier(aDossier("2015-CV-01").of(null), 2);
        var crashing = new CloseDossier(
                repository.state, repository.losingPowerAtLock(2), Repository.SCHEDULE, Repository.CLOCK);
        assertThat(repository.crashes(
                        () -> crashing.close(dossier.id(), CLOSING, Repository.ARCHIVIST, Repository.TODAY)))
                .isTrue();

        assertThat(close(dossier, CLOSING)).isEqualTo(Outcome.done());

        assertThat(repository.locks(dossier)).hasSize(2).containsOnly(Repository.TODAY.plusYears(10));
        assertThat(repository.told()).containsOnlyOnce(CloseDossier.CLOSED);
    }

    @Test
    void a_dossier_closed_otherwise_stays_as_it_is() {
        var dossier = repository.dossier(aDossier("2015-CV-01"), 0);
        close(dossier, CLOSING);

        var other = close(dossier, new CloseDossier.Closing(ENDED.plusDays(1), ENDED, null));

        assertThat(other).isEqualTo(new Outcome.Rejected(Problem.of("dossier-closed", "2015-CV-01")));
    }

    @Test
    void nothing_closes_before_it_began_or_after_today() {
        var dossier = repository.dossier(aDossier("2015-CV-01"), 0);
        var early = LocalDate.of(2014, 12, 31);
        var late = Repository.TODAY.plusDays(1);

        assertThat(code(close(dossier, new CloseDossier.Closing(ENDED, early, null))))
                .isEqualTo("closing-days");
        assertThat(code(close(dossier, new CloseDossier.Closing(late, ENDED, null))))
                .isEqualTo("closing-ahead");
    }

    @Test
    void an_unknown_dossier_is_named() {
        assertThat(code(close(aDossier("2015-CV-99").made(), CLOSING))).isEqualTo("dossier-unknown");
        assertThat(repository.state.waiting(AGENCY, 10)).isEmpty();
    }

    private Outcome close(Dossier dossier, CloseDossier.Closing closing) {
        return close.close(dossier.id(), closing, Repository.ARCHIVIST, Repository.TODAY);
    }

    private static String code(Outcome outcome) {
        return ((Outcome.Rejected) outcome).problem().code();
    }
}
