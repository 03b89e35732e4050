package vn.kho.office;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.kho.reading.Budget;
import vn.kho.reading.TextReader.Opened;
import vn.kho.tika.TypedPages;

/// Sets what a parser tells onto pages: a paragraph begins a line, a slide or a file in a file begins a page, a
/// cell of a table stands apart from the next.
final class Typewriter extends DefaultHandler {
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "br",
            "dt",
            "dd",
            "pre",
            "blockquote",
            "table",
            "ul",
            "ol",
            "hr",
            "title",
            "body",
            "header",
            "footer",
            "section",
            "article",
            "caption");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> PAGES = Set.of("page", "slide", "slide-content", "package-entry", "embedded");
    private static final Set<String> SILENT = Set.of("script", "style");

    private final TypedPages.Maker pages;
    private final StringBuilder line = new StringBuilder();
    private int silent;
    private long letters;
    private final long most;

    /// Why a document costs more than it may; null while it does not. Parsers on the way out turn what is thrown
    /// into something else, or swallow it.
    private @Nullable String over;

    /// @return to be thrown
    SAXException overBudget(String what) {
        over = what;
        return new SAXException(what);
    }

    @Nullable
    String over() {
        return over;
    }

    Typewriter(Budget budget) {
        this.pages = new TypedPages.Maker(budget.pages());
        this.most = 10L * budget.letters();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        var element = name.isEmpty() ? qualified : name;
        if (SILENT.contains(element)) silent++;
        if (LINES.contains(element)) newLine();
        if (element.equals("div") && PAGES.contains(String.valueOf(attributes.getValue("class")))) newPage();
        if (CELLS.contains(element)) line.append(' ');
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        var element = name.isEmpty() ? qualified : name;
        if (SILENT.contains(element)) silent--;
        if (LINES.contains(element)) newLine();
        if (CELLS.contains(element)) line.append(' ');
    }

    @Override
    public void characters(char[] text, int from, int length) throws SAXException {
        if (silent > 0) return;
        letters += length;
        if (letters > most) throw overBudget("more than " + most + " letters");
        for (int i = from; i < from + length; i++)
            if (text[i] == '\n' || text[i] == '\r' || text[i] == '\f') newLine();
            else line.append(text[i]);
    }

    @Override
    public void ignorableWhitespace(char[] text, int from, int length) throws SAXException {
        characters(text, from, length);
    }

    private void newLine() throws SAXException {
        if (line.isEmpty()) return;
        if (!pages.line(line.toString())) throw overBudget("more pages than may be");
        line.setLength(0);
    }

    private void newPage() throws SAXException {
        newLine();
        pages.page();
    }

    /// Nothing was told that anybody could read.
    boolean blank() {
        return line.toString().isBlank() && pages.blank();
    }

    /// @param broken why the rest is missing; empty when nothing is
    Opened typed(String mediaType, String broken) {
        pages.line(line.toString());
        line.setLength(0);
        return pages.made(mediaType, broken);
    }
}
