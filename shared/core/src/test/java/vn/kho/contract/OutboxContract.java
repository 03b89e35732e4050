package vn.kho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.aChange;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kho.ledger.Ledger;
import vn.kho.registry.Letter;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.samples.Samples;

/// What every outbox keeps.
public abstract class OutboxContract {
    protected abstract Registry registry();

    protected abstract Outbox outbox();

    protected abstract Ledger ledger();

    @Test
    protected void nothing_waits_before_a_commit() {
        assertThat(outbox().waiting(Samples.AGENCY, 10)).isEmpty();
    }

    @Test
    protected void the_oldest_come_first_and_no_more_than_asked() {
        commit(5);

        assertThat(onces(outbox().waiting(Samples.AGENCY, 3))).containsExactly("c0", "c1", "c2");
    }

    @Test
    protected void looking_takes_nothing_away() {
        commit(2);
        outbox().waiting(Samples.AGENCY, 10);

        assertThat(outbox().waiting(Samples.AGENCY, 10)).hasSize(2);
    }

    @Test
    protected void each_agency_has_its_own() {
        commit(1);

        assertThat(outbox().waiting(Samples.OTHER_AGENCY, 10)).isEmpty();
    }

    @Test
    protected void a_letter_leaves_with_its_leaf() {
        commit(4);
        var first =
                outbox().waiting(Samples.AGENCY, 3).stream().map(Letter::leaf).toList();

        ledger().append(ledger().head(Samples.AGENCY), first);

        assertThat(onces(outbox().waiting(Samples.AGENCY, 10))).containsExactly("c3");
    }

    private void commit(int changes) {
        IntStream.range(0, changes)
                .forEach(i -> registry().commit(aChange().once("c" + i).build()));
    }

    private static List<String> onces(List<Letter> letters) {
        return letters.stream()
                .map(letter -> letter.milestone().facts().get("once"))
                .toList();
    }
}
