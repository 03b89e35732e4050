package vn.kho.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.AGENCY;
import static vn.kho.samples.Samples.ARCHIVIST;
import static vn.kho.samples.Samples.aSlip;
import static vn.kho.samples.Samples.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Unavailable;
import vn.kho.kernel.UploadId;
import vn.kho.memory.Faults;
import vn.kho.memory.Flaky;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.samples.Desk;
import vn.kho.samples.Samples;
import vn.kho.samples.SeededTest;

class ReceiveUploadTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOW);
    private static final String LETTER = "UBND TỈNH SÔNG BẠC\nTỜ TRÌNH";
    private static final long LENGTH = LETTER.getBytes(StandardCharsets.UTF_8).length;
    private static final UploadId UPLOAD = upload("U1");

    private final Desk desk = new Desk().opened();
    private final Map<UploadId, Announced> announced = new HashMap<>();
    private final Announcements announcements = new Announcements() {
        @Override
        public Optional<Announced> announced(UploadId upload) {
            return Optional.ofNullable(announced.get(upload));
        }

        @Override
        public OptionalLong arrived(UploadId upload) {
            return desk.inbox.look(upload).isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(desk.inbox.original(upload).bytes());
        }
    };
    private final ReceiveUpload receive = new ReceiveUpload(desk.state, desk.inbox, announcements, CLOCK);

    @Test
    void what_was_announced_and_has_come_is_registered_in_the_name_of_its_sender() throws IOException {
        announce(LENGTH);
        come();

        assertThat(receive.receive(UPLOAD)).isEqualTo(Outcome.done());

        var upload = desk.upload(UPLOAD);
        assertThat(upload.state()).isEqualTo(new Upload.State.Arrived());
        assertThat(upload.by()).isEqualTo(ARCHIVIST.id());
        assertThat(upload.bytes()).isEqualTo(LENGTH);
        desk.ingest.ingest(UPLOAD, Desk.TODAY);
        assertThat(desk.upload(UPLOAD).state()).isInstanceOf(Upload.State.Archived.class);
    }

    @Test
    void bytes_that_nobody_announced_are_refused_by_name() throws IOException {
        come();

        assertThat(problem()).isEqualTo(Problem.of("upload-unannounced", UPLOAD.value()));
        assertThat(desk.state.find(Upload.key(UPLOAD))).isEmpty();
    }

    @Test
    void what_has_not_come_whole_is_refused_by_name() {
        announce(LENGTH);

        assertThat(problem()).isEqualTo(Problem.of("upload-incomplete", UPLOAD.value()));
    }

    @Test
    void another_length_than_announced_is_refused_by_name() throws IOException {
        announce(LENGTH + 1);
        come();

        assertThat(problem()).isEqualTo(Problem.of("length-differs", UPLOAD.value(), "" + (LENGTH + 1), "" + LENGTH));
    }

    @Test
    void a_dossier_that_was_closed_meanwhile_takes_nothing_in() throws IOException {
        announce(LENGTH);
        come();
        var seen = desk.state.find(desk.dossier.key()).orElseThrow();
        desk.state.commit(new Change(
                new CommandId(AGENCY, "close"),
                ARCHIVIST,
                Samples.NOW,
                List.of(new Change.Write.Replace(
                        seen.item().with(new Dossier.State.Closed(Samples.DAY)), seen.version())),
                List.of(Milestone.Told.of(
                        "dossier-closed", Map.of("dossier", desk.dossier.id().value())))));

        assertThat(problem().code()).isEqualTo("dossier-closed");
    }

    @Test
    void sent_again_after_it_was_archived_it_is_erased_again() throws IOException {
        announce(LENGTH);
        come();
        receive.receive(UPLOAD);
        desk.ingest.ingest(UPLOAD, Desk.TODAY);
        come();

        assertThat(receive.receive(UPLOAD)).isEqualTo(Outcome.done());

        assertThat(desk.inbox.look(UPLOAD)).isEmpty();
    }

    @SeededTest
    void store_and_sender_both_tell_and_it_is_registered_once_whatever_fails(RandomGenerator random)
            throws IOException {
        announce(LENGTH);
        come();
        var flaky = Flaky.of((Registry) desk.state, Faults.some(random.nextLong(), 0.4));
        var unsteady = new ReceiveUpload(flaky, desk.inbox, announcements, CLOCK);

        for (int i = 0; i < 20; i++) {
            try {
                unsteady.receive(UPLOAD);
            } catch (Unavailable e) {
                continue; // told again
            }
        }
        receive.receive(UPLOAD);
        desk.carry.carry(AGENCY);

        assertThat(desk.history.read(AGENCY, 0, 100))
                .filteredOn(leaf -> leaf.text().contains(OpenUpload.ARRIVED))
                .hasSize(1);
    }

    private Problem problem() {
        return ((Outcome.Rejected) receive.receive(UPLOAD)).problem();
    }

    private void announce(long bytes) {
        announced.put(UPLOAD, new Announced(aSlip(), bytes, ARCHIVIST));
    }

    private void come() throws IOException {
        desk.inbox.put(UPLOAD, aSlip(), new ByteArrayInputStream(LETTER.getBytes(StandardCharsets.UTF_8)));
    }
}
