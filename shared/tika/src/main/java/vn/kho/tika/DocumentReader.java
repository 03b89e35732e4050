package vn.kho.tika;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.kho.kernel.Unavailable;
import vn.kho.reading.Budget;
import vn.kho.reading.TextReader;
import vn.kho.vault.Vault;

/// Reads what it can recognise by its bytes: PDF, TIFF, other pictures and plain text, and what other readers add.
/// Everything else is refused as unsupported, by name of its type.
public final class DocumentReader implements TextReader {
    private static final String UNKNOWN = "application/octet-stream";

    private static final Set<String> ZIPPED = Set.of("application/zip", "application/x-tika-ooxml");

    private final Path scratch;
    private final Formats others;
    private final Detector detector;

    /// @param scratch a folder for large files while they are open; nothing stays there after they are closed
    /// @param others  asked for what is not read here
    public DocumentReader(Path scratch, Formats others) {
        this.scratch = scratch;
        this.others = others;
        this.detector = MimeTypes.getDefaultMimeTypes();
    }

    @Override
    public Opened open(Vault.Original original, Budget budget) {
        if (original.bytes() == 0) return new Refused(Why.EMPTY, UNKNOWN, "no bytes");
        if (original.bytes() > budget.bytes())
            return new Refused(Why.TOO_LARGE, UNKNOWN, original.bytes() + " bytes of at most " + budget.bytes());
        var spool = Spool.of(original, scratch);
        try {
            var opened = open(spool, budget);
            if (!(opened instanceof PdfPages || opened instanceof TiffPages))
                spool.close(); // the others took all of it
            return opened;
        } catch (RuntimeException | Error e) {
            spool.close();
            throw e;
        }
    }

    private Opened open(Spool spool, Budget budget) {
        var type = typeOf(spool);
        return switch (type) {
            case "application/pdf" -> PdfPages.open(spool, budget);
            case "image/tiff" -> TiffPages.open(spool, budget);
            case "image/jpeg", "image/png", "image/jp2", "image/webp", "image/gif", "image/bmp" ->
                PicturePage.open(type, spool, budget);
            case "text/plain" -> PlainText.open(spool, budget);
            case UNKNOWN -> PlainText.perhaps(spool, budget);
            default ->
                others.open(type, spool, budget)
                        .orElseGet(() -> new Refused(Why.UNSUPPORTED, type, "no reader for " + type));
        };
    }

    private String typeOf(Spool spool) {
        try (var in = TikaInputStream.get(spool.open())) {
            var type = detector.detect(in, new Metadata()).getBaseType().toString();
            return ZIPPED.contains(type) ? Zipped.typeOf(spool) : type;
        } catch (IOException e) {
            throw new Unavailable("spooled bytes cannot be read again", e);
        }
    }
}
