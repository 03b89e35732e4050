package vn.kho.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.AGENCY;
import static vn.kho.samples.Samples.upload;

import org.junit.jupiter.api.Test;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Unavailable;
import vn.kho.memory.Faults;
import vn.kho.memory.Flaky;
import vn.kho.samples.Desk;

class VerifyArchiveTest {
    private static final String LETTER = "UBND TỈNH SÔNG BẠC\nBÁO CÁO số ";

    @Test
    void an_untouched_archive_is_well() {
        var desk = new Desk().opened();
        desk.send(upload("U1"), LETTER + 1);
        desk.send(upload("U2"), LETTER + 2);
        desk.carry.carry(AGENCY);

        var found = desk.verify();

        assertThat(found.problems()).isEmpty();
        assertThat(found.originals()).isEqualTo(2);
    }

    @Test
    void letters_that_still_wait_are_verified_too() {
        var desk = new Desk().opened();
        desk.send(upload("U1"), LETTER);

        assertThat(desk.verify().originals()).isEqualTo(1);
    }

    /// Every port fails now and then, before or after taking effect; each step is tried until it is done.
    @Test
    void with_failing_machines_every_arrival_is_archived_once_and_the_archive_is_well() {
        for (long seed = 1; seed <= 50; seed++) {
            var faults = Faults.some(seed, 0.2);
            var desk = new Desk(
                    d -> Flaky.of(d.state, faults),
                    d -> Flaky.of(d.bytes, faults),
                    d -> Flaky.of(d.history, faults),
                    d -> d.inbox);
            until(desk::opened);
            for (int i = 0; i < 5; i++) {
                var id = upload("U" + i);
                var text = LETTER + i;
                until(() -> desk.arrive(id, text, null));
                until(() -> done(desk.ingest.ingest(id, Desk.TODAY)));
            }
            until(() -> desk.carry.carry(AGENCY));

            var found = desk.verify();

            assertThat(found.problems()).as("seed " + seed).isEmpty();
            assertThat(found.originals()).as("seed " + seed).isEqualTo(5);
        }
    }

    private static void done(Outcome outcome) {
        if (!outcome.equals(Outcome.done())) throw new Unavailable("not yet: " + outcome);
    }

    private static void until(Runnable step) {
        for (int tries = 0; tries < 200; tries++) {
            try {
                step.run();
                return;
            } catch (Unavailable e) {
                // as told; the next try must converge
            }
        }
        throw new AssertionError("did not converge in 200 tries");
    }
}
