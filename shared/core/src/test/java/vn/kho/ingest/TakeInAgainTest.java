package vn.kho.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.AGENCY;
import static vn.kho.samples.Samples.ARCHIVIST;
import static vn.kho.samples.Samples.upload;

import org.junit.jupiter.api.Test;
import vn.kho.kernel.Outcome;
import vn.kho.post.Errand;
import vn.kho.samples.Desk;

class TakeInAgainTest {
    private final Desk desk = new Desk().opened();

    @Test
    void what_waited_for_a_model_is_sent_to_be_taken_in_once_there_is_one() {
        desk.send(upload("U1"), "PICTURE");
        desk.carry.carry(AGENCY);
        desk.post.take();
        listed();

        desk.takeInAgain.unseen(AGENCY);

        desk.carry.carry(AGENCY);
        assertThat(desk.upload(upload("U1")).state()).isEqualTo(new Upload.State.Arrived());
        assertThat(desk.post.waiting()).contains(new Errand.TakeIn(upload("U1")));
    }

    @Test
    void what_waits_for_a_person_is_left_to_them() {
        desk.send(upload("U1"), "PASSWORD_NEEDED");
        desk.send(upload("U2"), "UBND TỈNH SÔNG BẠC\nMAT\nBÁO CÁO");
        listed();

        assertThat(desk.takeInAgain.unseen(AGENCY)).isZero();
    }

    @Test
    void doing_it_again_changes_nothing() {
        desk.send(upload("U1"), "PICTURE");
        listed();
        desk.takeInAgain.unseen(AGENCY);
        var letters = desk.state.waiting(AGENCY, 100).size();

        desk.takeInAgain.unseen(AGENCY);

        assertThat(desk.state.waiting(AGENCY, 100)).hasSize(letters);
    }

    @Test
    void a_person_s_word_stays_with_it() {
        desk.arrive(upload("U1"), "PICTURE", null);
        desk.ingest.ingest(upload("U1"), Desk.TODAY);
        desk.vouch.vouch(upload("U1"), "đã xem giấy", ARCHIVIST);
        listed();

        desk.takeInAgain.unseen(AGENCY);
        desk.ingest.ingest(upload("U1"), Desk.TODAY);

        assertThat(desk.upload(upload("U1")).state()).isInstanceOf(Upload.State.Archived.class);
    }

    @Test
    void what_no_try_could_take_in_is_tried_again_when_it_is_sent_again() {
        desk.arrive(upload("U1"), "UBND TỈNH SÔNG BẠC\nBÁO CÁO", null);
        desk.giveUp.giveUp(upload("U1"), 8);

        assertThat(desk.takeInAgain.failed(upload("U1"), ARCHIVIST)).isEqualTo(Outcome.done());

        desk.ingest.ingest(upload("U1"), Desk.TODAY);
        assertThat(desk.upload(upload("U1")).state()).isInstanceOf(Upload.State.Archived.class);
    }

    /// A listing lags by one question.
    private void listed() {
        desk.takeInAgain.unseen(AGENCY);
    }
}
