package vn.kho.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// What lies in an archive, hangs on a mail or is set into a document, read in its place: so many of them, so deep.
final class Members extends ParsingEmbeddedDocumentExtractor {
    private static final int MOST = 2_000;
    private static final int DEEPEST = 4;

    private final Typewriter pages;
    private int seen;
    private int unread;
    private int depth;

    Members(ParseContext context, Typewriter pages) {
        super(context);
        this.pages = pages;
        setWriteFileNameToContent(true);
    }

    /// How many of them nothing here reads.
    int unread() {
        return unread;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return true;
    }

    @Override
    public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        if (pages.over() != null) throw pages.overBudget(pages.over()); // somebody on the way out swallowed it
        if (++seen > MOST) throw pages.overBudget("more than " + MOST + " files in it");
        if (depth >= DEEPEST) throw pages.overBudget("files in files deeper than " + DEEPEST);
        depth++;
        try {
            super.parseEmbedded(in, handler, metadata, outputHtml);
            var by = metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY);
            if (by.length == 0 || List.of(by).contains(EmptyParser.class.getName())) unread++;
        } finally {
            depth--;
        }
    }
}
