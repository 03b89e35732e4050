package vn.kho.office;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.gzip.GZipSpecializationDetector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.ole.MiscOLEDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.Parser;
import vn.kho.kernel.Unavailable;
import vn.kho.reading.Budget;
import vn.kho.reading.TextReader.Opened;
import vn.kho.tika.Formats;

/// Word processors' files, spreadsheets, slides, web pages, mail and archives, as one text each. For one thread at
/// a time.
public final class OfficeFormats implements Formats {
    /// What is read elsewhere, or must not be read through this door.
    private static final Set<String> NOT_HERE =
            Set.of("application/pdf", "image/tiff", "image/jpeg", "image/png", "application/octet-stream");

    private final MediaTypeRegistry types;
    private final Detector detector;
    private final Parser parser;

    public OfficeFormats() {
        var types = MimeTypes.getDefaultMimeTypes();
        this.types = types.getMediaTypeRegistry();
        this.detector = new CompositeDetector(
                this.types,
                List.of(
                        types,
                        new POIFSContainerDetector(),
                        new MiscOLEDetector(),
                        new DefaultZipContainerDetector(),
                        new GZipSpecializationDetector()));
        this.parser = Parsers.all(detector);
    }

    @Override
    public Optional<Opened> open(String type, Bytes bytes, Budget budget) {
        if (NOT_HERE.contains(type)) return Optional.empty();
        var precise = precise(bytes);
        if (NOT_HERE.contains(precise.getBaseType().toString())
                || !Parsers.take(
                        parser, precise, MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry()))
            return Optional.empty();
        return Optional.of(new Parsing(parser, detector).open(precise, bytes, budget));
    }

    private MediaType precise(Bytes bytes) {
        try (var in = TikaInputStream.get(bytes.open())) {
            in.getFile(); // containers are looked into where they can be read at any place
            return detector.detect(in, new Metadata());
        } catch (IOException e) {
            throw new Unavailable("spooled bytes cannot be read again", e);
        }
    }
}
