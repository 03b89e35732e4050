package vn.kho.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.aChange;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.Sha256;

class LettersTest {
    private static final Row WRITTEN = new Row("dossier/dossier/AbC", 3, Sha256.of("stored"));
    private static final Row REMOVED = new Row("document/dossier/AbC/XyZ-0", 1, null);

    @Test
    void the_same_change_gives_the_same_letters() {
        assertThat(Letters.of(aChange().build(), List.of()))
                .isEqualTo(Letters.of(aChange().build(), List.of()));
    }

    @Test
    void no_two_letters_have_one_id() {
        var one = Letters.of(aChange().tells("a", Map.of()).tells("b", Map.of()).build(), List.of());
        var other = Letters.of(aChange().once("other").build(), List.of());
        var later = Letters.of(aChange().at(java.time.Instant.EPOCH).build(), List.of());

        assertThat(java.util.stream.Stream.of(one, other, later)
                        .flatMap(List::stream)
                        .map(letter -> letter.leaf().id()))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void a_letter_is_read_back_from_its_leaf_without_the_rows() {
        var change = aChange().tells("came", Map.of("why", "", "upload", "AbC")).build();
        var letter = Letters.of(change, List.of(WRITTEN, REMOVED)).getFirst();

        assertThat(Letters.of(letter.leaf())).isEqualTo(letter);
    }

    @Test
    void rows_are_read_back_from_the_leaf() {
        var leaf = Letters.of(aChange().build(), List.of(WRITTEN, REMOVED))
                .getFirst()
                .leaf();

        assertThat(Letters.rows(leaf)).containsExactlyInAnyOrder(WRITTEN, REMOVED);
        assertThat(leaf.fact("row:document/dossier/AbC/XyZ-0")).isEqualTo("1 gone");
    }

    @Test
    void a_milestone_cannot_tell_of_rows_itself() {
        var change = aChange().tells("came", Map.of("row:x", "1 gone")).build();

        assertThatThrownBy(() -> Letters.of(change, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
