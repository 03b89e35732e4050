package vn.kho.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.kho.paper.Paper;

/// XHTML to PDF/A-2a and PDF/UA-1. Nothing is fetched: only what the XHTML carries in itself.
final class Pdf {
    private static final Pattern XMP_DATE = Pattern.compile("(<xmp:(?:Create|Modify)Date>)[^<]*(</)");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    byte[] of(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        XRLog.setLoggingEnabled(false); // it narrates every font on the terminal
        var builder = new PdfRendererBuilder()
                .withHtmlContent(Layout.xhtml(paper, css()), null)
                .withProducer("Kho");
        for (var priority : ExternalResourceControlPriority.values())
            builder.useExternalResourceAccessControl((uri, _) -> uri == null || uri.startsWith("data:"), priority);
        font(builder, Face.REGULAR, 400, FontStyle.NORMAL);
        font(builder, Face.BOLD, 700, FontStyle.NORMAL);
        font(builder, Face.ITALIC, 400, FontStyle.ITALIC);
        font(builder, Face.BOLD_ITALIC, 700, FontStyle.ITALIC);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.usePdfUaAccessibility(true);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            date(document, paper);
            document.save(out);
        }
        return out.toByteArray();
    }

    /// The renderer writes the clock into the document. A paper that is printed again after a crash must be the same
    /// file, or the vault would refuse it; so its date is the moment its figures were closed, its id is its hash's.
    private static void date(PDDocument document, Paper paper) throws IOException {
        var asOf = paper.identity().asOf();
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(asOf.toZonedDateTime()));
        document.setDocumentId(ByteBuffer.wrap(paper.body().hash().raw()).getLong());
        var catalog = document.getDocumentCatalog();
        var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var dated = XMP_DATE.matcher(xmp).replaceAll("$1" + ISO.format(asOf) + "$2");
        catalog.getMetadata().importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static void font(PdfRendererBuilder builder, Face face, int weight, FontStyle style) {
        builder.useFont(face::open, Face.FAMILY, weight, style, true);
    }

    private static String css() throws IOException {
        try (var in = Pdf.class.getResourceAsStream("paper.css")) {
            if (in == null) throw new IllegalStateException("paper.css is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
