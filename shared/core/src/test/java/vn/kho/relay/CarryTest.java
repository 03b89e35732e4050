package vn.kho.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.kho.samples.Samples.AGENCY;
import static vn.kho.samples.Samples.upload;

import org.junit.jupiter.api.Test;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Unavailable;
import vn.kho.memory.Faults;
import vn.kho.memory.Flaky;
import vn.kho.post.Errand;
import vn.kho.samples.Desk;

class CarryTest {
    private static final String LETTER = "UBND TỈNH SÔNG BẠC\nBÁO CÁO";

    @Test
    void an_arrival_is_sent_to_be_taken_in() {
        var desk = new Desk().opened();
        desk.arrive(upload("U1"), LETTER, null);

        desk.carry.carry(AGENCY);

        assertThat(desk.post.waiting()).contains(new Errand.TakeIn(upload("U1")));
    }

    @Test
    void an_archived_document_is_sent_to_be_planned_and_its_dossier_to_be_indexed() {
        var desk = new Desk().opened();
        desk.send(upload("U1"), LETTER);

        desk.carry.carry(AGENCY);

        assertThat(desk.post.waiting())
                .contains(
                        new Errand.PlanDocument(desk.dossier.id(), DocumentId.of(upload("U1"), 0)),
                        new Errand.IndexDossier(desk.dossier.id()));
    }

    @Test
    void every_letter_becomes_a_leaf_once() {
        var desk = new Desk().opened();
        desk.send(upload("U1"), LETTER);
        var waiting = desk.state.waiting(AGENCY, 100).size();

        var sealed = desk.carry.carry(AGENCY);

        assertThat(sealed).isEqualTo(waiting);
        assertThat(desk.history.head(AGENCY).size()).isEqualTo(waiting);
        assertThat(desk.carry.carry(AGENCY)).isZero();
    }

    @Test
    void a_crash_between_the_errands_and_the_ledger_loses_no_errand() {
        var faults = Faults.none();
        var desk = new Desk(d -> d.state, d -> d.bytes, d -> Flaky.of(d.history, faults), d -> d.inbox).opened();
        desk.arrive(upload("U1"), LETTER, null);
        faults.pass().before(); // the head is read, the append fails

        var failure = catchThrowable(() -> desk.carry.carry(AGENCY));

        assertThat(failure).isInstanceOf(Unavailable.class);
        assertThat(desk.post.waiting()).contains(new Errand.TakeIn(upload("U1")));
        assertThat(desk.carry.carry(AGENCY)).isEqualTo(2);
    }
}
