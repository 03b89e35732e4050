package vn.kho.office;

import java.io.IOException;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xml.sax.SAXException;
import vn.kho.reading.Budget;
import vn.kho.reading.TextReader.Opened;
import vn.kho.reading.TextReader.Refused;
import vn.kho.reading.TextReader.Why;
import vn.kho.tika.Formats.Bytes;

/// One file on its way through the parsers.
final class Parsing {
    private final Parser parser;
    private final Detector detector;

    Parsing(Parser parser, Detector detector) {
        this.parser = parser;
        this.detector = detector;
    }

    Opened open(MediaType type, Bytes bytes, Budget budget) {
        var name = type.toString();
        var pages = new Typewriter(budget);
        try (var in = TikaInputStream.get(bytes.open())) {
            switch (Inflated.of(bytes)) {
                case Inflated.Fits _ -> {}
                case Inflated.Locked _ -> {
                    return new Refused(Why.PASSWORD_NEEDED, name, "files in it need a password");
                }
                case Inflated.TooMuch(var why) -> {
                    return new Refused(Why.TOO_LARGE, name, why);
                }
            }
            var metadata = new Metadata();
            metadata.set(Metadata.CONTENT_TYPE, name);
            var context = context();
            var members = new Members(context, pages);
            context.set(EmbeddedDocumentExtractor.class, members);
            parser.parse(in, pages, metadata, context);
            if (pages.over() != null) return new Refused(Why.TOO_LARGE, name, pages.over());
            // A box of things that nobody reads is not a document without words.
            return members.unread() > 0 && pages.blank()
                    ? new Refused(Why.UNSUPPORTED, name, "nothing in it that is read here")
                    : pages.typed(name, "");
        } catch (EncryptedDocumentException e) {
            return new Refused(Why.PASSWORD_NEEDED, name, "needs a password");
        } catch (ZeroByteFileException e) {
            return new Refused(Why.EMPTY, name, "no bytes");
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError e) {
            return ended(name, pages, e);
        }
    }

    /// What was read before it broke is kept.
    private static Opened ended(String name, Typewriter pages, Throwable e) {
        if (pages.over() != null) return new Refused(Why.TOO_LARGE, name, pages.over());
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause.getClass().getSimpleName().equals("EncryptedDocumentException"))
                return new Refused(Why.PASSWORD_NEEDED, name, "needs a password");
            if (String.valueOf(cause.getMessage()).contains("detached"))
                return new Refused(Why.UNSUPPORTED, name, "a signature without what was signed");
            if (String.valueOf(cause.getMessage()).contains("Strict OOXML"))
                return new Refused(Why.UNSUPPORTED, name, "strict Office Open XML");
            if (cause instanceof WriteLimitReachedException || bomb(cause))
                return new Refused(Why.TOO_LARGE, name, "unpacks to far more than it is");
        }
        var why = e.getClass().getSimpleName(); // its message may quote the document
        return pages.blank() ? new Refused(Why.DAMAGED, name, why) : pages.typed(name, "breaks off: " + why);
    }

    private static boolean bomb(Throwable cause) {
        var words = String.valueOf(cause.getMessage());
        return words.contains("Zip bomb") || words.contains("zip bomb");
    }

    private ParseContext context() {
        var context = new ParseContext();
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setExtractMacros(false);
        context.set(OfficeParserConfig.class, office);
        context.set(Parser.class, parser);
        context.set(Detector.class, detector);
        return context;
    }
}
