package vn.kho.sample.papers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Makes a born-digital PDF look as if it had been printed and scanned: page images, no text layer.
/// Same PDF, condition and seed: same bytes.
public final class Scanner {
    private Scanner() {}

    /// The scan, in the form the condition names.
    ///
    /// @throws IllegalArgumentException for a condition that takes one page, given more
    public static byte[] scan(byte[] pdf, Condition condition, long seed) {
        try (var document = Loader.loadPDF(pdf)) {
            return switch (condition.shape()) {
                case PDF -> pdf(document, condition, seed);
                case TIFF -> Pictures.tiff(pages(document, condition, seed), condition.dpi());
                case JPEG -> {
                    if (document.getNumberOfPages() != 1)
                        throw new IllegalArgumentException("scan: " + condition + " takes one page, not "
                                + document.getNumberOfPages() + " (choose TIFF or a PDF)");
                    var page = page(new PDFRenderer(document), 0, condition, seed);
                    yield Pictures.jpeg(page, condition.quality(), condition.dpi());
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BufferedImage> pages(PDDocument document, Condition condition, long seed) throws IOException {
        var renderer = new PDFRenderer(document);
        var pages = new ArrayList<BufferedImage>();
        for (int i = 0; i < document.getNumberOfPages(); i++) pages.add(page(renderer, i, condition, seed));
        return pages;
    }

    private static BufferedImage page(PDFRenderer renderer, int page, Condition condition, long seed)
            throws IOException {
        // Always in colour: drawing straight into grey is slower, and thins the letters.
        var clean = renderer.renderImageWithDPI(page, condition.dpi(), ImageType.RGB);
        return new Worn(condition, new Random(seed * 1_000_003L + page)).image(clean);
    }

    private static byte[] pdf(PDDocument from, Condition condition, long seed) throws IOException {
        var renderer = new PDFRenderer(from);
        try (var to = new PDDocument()) {
            for (int i = 0; i < from.getNumberOfPages(); i++) {
                var picture = page(renderer, i, condition, seed);
                float width = picture.getWidth() * 72f / condition.dpi();
                float height = picture.getHeight() * 72f / condition.dpi();
                var page = new PDPage(new PDRectangle(width, height));
                to.addPage(page);
                var image = condition.kind() == Condition.Kind.BLACK
                        ? CCITTFactory.createFromImage(to, picture)
                        : JPEGFactory.createFromByteArray(
                                to, Pictures.jpeg(picture, condition.quality(), condition.dpi()));
                try (var content = new PDPageContentStream(to, page)) {
                    content.drawImage(image, 0, 0, width, height);
                }
            }
            return PdfSheets.save(to, seed);
        }
    }
}
