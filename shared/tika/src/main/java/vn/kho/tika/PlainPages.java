package vn.kho.tika;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.kho.kernel.Unavailable;
import vn.kho.reading.Box;
import vn.kho.reading.Budget;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.Surface;
import vn.kho.reading.TextReader.Opened;
import vn.kho.reading.TextReader.Pages;
import vn.kho.reading.TextReader.Refused;
import vn.kho.reading.TextReader.Why;
import vn.kho.reading.Word;

/// A plain text as pages of 60 lines. UTF-8, or UTF-16 with a byte order mark; a text in another encoding is refused,
/// because guessing wrong would file nonsense as text.
///
/// @param pages the lines of each page
record PlainPages(List<List<String>> pages) implements Pages {
    private static final int LINES = 60;
    private static final int COLUMNS = 100;
    private static final char FORM_FEED = '\f';

    static Opened open(Spool spool, Budget budget) {
        String text;
        try {
            text = decode(spool.whole());
        } catch (CharacterCodingException e) {
            return new Refused(Why.UNSUPPORTED, "text/plain", "neither UTF-8 nor UTF-16");
        } catch (IOException e) {
            throw new Unavailable("spooled bytes cannot be read again", e);
        }
        var pages = paginate(text);
        if (pages.size() > budget.pages())
            return new Refused(Why.TOO_LARGE, "text/plain", pages.size() + " pages of at most " + budget.pages());
        return new PlainPages(pages);
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        var charset = charset(bytes);
        var text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) return StandardCharsets.UTF_8;
        int mark = (bytes[0] & 255) << 8 | (bytes[1] & 255);
        return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static List<List<String>> paginate(String text) {
        var pages = new ArrayList<List<String>>();
        for (var part : text.split(String.valueOf(FORM_FEED), -1)) {
            var lines = part.lines().toList();
            for (int from = 0; from < Math.max(1, lines.size()); from += LINES)
                pages.add(lines.subList(from, Math.min(lines.size(), from + LINES)));
        }
        return pages;
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public int count() {
        return pages.size();
    }

    @Override
    public PageRead layer(int page) {
        var words = new ArrayList<Word>();
        var lines = pages.get(page - 1);
        for (int row = 0; row < lines.size(); row++) words.addAll(words(lines.get(row), row));
        return words.isEmpty() ? new PageRead.None(Surface.plain()) : new PageRead.Text(words, Surface.plain());
    }

    /// As a typewriter would set them: 100 letters to a line, 60 lines to a page.
    private static List<Word> words(String line, int row) {
        var words = new ArrayList<Word>();
        int top = row * Box.FULL / LINES;
        int bottom = top + Box.FULL / LINES * 7 / 10;
        int unit = Box.FULL / COLUMNS;
        for (int from = 0; from < line.length(); ) {
            if (isSpace(line.charAt(from))) {
                from++;
                continue;
            }
            int to = from;
            while (to < line.length() && !isSpace(line.charAt(to))) to++;
            words.add(new Word(line.substring(from, to), new Box(from * unit, top, to * unit, bottom), 100, row));
            from = to;
        }
        return words;
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter);
    }

    @Override
    public PageImage image(int page, int dpi) {
        return new PageImage.None("a plain text has no picture");
    }

    @Override
    public void close() {}
}
