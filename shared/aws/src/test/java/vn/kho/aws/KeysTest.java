package vn.kho.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Document;
import vn.kho.kernel.Sha256;
import vn.kho.registry.Key;
import vn.kho.registry.Place;
import vn.kho.samples.Samples;

class KeysTest {
    @Test
    void equal_sorts_stand_by_root_then_by_child() {
        var first = Keys.place(new Place("list", "2026"), key("a", "z"));
        var second = Keys.place(new Place("list", "2026"), key("a-b", "a"));

        assertThat(Order.CODE_POINTS.compare(first, second)).isNegative();
    }

    @Test
    void a_sort_that_begins_another_stands_before_it() {
        var shorter = Keys.place(new Place("list", "2026"), key("z", "z"));
        var longer = Keys.place(new Place("list", "2026 a"), key("a", "a"));

        assertThat(Order.CODE_POINTS.compare(shorter, longer)).isNegative();
    }

    @Test
    void the_longest_words_fit_in_a_sort_key_and_stay_apart() {
        var sort = "\uD83D\uDDC4".repeat(1000);
        var one = Keys.place(new Place("list", sort), key("ệ".repeat(200), "ệ".repeat(199) + "a"));
        var other = Keys.place(new Place("list", sort), key("ệ".repeat(200), "ệ".repeat(199) + "b"));

        assertThat(one).isNotEqualTo(other);
        assertThat(one.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(1024);
        assertThat(one).doesNotContain("?");
    }

    @Test
    void letters_use_all_shards() {
        var used = new HashSet<String>();
        for (int i = 0; i < 200; i++)
            used.add(Keys.outbox(Samples.AGENCY, Sha256.of("" + i).base32(26)));

        assertThat(used).isEqualTo(Set.copyOf(Keys.outbox(Samples.AGENCY)));
    }

    private static Key<Document> key(String root, String child) {
        return new Key<>(Samples.AGENCY, Document.KIND, root, child);
    }
}
