package vn.kho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.aChange;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kho.ledger.Head;
import vn.kho.ledger.Leaf;
import vn.kho.ledger.Ledger;
import vn.kho.ledger.Tree;
import vn.kho.registry.Letter;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.samples.Samples;

/// What every ledger keeps.
public abstract class LedgerContract {
    protected abstract Registry registry();

    protected abstract Outbox outbox();

    protected abstract Ledger ledger();

    @Test
    protected void an_unwritten_ledger_has_the_empty_head() {
        assertThat(ledger().head(Samples.AGENCY)).isEqualTo(Head.empty(Samples.AGENCY));
        assertThat(ledger().read(Samples.AGENCY, 0, 10)).isEmpty();
    }

    @Test
    protected void the_head_is_the_tree_over_all_leaves() {
        var leaves = letters(60);
        append(leaves.subList(0, 49));
        append(leaves.subList(49, 60));

        var head = ledger().head(Samples.AGENCY);

        assertThat(head.size()).isEqualTo(60);
        assertThat(head.edge().root())
                .isEqualTo(Tree.root(leaves.stream().map(Leaf::hash).toList()));
    }

    @Test
    protected void leaves_are_read_in_order_without_gaps() {
        var leaves = letters(20);
        append(leaves.subList(0, 7));
        append(leaves.subList(7, 20));

        assertThat(ledger().read(Samples.AGENCY, 0, 100)).isEqualTo(leaves);
        assertThat(ledger().read(Samples.AGENCY, 5, 4)).isEqualTo(leaves.subList(5, 9));
        assertThat(ledger().read(Samples.AGENCY, 18, 4)).isEqualTo(leaves.subList(18, 20));
        assertThat(ledger().read(Samples.AGENCY, 20, 4)).isEmpty();
    }

    @Test
    protected void an_append_on_a_head_that_has_moved_writes_nothing() {
        var leaves = letters(2);
        var seen = ledger().head(Samples.AGENCY);
        append(leaves.subList(0, 1));

        assertThat(ledger().append(seen, leaves.subList(1, 2))).isFalse();

        assertThat(ledger().head(Samples.AGENCY).size()).isEqualTo(1);
        assertThat(outbox().waiting(Samples.AGENCY, 10)).hasSize(1);
    }

    @Test
    protected void of_many_racing_appends_on_one_head_one_wins() throws Exception {
        var leaves = letters(16);
        var seen = ledger().head(Samples.AGENCY);

        var ends = RegistryContract.race(16, i -> ledger().append(seen, List.of(leaves.get(i))));

        assertThat(ends).filteredOn(end -> end).hasSize(1);
        assertThat(ledger().head(Samples.AGENCY).size()).isEqualTo(1);
        assertThat(outbox().waiting(Samples.AGENCY, 100)).hasSize(15);
    }

    @Test
    protected void a_leaf_that_is_in_it_already_is_refused_and_nothing_is_written() {
        var leaves = letters(2);
        append(leaves.subList(0, 1));

        assertThatThrownBy(() -> append(List.of(leaves.get(1), leaves.get(0))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(ledger().head(Samples.AGENCY).size()).isEqualTo(1);
        assertThat(outbox().waiting(Samples.AGENCY, 10)).hasSize(1);
    }

    @Test
    protected void no_leaves_and_more_than_forty_nine_are_refused() {
        var leaves = letters(50);

        assertThatThrownBy(() -> append(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> append(leaves)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    protected void a_leaf_of_another_agency_is_refused() {
        var theirs = Leaf.of(Samples.OTHER_AGENCY, "x", Samples.NOW, "vt01", "tested", Map.of());

        assertThatThrownBy(() -> append(List.of(theirs))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    protected void each_agency_has_its_own() {
        append(letters(1));

        assertThat(ledger().head(Samples.OTHER_AGENCY).size()).isZero();
        assertThat(ledger().read(Samples.OTHER_AGENCY, 0, 1)).isEmpty();
    }

    private List<Leaf> letters(int count) {
        IntStream.range(0, count)
                .forEach(i -> registry().commit(aChange().once("c" + i).build()));
        return outbox().waiting(Samples.AGENCY, count).stream()
                .map(Letter::leaf)
                .toList();
    }

    private void append(List<Leaf> leaves) {
        assertThat(ledger().append(ledger().head(Samples.AGENCY), leaves)).isTrue();
    }
}
