package vn.kho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.kho.contract.HostileText;
import vn.kho.samples.SeededTest;
import vn.kho.vietnamese.Spelling;

class SnippetTest {
    @Test
    void a_phrase_is_marked_as_a_whole_and_its_words_elsewhere_are_not() {
        var snippet = Snippet.of("Kế toán lập kế hoạch năm", new Query.Phrase("ke hoach"));

        assertThat(marked(snippet)).containsExactly("kế hoạch");
    }

    @Test
    void the_stretch_is_where_most_of_the_query_stands() {
        var page = "đoàn " + "giấy tờ khác ".repeat(60) + "danh sách đoàn ra nước ngoài " + "giấy tờ khác ".repeat(60);

        var snippet = Snippet.of(page, new Query.Words(List.of("doan", "ra")));

        assertThat(marked(snippet)).containsExactly("đoàn", "ra");
        assertThat(snippet.text()).hasSizeLessThanOrEqualTo(Snippet.LENGTH);
        assertThat(page.substring(snippet.start())).startsWith(snippet.text());
    }

    @Test
    void what_is_excluded_is_not_marked() {
        var query = new Query.And(List.of(new Query.Words(List.of("đoàn")), new Query.Not(new Query.Phrase("ra"))));

        assertThat(marked(Snippet.of("đoàn ra", query))).containsExactly("đoàn");
    }

    @SeededTest
    void marks_lie_in_order_within_the_text(RandomGenerator random) {
        var page = Spelling.canon(HostileText.of(random).repeat(1 + random.nextInt(30)));

        var snippet = Snippet.of(page, new Query.Words(List.of("đoàn", "1376/KH-UBND", "a", "ra", "1")));

        int last = 0;
        for (var mark : snippet.marks()) {
            assertThat(mark.start()).isGreaterThanOrEqualTo(last).isLessThan(mark.end());
            last = mark.end();
        }
        assertThat(last).isLessThanOrEqualTo(snippet.text().length());
        assertThat(page.substring(snippet.start())).startsWith(snippet.text());
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marks().stream()
                .map(mark -> snippet.text().substring(mark.start(), mark.end()))
                .toList();
    }
}
