package vn.kho.office;

import org.apache.tika.detect.Detector;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.apple.PListParser;
import org.apache.tika.parser.crypto.Pkcs7Parser;
import org.apache.tika.parser.crypto.TSDParser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.iwork.IWorkPackageParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.chm.ChmParser;
import org.apache.tika.parser.microsoft.onenote.OneNoteParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.xml.DcXMLParser;

/// The parsers in use, each named: none comes in because a jar happens to be there, and none starts a program.
final class Parsers {
    private Parsers() {}

    static AutoDetectParser all(Detector detector) {
        var charsets = new Charsets();
        return new AutoDetectParser(
                detector,
                new OfficeParser(),
                new OldExcelParser(),
                new OOXMLParser(),
                new RTFParser(),
                new TNEFParser(),
                new OneNoteParser(),
                new ChmParser(),
                new WordMLParser(),
                new SpreadsheetMLParser(),
                new Word2006MLParser(),
                new OpenDocumentParser(),
                new FlatOpenDocumentParser(),
                new EpubParser(),
                new IWorkPackageParser(),
                new PListParser(),
                new JSoupParser(charsets),
                new TextAndCSVParser(charsets),
                new DcXMLParser(),
                new RFC822Parser(),
                new PackageParser(),
                new CompressorParser(),
                new Pkcs7Parser(),
                new TSDParser());
    }

    /// Whether one of them takes files of this type, or of what it is a kind of.
    static boolean take(Parser parser, MediaType type, MediaTypeRegistry types) {
        var taken = parser.getSupportedTypes(new ParseContext());
        for (var at = type; at != null && !at.equals(MediaType.OCTET_STREAM); at = types.getSupertype(at))
            if (taken.contains(at) || taken.contains(at.getBaseType())) return true;
        return false;
    }
}
