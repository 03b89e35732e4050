package vn.kho.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kho.samples.Samples;

class LeafTest {
    @Test
    void a_leaf_is_flat_lines_sorted_by_key() {
        var leaf = leaf(Map.of("document", "AbC-0", "bytes", "8"));

        assertThat(leaf.text())
                .isEqualTo(
                        "actor vt01\nagency H99.10\nat 2026-03-02T03:04:05.678901Z\nbytes 8\ndocument AbC-0\nid x\nmilestone tested\nv 1\n");
    }

    @Test
    void a_fact_is_read_back_by_its_whole_key() {
        var leaf = leaf(Map.of("row:dossier/dossier/AbC", "1 gone", "row", "no"));

        assertThat(leaf.fact("row:dossier/dossier/AbC")).isEqualTo("1 gone");
        assertThat(leaf.fact("row")).isEqualTo("no");
        assertThat(leaf.fact("ro")).isNull();
    }

    @Test
    void a_value_of_two_lines_a_key_with_a_space_and_a_key_of_every_leaf_are_refused() {
        assertThatThrownBy(() -> leaf(Map.of("why", "one\ntwo"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> leaf(Map.of("a key", "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> leaf(Map.of("actor", "x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decomposed_text_is_kept_composed() {
        assertThat(leaf(Map.of("why", "e\u0302\u0301")).fact("why")).isEqualTo("\u1ebf");
    }

    private static Leaf leaf(Map<String, String> facts) {
        return Leaf.of(Samples.AGENCY, "x", Samples.NOW, "vt01", "tested", facts);
    }
}
