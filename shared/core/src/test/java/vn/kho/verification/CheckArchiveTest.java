package vn.kho.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.AGENCY;
import static vn.kho.samples.Samples.ARCHIVIST;
import static vn.kho.samples.Samples.upload;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Walk;
import vn.kho.retention.RetentionTable;
import vn.kho.retention.Schedule;
import vn.kho.samples.Desk;
import vn.kho.samples.Samples;

class CheckArchiveTest {
    private static final String LETTER = "UBND TỈNH SÔNG BẠC\nBÁO CÁO số ";
    private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOW);

    private final Desk desk = new Desk().opened();
    private final Schedule schedule = new Schedule(List.of(RetentionTable.general()));
    private final CheckArchive check = new CheckArchive(
            new VerifyArchive(desk.state, desk.state, desk.state, desk.history, desk.bytes),
            desk.state,
            schedule,
            CLOCK);

    @Test
    void what_was_found_is_kept_for_that_day() {
        desk.send(upload("U1"), LETTER + 1);
        desk.send(upload("U2"), LETTER + 2);

        var result = check(Desk.TODAY);

        assertThat(result.kept()).isEqualTo(Outcome.done());
        assertThat(kept()).containsExactly(new Checked(AGENCY, Desk.TODAY, 2, 0, List.of()));
    }

    @Test
    void the_same_result_again_leaves_no_trace() {
        desk.send(upload("U1"), LETTER);
        check(Desk.TODAY);
        desk.carry.carry(AGENCY);
        var size = desk.history.head(AGENCY).size();

        check(Desk.TODAY);
        desk.carry.carry(AGENCY);

        assertThat(desk.history.head(AGENCY).size()).isEqualTo(size);
    }

    @Test
    void a_later_look_on_the_same_day_takes_the_place_of_the_first() {
        desk.send(upload("U1"), LETTER + 1);
        check(Desk.TODAY);
        desk.send(upload("U2"), LETTER + 2);
        check(Desk.TODAY);
        check(Desk.TODAY.plusDays(1));

        assertThat(kept()).extracting(Checked::objects).containsExactly(2L, 2L);
    }

    @Test
    void bytes_that_are_not_what_was_archived_are_counted() {
        desk.send(upload("U1"), LETTER + 1);
        desk.send(upload("U2"), LETTER + 2);
        desk.bytes.damage(DocumentId.of(upload("U1"), 0), 3);

        assertThat(check(Desk.TODAY).found().problems()).hasSize(1);

        assertThat(kept().getFirst())
                .extracting(Checked::objects, Checked::failed)
                .containsExactly(2L, 1L);
    }

    @Test
    void a_closed_dossier_whose_lock_is_short_is_named() {
        desk.send(upload("U1"), LETTER);
        desk.state.commit(new Change(
                new CommandId(AGENCY, "close"),
                ARCHIVIST,
                Samples.NOW,
                List.of(new Change.Write.Replace(desk.dossier.with(new Dossier.State.Closed(Desk.TODAY)), 1)),
                List.of(Milestone.Told.of(
                        "dossier-closed", Map.of("dossier", desk.dossier.id().value())))));

        check(Desk.TODAY);

        assertThat(kept().getFirst().drift()).containsExactly(desk.dossier.id());
    }

    private CheckArchive.Result check(LocalDate on) {
        return check.check(AGENCY, on, ARCHIVIST, _ -> {});
    }

    private List<Checked> kept() {
        return Walk.children(desk.state, AGENCY, Checked.ROOT, Checked.KIND);
    }
}
