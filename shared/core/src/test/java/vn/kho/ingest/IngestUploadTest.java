package vn.kho.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.kho.samples.Samples.AGENCY;
import static vn.kho.samples.Samples.ARCHIVIST;
import static vn.kho.samples.Samples.upload;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Unavailable;
import vn.kho.memory.Faults;
import vn.kho.memory.Flaky;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.samples.Desk;
import vn.kho.samples.Samples;

class IngestUploadTest {
    private static final String LETTER = "UBND TỈNH SÔNG BẠC\nSỞ NGOẠI VỤ\nSố: 12/BC-SNgV\nBÁO CÁO";
    private static final String SECRET = "UBND TỈNH SÔNG BẠC\nMẬT\nBÁO CÁO";
    private static final Actor COLLEAGUE = new Actor(AGENCY, "vt02", Role.ARCHIVIST, Set.of(Samples.LS));

    private final Desk desk = new Desk().opened();

    @Test
    void a_letter_without_a_mark_is_archived_and_gone_from_the_inbox() {
        var outcome = desk.send(upload("U1"), LETTER);

        var document = DocumentId.of(upload("U1"), 0);
        assertThat(outcome).isEqualTo(Outcome.done());
        assertThat(desk.upload(upload("U1")).state()).isEqualTo(new Upload.State.Archived(List.of(document)));
        assertThat(desk.bytes.look(document)).isPresent();
        assertThat(desk.inbox.look(upload("U1"))).isEmpty();
    }

    @Test
    void sending_and_taking_in_again_changes_nothing() {
        desk.send(upload("U1"), LETTER);
        var leaves = desk.state.waiting(AGENCY, 100).size();

        assertThat(desk.send(upload("U1"), LETTER)).isEqualTo(Outcome.done());
        assertThat(desk.state.waiting(AGENCY, 100)).hasSize(leaves);
    }

    @Test
    void a_marked_page_is_refused_and_leaves_only_its_hash_in_the_history() {
        var outcome = desk.send(upload("U1"), SECRET);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(
                        rejected.problem().code())
                .isEqualTo("secrecy-mark"));
        assertThat(desk.inbox.look(upload("U1"))).isEmpty();
        assertThat(desk.bytes.look(DocumentId.of(upload("U1"), 0))).isEmpty();
        assertThat(desk.state.waiting(AGENCY, 100))
                .extracting(letter -> letter.leaf().text())
                .noneMatch(text -> text.contains("bao-cao") || text.contains("đoàn"))
                .anyMatch(text -> text.contains("milestone upload-refused"));
    }

    @Test
    void a_refusal_that_crashed_before_the_erasing_erases_when_it_is_tried_again() {
        desk.send(upload("U1"), SECRET);
        putBack("U1", SECRET);

        desk.ingest.ingest(upload("U1"), Desk.TODAY);

        assertThat(desk.inbox.look(upload("U1"))).isEmpty();
    }

    @Test
    void an_empty_file_is_refused_by_name() {
        assertThat(desk.send(upload("U1"), "")).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(
                        rejected.problem().code())
                .isEqualTo("file-empty"));
    }

    @Test
    void a_locked_file_waits_until_somebody_vouches_and_is_then_archived_as_not_read() {
        desk.send(upload("U1"), "PASSWORD_NEEDED");
        assertThat(desk.upload(upload("U1")).state())
                .isEqualTo(new Upload.State.Waiting("unreadable", "PASSWORD_NEEDED"));

        desk.vouch.vouch(upload("U1"), "mở trên giấy: không có dấu mật", ARCHIVIST);
        desk.ingest.ingest(upload("U1"), Desk.TODAY);

        assertThat(document("U1").unread())
                .satisfies(why -> assertThat(why.code()).isEqualTo("not-read"))
                .satisfies(why -> assertThat(why.arguments()).containsExactly("PASSWORD_NEEDED"));
    }

    @Test
    void a_scan_on_a_machine_without_eyes_waits() {
        desk.send(upload("U1"), "PICTURE");

        assertThat(desk.upload(upload("U1")).state()).isEqualTo(new Upload.State.Waiting("no-eyes", "NO_OCR"));
        assertThat(desk.inbox.look(upload("U1"))).isPresent();
    }

    @Test
    void a_scan_that_somebody_vouches_for_when_sending_is_archived_to_be_read() {
        desk.arrive(upload("U1"), "PICTURE", new Upload.Vouch("vt01", "bản quét, đã xem giấy"));

        desk.ingest.ingest(upload("U1"), Desk.TODAY);

        assertThat(document("U1").unread()).isNull();
    }

    @Test
    void a_doubtful_page_is_not_cleared_by_its_sender() {
        desk.send(upload("U1"), "UBND TỈNH SÔNG BẠC\nMAT\nBÁO CÁO");

        assertThat(desk.vouch.vouch(upload("U1"), "không có", ARCHIVIST))
                .isEqualTo(Outcome.rejected(
                        "vouch-needs-second-person", upload("U1").value()));
    }

    @Test
    void a_doubtful_page_is_archived_on_a_second_persons_word() {
        desk.send(upload("U1"), "UBND TỈNH SÔNG BẠC\nMAT\nBÁO CÁO");

        desk.vouch.vouch(upload("U1"), "không có dấu", COLLEAGUE);
        desk.ingest.ingest(upload("U1"), Desk.TODAY);

        assertThat(desk.upload(upload("U1")).state()).isInstanceOf(Upload.State.Archived.class);
    }

    @Test
    void a_file_for_a_dossier_that_closed_meanwhile_waits_and_is_not_lost() {
        desk.arrive(upload("U1"), LETTER, null);
        close();

        desk.ingest.ingest(upload("U1"), Desk.TODAY);

        assertThat(desk.upload(upload("U1")).state())
                .isEqualTo(new Upload.State.Waiting("dossier-closed", desk.dossier.code()));
        assertThat(desk.inbox.look(upload("U1"))).isPresent();
    }

    @Test
    void an_upload_that_no_try_could_take_in_waits_by_name_with_its_bytes() {
        var faults = Faults.none();
        var broken = new Desk(d -> d.state, d -> d.bytes, d -> d.history, d -> Flaky.of(d.inbox, faults)).opened();
        broken.arrive(upload("U1"), LETTER, null);
        faults.before();
        assertThat(catchThrowable(() -> broken.ingest.ingest(upload("U1"), Desk.TODAY)))
                .isInstanceOf(Unavailable.class);

        broken.giveUp.giveUp(upload("U1"), 8);

        assertThat(broken.upload(upload("U1")).state()).isEqualTo(new Upload.State.Waiting("take-in-failed", "8"));
        assertThat(broken.inbox.look(upload("U1"))).isPresent();
    }

    @Test
    void what_is_archived_is_not_given_up() {
        desk.send(upload("U1"), LETTER);

        desk.giveUp.giveUp(upload("U1"), 8);

        assertThat(desk.upload(upload("U1")).state()).isInstanceOf(Upload.State.Archived.class);
    }

    private Document document(String upload) {
        return desk.state
                .find(Document.key(desk.dossier.id(), DocumentId.of(upload(upload), 0)))
                .orElseThrow()
                .item();
    }

    private void close() {
        var seen = desk.state.find(desk.dossier.key()).orElseThrow();
        var closed = seen.item().with(new Dossier.State.Closed(Desk.TODAY));
        desk.state.commit(new Change(
                CommandId.of("close", desk.dossier.id()),
                ARCHIVIST,
                Samples.NOW,
                List.of(new Change.Write.Replace(closed, seen.version())),
                List.of(Milestone.Told.of(
                        "dossier-closed",
                        java.util.Map.of("dossier", desk.dossier.id().value())))));
    }

    private void putBack(String upload, String text) {
        try {
            desk.inbox.put(
                    upload(upload),
                    Samples.aSlip(),
                    new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
