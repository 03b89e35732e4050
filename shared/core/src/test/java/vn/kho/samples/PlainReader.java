package vn.kho.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.kho.reading.Box;
import vn.kho.reading.Budget;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.Surface;
import vn.kho.reading.TextReader;
import vn.kho.reading.Word;
import vn.kho.vault.Vault;

/// Reads files of plain lines as one page of letters. A file that says only `DAMAGED`, `PASSWORD_NEEDED` or
/// `UNSUPPORTED` is refused for that reason, one that says `PICTURE` is a page without letters.
public final class PlainReader implements TextReader {
    private static final String TYPE = "text/plain";

    @Override
    public Opened open(Vault.Original original, Budget budget) {
        var text = text(original);
        if (text.isEmpty()) return new Refused(Why.EMPTY, TYPE, "no bytes");
        for (var why : Why.values()) if (text.equals(why.name())) return new Refused(why, TYPE, "as told");
        return new Page(text);
    }

    private static String text(Vault.Original original) {
        try (var in = original.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Page(String text) implements Pages {
        @Override
        public String mediaType() {
            return TYPE;
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public PageRead layer(int page) {
            if (text.equals("PICTURE")) return new PageRead.None(Surface.scanned(Surface.A4));
            var words = new ArrayList<Word>();
            var lines = text.lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                int left = 500;
                for (var word : List.of(lines.get(line).split(" "))) {
                    var right = left + 150 * word.length();
                    words.add(new Word(word, new Box(left, 500 + 300 * line, right, 650 + 300 * line), 100, line));
                    left = right + 60;
                }
            }
            return new PageRead.Text(words, Surface.plain());
        }

        @Override
        public PageImage image(int page, int dpi) {
            return new PageImage.None("there is no picture of plain lines");
        }

        @Override
        public void close() {}
    }
}
