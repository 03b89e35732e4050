package vn.kho.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDocument;
import static vn.kho.samples.Samples.aDossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kho.samples.Samples;

class ChangeTest {
    @Test
    void more_than_forty_writes_are_refused() {
        var change = aChange();
        for (int i = 0; i < 41; i++)
            change = change.create(aDocument().upload("U" + i).build());
        var many = change;

        assertThatThrownBy(many::build).hasMessageContaining("41 writes");
    }

    @Test
    void no_milestone_and_more_than_eight_are_refused() {
        var change = aChange();
        for (int i = 0; i < 9; i++) change = change.tells("told-" + i, Map.of());
        var many = change;

        assertThatThrownBy(many::build).hasMessageContaining("9 milestones");
        assertThatThrownBy(() -> new Change(
                        new CommandId(Samples.AGENCY, "x"), Samples.ARCHIVIST, Instant.EPOCH, List.of(), List.of()))
                .hasMessageContaining("0 milestones");
    }

    @Test
    void one_key_twice_is_refused() {
        var dossier = aDossier().build();

        assertThatThrownBy(() ->
                        aChange().create(dossier).require(dossier.key(), 1).build())
                .hasMessageContaining("twice");
    }

    @Test
    void an_item_of_another_agency_is_refused() {
        var theirs = aDossier().of(Samples.OTHER_AGENCY).build();

        assertThatThrownBy(() -> aChange().create(theirs).build()).hasMessageContaining("another agency");
    }

    @Test
    void a_key_with_white_space_is_refused() {
        assertThatThrownBy(() ->
                        Key.root(Samples.AGENCY, new Kind<>("dossier", vn.kho.dossier.Dossier.class), "dossier/a b"))
                .hasMessageContaining("white space");
    }
}
