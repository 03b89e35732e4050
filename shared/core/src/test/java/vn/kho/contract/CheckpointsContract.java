package vn.kho.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;
import vn.kho.ledger.Checkpoint;
import vn.kho.ledger.Checkpoints;
import vn.kho.memory.MemorySeal;

/// What every store of checkpoints must keep.
public abstract class CheckpointsContract {
    private static final AgencyId ONE = new AgencyId("H99.10");
    private static final AgencyId OTHER = new AgencyId("H99.100");

    private final MemorySeal seal = new MemorySeal();

    protected abstract Checkpoints checkpoints();

    @Test
    void nothing_is_the_latest_of_nothing() {
        assertThat(checkpoints().latest(ONE)).isEmpty();
    }

    @Test
    void the_latest_is_that_over_the_most_leaves_whenever_it_was_kept() {
        keep(ONE, 1_000_000);
        keep(ONE, 9);
        keep(ONE, 100);

        assertThat(checkpoints().latest(ONE)).hasValue(note(ONE, 1_000_000));
    }

    @Test
    void agencies_do_not_see_each_other() {
        keep(ONE, 7);
        keep(OTHER, 8);

        assertThat(checkpoints().latest(ONE)).hasValue(note(ONE, 7));
    }

    @Test
    void the_same_note_again_is_fine() {
        keep(ONE, 7);

        assertThat(checkpoints().keep(checkpoint(ONE, 7), note(ONE, 7))).isTrue();
    }

    @Test
    void another_note_over_as_many_leaves_changes_nothing() {
        keep(ONE, 7);

        assertThat(checkpoints().keep(checkpoint(ONE, 7), "another\n")).isFalse();
        assertThat(checkpoints().latest(ONE)).hasValue(note(ONE, 7));
    }

    private void keep(AgencyId agency, long size) {
        assertThat(checkpoints().keep(checkpoint(agency, size), note(agency, size)))
                .isTrue();
    }

    private String note(AgencyId agency, long size) {
        return checkpoint(agency, size).signed(seal);
    }

    private static Checkpoint checkpoint(AgencyId agency, long size) {
        return new Checkpoint(agency, size, Sha256.of("leaves " + size));
    }
}
