package vn.kho.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.retention.Dossiers.AGENCY;
import static vn.kho.retention.Dossiers.aDossier;
import static vn.kho.retention.Dossiers.aHold;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;

class PlaceHoldTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final Hold.Release RELEASE = new Hold.Release(
            LocalDate.of(2026, 9, 1), "Giám đốc Sở", new Hold.Instrument("90/SNgV", LocalDate.of(2026, 9, 1)));

    private final Repository repository = new Repository();
    private final PlaceHold holds = new PlaceHold(repository.state, repository.bytes, Repository.CLOCK);

    @Test
    void every_original_of_every_dossier_is_held() {
        var one = repository.dossier(aDossier("2015-CV-01"), 2);
        var two = repository.dossier(aDossier("2015-CV-02"), 1);
        var free = repository.dossier(aDossier("2015-CV-03"), 1);

        assertThat(holds.place(aHold("DB-1", FROM, null, one, two), Repository.ARCHIVIST))
                .isEqualTo(Outcome.done());

        assertThat(repository.held(one)).containsExactly(true, true);
        assertThat(repository.held(two)).containsExactly(true);
        assertThat(repository.held(free)).containsExactly(false);
        assertThat(repository.told()).endsWith(PlaceHold.PLACED);
    }

    @Test
    void the_register_lists_what_is_placed_and_not_what_is_released() {
        var dossier = repository.dossier(aDossier("2015-CV-01"), 1);
        var first = aHold("DB-1", FROM, null, dossier);
        var second = aHold("DB-2", FROM, null, dossier);
        holds.place(first, Repository.ARCHIVIST);
        holds.place(second, Repository.ARCHIVIST);

        holds.release(first.id(), RELEASE, Repository.ARCHIVIST);

        assertThat(repository
                        .state
                        .find(HoldRegister.key(AGENCY))
                        .orElseThrow()
                        .item()
                        .holds())
                .containsExactly(second.id().local());
    }

    @Test
    void originals_stay_held_until_the_last_hold_is_released() {
        var dossier = repository.dossier(aDossier("2015-CV-01"), 1);
        var first = aHold("DB-1", FROM, null, dossier);
        var second = aHold("DB-2", FROM, null, dossier);
        holds.place(first, Repository.ARCHIVIST);
        holds.place(second, Repository.ARCHIVIST);

        holds.release(first.id(), RELEASE, Repository.ARCHIVIST);
        assertThat(repository.held(dossier)).containsExactly(true);

        assertThat(holds.release(second.id(), RELEASE, Repository.ARCHIVIST)).isEqualTo(Outcome.done());
        assertThat(repository.held(dossier)).containsExactly(false);
    }

    @Test
    void placing_and_releasing_again_changes_nothing() {
        var dossier = repository.dossier(aDossier("2015-CV-01"), 1);
        var hold = aHold("DB-1", FROM, null, dossier);
        holds.place(hold, Repository.ARCHIVIST);
        assertThat(holds.place(hold, Repository.ARCHIVIST)).isEqualTo(Outcome.done());
        holds.release(hold.id(), RELEASE, Repository.ARCHIVIST);
        assertThat(holds.release(hold.id(), RELEASE, Repository.ARCHIVIST)).isEqualTo(Outcome.done());

        assertThat(repository.told()).containsOnlyOnce(PlaceHold.PLACED).containsOnlyOnce(PlaceHold.RELEASED);
    }

    @Test
    void a_destroyed_dossier_cannot_be_held() {
        var dossier =
                repository.dossier(aDossier("2015-CV-01").in(new Dossier.State.Destroyed(LocalDate.of(2026, 1, 5))), 0);

        assertThat(holds.place(aHold("DB-1", FROM, null, dossier), Repository.ARCHIVIST))
                .isEqualTo(new Outcome.Rejected(Problem.of("dossier-destroyed", "2015-CV-01")));
    }

    @Test
    void another_hold_cannot_take_a_code() {
        var dossier = repository.dossier(aDossier("2015-CV-01"), 1);
        holds.place(aHold("DB-1", FROM, null, dossier), Repository.ARCHIVIST);

        assertThat(holds.place(aHold("DB-1", FROM.plusDays(1), null, dossier), Repository.ARCHIVIST))
                .isEqualTo(new Outcome.Rejected(Problem.of("hold-code-taken", "DB-1")));
    }

    @Test
    void placing_again_holds_what_a_crash_left_free() {
        var dossier = repository.dossier(aDossier("2015-CV-01"), 2);
        var hold = aHold("DB-1", FROM, null, dossier);
        var crashing = new PlaceHold(repository.state, repository.losingPowerAtHold(2), Repository.CLOCK);
        assertThat(repository.crashes(() -> crashing.place(hold, Repository.ARCHIVIST)))
                .isTrue();

        holds.place(hold, Repository.ARCHIVIST);

        assertThat(repository.held(dossier)).containsExactly(true, true);
    }

    @Test
    void nothing_is_released_that_was_never_placed() {
        var hold = aHold("DB-1", FROM, null, aDossier("2015-CV-01").made());

        assertThat(holds.release(hold.id(), RELEASE, Repository.ARCHIVIST))
                .isEqualTo(new Outcome.Rejected(
                        Problem.of("hold-unknown", hold.id().value())));
    }
}
