package vn.kho.tika;

import java.util.ArrayList;
import java.util.List;
import vn.kho.reading.Box;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.Surface;
import vn.kho.reading.TextReader.Pages;
import vn.kho.reading.Word;
import vn.kho.vietnamese.Encoding;
import vn.kho.vietnamese.Legacy;

/// Text that has no pages of its own, as a typewriter would set it: 100 letters to a line, 60 lines to a page.
public final class TypedPages implements Pages {
    private static final int LINES = 60;
    private static final int COLUMNS = 100;
    private static final int SAMPLE = 20_000; // letters

    private final String mediaType;
    private final List<List<String>> pages;
    private final Encoding encoding;

    /// Vietnamese in Unicode, in which single lines may be older.
    private final boolean mixed;
    private final String broken;

    private TypedPages(String mediaType, List<List<String>> pages, String sample, String broken) {
        this.mediaType = mediaType;
        this.pages = pages;
        this.encoding = Legacy.of(sample);
        this.mixed = encoding == Encoding.UNICODE && Legacy.sound(sample);
        this.broken = broken;
    }

    /// Takes a text line by line.
    public static final class Maker {
        private final int most;
        private final List<List<String>> pages = new ArrayList<>();
        private List<String> page = new ArrayList<>();
        private boolean blank = true;

        /// @param most pages
        public Maker(int most) {
            this.most = most;
        }

        /// A longer line than fits is broken between words, as far as it has any.
        ///
        /// @return false when there are more pages than may be
        public boolean line(String line) {
            if (line.isBlank()) return row("");
            blank = false;
            int from = 0;
            do {
                int to = Math.min(line.length(), from + COLUMNS);
                if (to < line.length()) {
                    int space = line.lastIndexOf(' ', to);
                    if (space > from) to = space + 1;
                }
                if (!row(line.substring(from, to))) return false;
                from = to;
            } while (from < line.length());
            return true;
        }

        private boolean row(String row) {
            if (page.size() == LINES) page();
            page.add(row);
            return pages.size() < most;
        }

        /// What follows stands on a new page.
        public void page() {
            if (page.isEmpty()) return;
            pages.add(page);
            page = new ArrayList<>();
        }

        /// No line so far had a letter.
        public boolean blank() {
            return blank;
        }

        /// Enough of the text to know in which encoding it was written.
        private String sample() {
            var sample = new StringBuilder();
            for (var lines : pages)
                for (var line : lines) {
                    sample.append(line).append('\n');
                    if (sample.length() > SAMPLE) return sample.toString();
                }
            return sample.toString();
        }

        /// @param broken why the rest cannot be read; empty when nothing is missing
        public TypedPages made(String mediaType, String broken) {
            page();
            if (pages.isEmpty()) pages.add(List.of());
            return new TypedPages(mediaType, pages, sample(), broken);
        }
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    /// One more where something is missing.
    @Override
    public int count() {
        return pages.size() + (broken.isEmpty() ? 0 : 1);
    }

    @Override
    public PageRead layer(int page) {
        if (page > pages.size()) return new PageRead.Broken(broken);
        var raw = new ArrayList<Word>();
        var words = new ArrayList<Word>();
        var lines = pages.get(page - 1);
        for (int row = 0; row < lines.size(); row++) {
            var line = words(lines.get(row), row);
            raw.addAll(line);
            words.addAll(unicode(mixed ? Legacy.ofLine(lines.get(row)) : encoding, line));
        }
        if (raw.isEmpty()) return new PageRead.None(Surface.plain());
        return new PageRead.Text(words, Surface.plain(), words.equals(raw) ? List.of() : raw);
    }

    private static List<Word> unicode(Encoding encoding, List<Word> words) {
        if (encoding == Encoding.UNICODE) return words;
        return words.stream()
                .map(word -> new Word(encoding.decode(word.text()), word.box(), word.confidence(), word.line()))
                .toList();
    }

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
        return new PageImage.None("a text has no picture");
    }

    @Override
    public void close() {}
}
