package vn.kho.tika;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import vn.kho.reading.Budget;
import vn.kho.reading.PageImage;

/// A page of a PDF as a picture: the scan itself where the page is one scan and nothing else that can be seen, else
/// drawn anew. Handing on a scan's own bytes costs a tenth of drawing it, and no pixel is invented.
final class PdfPicture {
    private PdfPicture() {}

    static PageImage of(PDDocument document, int number, int dpi, Budget budget) throws IOException {
        var page = document.getPage(number - 1);
        var frame = PdfFrame.of(page);
        var scan = PdfScan.of(page, frame, budget);
        if (scan.isPresent()) return scan.get();
        long pixels = Math.round(frame.width() / 72 * dpi) * Math.round(frame.height() / 72 * dpi);
        if (pixels > budget.pixels())
            return new PageImage.None(pixels + " pixels at " + dpi + " dpi of at most " + budget.pixels());
        var image = new Metered(document, budget).renderImageWithDPI(number - 1, dpi, ImageType.RGB);
        return new PageImage.Picture(pnm(image, false), image.getWidth(), image.getHeight(), dpi, 0);
    }

    /// The simplest of picture formats (PNM, binary): nothing to compress, nothing to lose.
    ///
    /// @param grey one channel is enough
    static byte[] pnm(BufferedImage image, boolean grey) {
        int width = image.getWidth();
        int height = image.getHeight();
        var head = ((grey ? "P5\n" : "P6\n") + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream(head.length + width * height * (grey ? 1 : 3));
        out.writeBytes(head);
        var row = new int[width];
        var line = new byte[width * (grey ? 1 : 3)];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            int at = 0;
            for (int pixel : row) {
                if (!grey) {
                    line[at++] = (byte) (pixel >> 16);
                    line[at++] = (byte) (pixel >> 8);
                }
                line[at++] = (byte) pixel;
            }
            out.writeBytes(line);
        }
        return out.toByteArray();
    }

    /// Draws within a budget: of steps, of time, and of pixels in each picture it is about to decode.
    private static final class Metered extends PDFRenderer {
        private final Budget budget;

        Metered(PDDocument document, Budget budget) {
            super(document);
            this.budget = budget;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            var meter = new Meter(budget);
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    meter.step();
                    super.processOperator(operator, operands);
                }

                @Override
                public void drawImage(PDImage image) throws IOException {
                    if ((long) image.getWidth() * image.getHeight() > budget.pixels())
                        throw new OverBudget("a picture of more than " + budget.pixels() + " pixels");
                    super.drawImage(image);
                }
            };
        }
    }
}
