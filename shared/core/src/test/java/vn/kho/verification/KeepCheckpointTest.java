package vn.kho.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.AGENCY;
import static vn.kho.samples.Samples.upload;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;
import vn.kho.ledger.Checkpoint;
import vn.kho.ledger.Head;
import vn.kho.ledger.Leaf;
import vn.kho.ledger.Ledger;
import vn.kho.memory.MemoryCheckpoints;
import vn.kho.memory.MemorySeal;
import vn.kho.samples.Desk;

class KeepCheckpointTest {
    private final Desk desk = new Desk().opened();
    private final MemorySeal seal = new MemorySeal();
    private final MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    private final KeepCheckpoint keep = new KeepCheckpoint(desk.history, seal, checkpoints);

    @Test
    void where_the_ledger_stands_is_signed() {
        sealed("U1");

        assertThat(keep.keep(AGENCY)).isEmpty();
        assertThat(checkpoints.latest(AGENCY)).hasValue(here().signed(seal));
    }

    @Test
    void nothing_is_signed_over_an_empty_ledger() {
        assertThat(keep.keep(new AgencyId("H00"))).isEmpty();
        assertThat(checkpoints.latest(new AgencyId("H00"))).isEmpty();
    }

    @Test
    void a_ledger_that_has_grown_agrees_with_what_was_signed_before() {
        sealed("U1");
        keep.keep(AGENCY);
        sealed("U2");

        assertThat(keep.keep(AGENCY)).isEmpty();
        assertThat(checkpoints.latest(AGENCY)).hasValue(here().signed(seal));
    }

    @Test
    void a_history_that_agrees_with_itself_but_not_with_what_was_signed_is_found_out_and_not_signed() {
        sealed("U1");
        keep.keep(AGENCY);
        var signed = here();
        sealed("U2");

        var problems = new KeepCheckpoint(forged(desk.history), seal, checkpoints).keep(AGENCY);

        assertThat(problems).extracting(Problem::code).containsExactly("history-differs");
        assertThat(checkpoints.latest(AGENCY)).hasValue(signed.signed(seal));
    }

    @Test
    void a_history_that_was_cut_off_is_found_out() {
        sealed("U1");
        var grown = here();
        var more = new Checkpoint(AGENCY, grown.size() + 1, Sha256.of("later"));
        checkpoints.keep(more, more.signed(seal));

        assertThat(keep.keep(AGENCY)).extracting(Problem::code).containsExactly("history-differs");
    }

    @Test
    void a_checkpoint_signed_with_another_key_is_no_checkpoint() {
        sealed("U1");
        checkpoints.keep(here(), here().signed(new MemorySeal()));

        assertThat(keep.keep(AGENCY)).extracting(Problem::code).containsExactly("checkpoint-foreign");
    }

    @Test
    void what_is_no_note_at_all_is_no_checkpoint() {
        sealed("U1");
        checkpoints.keep(here(), "kho/" + AGENCY.value() + "\nlots\nof\nwords\n");

        assertThat(keep.keep(AGENCY)).extracting(Problem::code).containsExactly("checkpoint-foreign");
    }

    private void sealed(String upload) {
        desk.send(upload(upload), "tờ trình " + upload);
        desk.carry.carry(AGENCY);
    }

    private Checkpoint here() {
        return Checkpoint.of(desk.history.head(AGENCY));
    }

    /// The same ledger with another first leaf, in itself without a flaw.
    private static Ledger forged(Ledger honest) {
        return new Ledger() {
            @Override
            public Head head(AgencyId agency) {
                var head = Head.empty(agency);
                for (var leaf : read(agency, 0, Integer.MAX_VALUE)) head = head.append(leaf);
                return head;
            }

            @Override
            public boolean append(Head seen, List<Leaf> leaves) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Leaf> read(AgencyId agency, long from, int limit) {
                return honest.read(agency, from, limit).stream()
                        .map(leaf ->
                                new Leaf(leaf.agency(), leaf.id(), leaf.text().replace("U1", "U9")))
                        .toList();
            }
        };
    }
}
