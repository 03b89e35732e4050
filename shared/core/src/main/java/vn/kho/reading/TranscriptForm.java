package vn.kho.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How pages lie on the shelf: lines of cells, one line a page and one a word, in UTF-8. Flat text because it is half
/// the size of JSON, needs nothing but the JDK to be read again, and the same pages always give the same bytes.
///
/// ```
/// kho transcript 1
/// page  12  legible  tesseract 5.5.2 vie fast 79df64caf7bc  TOO_FEW_WORDS  94  0  2  1
/// left  top  right  bottom  confidence  line  text
/// page  13  blank  layer
/// ```
final class TranscriptForm {
    private static final String HEAD = "kho transcript 1";

    private TranscriptForm() {}

    static byte[] write(List<PageText> pages) {
        var out = new StringBuilder(HEAD).append('\n');
        for (var page : pages)
            switch (page) {
                case PageText.Legible legible -> {
                    line(
                            out,
                            "page",
                            legible.page(),
                            "legible",
                            cell(legible.reader()),
                            legible.trust() == null ? "" : legible.trust(),
                            legible.confidence(),
                            legible.turned(),
                            legible.words().size(),
                            legible.other().size());
                    legible.words().forEach(word -> word(out, word));
                    legible.other().forEach(word -> word(out, word));
                }
                case PageText.Blank(var number, var reader) -> line(out, "page", number, "blank", cell(reader));
                case PageText.Unread(var number, var why) -> line(out, "page", number, "unread", why);
                case PageText.Broken(var number, var why) -> line(out, "page", number, "broken", cell(why));
            }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// @throws IllegalArgumentException when these are not bytes that [#write] made
    static List<PageText> read(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().iterator();
        if (!lines.hasNext() || !lines.next().equals(HEAD)) throw new IllegalArgumentException("not a transcript");
        var pages = new ArrayList<PageText>();
        while (lines.hasNext()) pages.add(page(lines.next().split("\t", -1), lines));
        return pages;
    }

    private static PageText page(String[] cells, Iterator<String> lines) {
        if (cells.length < 4 || !cells[0].equals("page")) throw new IllegalArgumentException("transcript: not a page");
        int number = Integer.parseInt(cells[1]);
        return switch (cells[2]) {
            case "legible" ->
                new PageText.Legible(
                        number,
                        cells[3],
                        trust(cells[4]),
                        Integer.parseInt(cells[5]),
                        Integer.parseInt(cells[6]),
                        words(Integer.parseInt(cells[7]), lines),
                        words(Integer.parseInt(cells[8]), lines));
            case "blank" -> new PageText.Blank(number, cells[3]);
            case "unread" -> new PageText.Unread(number, PageText.Why.valueOf(cells[3]));
            case "broken" -> new PageText.Broken(number, cells[3]);
            default -> throw new IllegalArgumentException("transcript: a page that is " + cells[2]);
        };
    }

    private static Trust.@Nullable Reason trust(String cell) {
        return cell.isEmpty() ? null : Trust.Reason.valueOf(cell);
    }

    private static List<Word> words(int count, Iterator<String> lines) {
        var words = new ArrayList<Word>(count);
        for (int i = 0; i < count; i++) {
            var cells = lines.next().split("\t", -1);
            words.add(new Word(cells[6], box(cells), Integer.parseInt(cells[4]), Integer.parseInt(cells[5])));
        }
        return words;
    }

    private static Box box(String[] cells) {
        return new Box(
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]));
    }

    private static void word(StringBuilder out, Word word) {
        var box = word.box();
        line(out, box.left(), box.top(), box.right(), box.bottom(), word.confidence(), word.line(), word.text());
    }

    private static void line(StringBuilder out, Object... cells) {
        for (int i = 0; i < cells.length; i++) out.append(i == 0 ? "" : "\t").append(cells[i]);
        out.append('\n');
    }

    /// One line, one cell.
    private static String cell(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
