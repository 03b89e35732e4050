package vn.kho.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static final String SPEECH =
            "Sei a der Abstand von p und q in der Ebene dann gilt der Satz des Pythagoras wie oben";

    /// Letters that the file does not name in full, as in a paper with formulas.
    private static final Surface UNSURE = new Surface(Surface.A4, List.of(), true, 0, 0.1);

    private final List<Ocr.Mode> asked = new ArrayList<>();

    @Test
    void a_doubted_layer_that_ocr_reads_alike_is_believed() throws Exception {
        var text = read(new PageRead.Text(words(SPEECH, 1000), UNSURE), SPEECH.replace("Ebene", "Ebcne"));

        assertThat(text).isInstanceOfSatisfying(PageText.Legible.class, page -> {
            assertThat(page.reader()).isEqualTo(PageText.Legible.LAYER);
            assertThat(page.trust()).isEqualTo(Trust.Reason.CONFIRMED);
        });
        assertThat(asked).containsExactly(Ocr.Mode.PROBE);
    }

    @Test
    void a_layer_that_says_something_else_than_the_page_is_read_anew() throws Exception {
        var text = read(new PageRead.Text(words(SPEECH, 1000), UNSURE), "Quyết định về việc thành lập Hội đồng");

        assertThat(text).isInstanceOfSatisfying(PageText.Legible.class, page -> {
            assertThat(page.reader()).isEqualTo("eye");
            assertThat(page.trust()).isEqualTo(Trust.Reason.LETTERS_UNKNOWN);
            assertThat(page.other()).isNotEmpty();
        });
    }

    @Test
    void a_few_letters_at_the_top_confirm_nothing() throws Exception {
        read(new PageRead.Text(words(SPEECH, 8000), UNSURE), SPEECH);

        assertThat(asked).containsExactly(Ocr.Mode.PAGE);
    }

    @Test
    void a_scans_layer_is_never_probed() throws Exception {
        var scan = new Surface(Surface.A4, List.of(Box.PAGE), false, 0, 0.1);

        read(new PageRead.Text(words(SPEECH, 1000), scan), SPEECH);

        assertThat(asked).containsExactly(Ocr.Mode.PAGE);
    }

    private PageText read(PageRead layer, String seen) throws Exception {
        Ocr eye = new Ocr() {
            @Override
            public Seen read(PageImage.Picture picture, Mode mode) {
                asked.add(mode);
                return new Seen.Words(words(seen, 1000), 0);
            }

            @Override
            public String name() {
                return "eye";
            }
        };
        Callable<PageText> slow = new PageReader(eye).read(pages(layer), 1);
        return slow.call();
    }

    private static List<Word> words(String text, int top) {
        var words = new ArrayList<Word>();
        for (var word : text.split(" ")) words.add(new Word(word, new Box(0, top, 100, top + 100), 90, 0));
        return words;
    }

    private static TextReader.Pages pages(PageRead layer) {
        return new TextReader.Pages() {
            @Override
            public String mediaType() {
                return "application/pdf";
            }

            @Override
            public int count() {
                return 1;
            }

            @Override
            public PageRead layer(int page) {
                return layer;
            }

            @Override
            public PageImage image(int page, int dpi) {
                return new PageImage.Picture(new byte[1], 10, 14, dpi, 0);
            }

            @Override
            public void close() {}
        };
    }
}
