package vn.kho.tika;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.kho.reading.Budget;
import vn.kho.reading.PageImage;

/// Finds the one picture that is the whole page, and hands on its own bytes where the OCR engine can decode them.
final class PdfScan {
    /// How far, in shares of the page, a scan may stop short of the page's edge.
    private static final double EDGE = 0.02;

    private PdfScan() {}

    static Optional<PageImage> of(PDPage page, PdfFrame frame, Budget budget) throws IOException {
        var finder = new PdfPictures(page, frame, new Meter(budget));
        finder.processPage(page);
        if (!finder.nothingElse()
                || finder.found().size() != 1
                || !page.getAnnotations().isEmpty()) return Optional.empty();
        var found = finder.found().getFirst();
        int turns = turns(found.placed(), frame);
        if (turns < 0) return Optional.empty();
        return picture(found.image(), frame, turns, budget);
    }

    private static Optional<PageImage> picture(PDImageXObject image, PdfFrame frame, int turns, Budget budget)
            throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        if (width < 1 || height < 1) return Optional.empty();
        if ((long) width * height > budget.pixels())
            return Optional.of(new PageImage.None(width + " x " + height + " pixels of at most " + budget.pixels()));
        if (image.isStencil() || image.getSoftMask() != null || image.getMask() != null) return Optional.empty();
        double inches = (turns % 2 == 0 ? frame.width() : frame.height()) / 72;
        int dpi = Math.max(1, (int) Math.round(width / inches));
        var own = own(image, dpi);
        var bytes = own.isPresent()
                ? own.get()
                : PdfPicture.pnm(image.getImage(), image.getColorSpace() instanceof PDDeviceGray);
        return Optional.of(new PageImage.Picture(bytes, width, height, dpi, turns));
    }

    /// The bytes as they lie in the file, when their one filter is a picture format and nothing in the PDF changes
    /// what they mean.
    private static Optional<byte[]> own(PDImageXObject image, int dpi) throws IOException {
        var stream = image.getCOSObject();
        var filters = image.getStream().getFilters();
        if (filters.size() != 1) return Optional.empty();
        var filter = filters.getFirst();
        if (COSName.JPX_DECODE.equals(filter) && image.getDecode() == null) return Optional.of(raw(image));
        boolean plain = image.getColorSpace() instanceof PDDeviceGray || image.getColorSpace() instanceof PDDeviceRGB;
        boolean icc = image.getColorSpace().getName().equals("ICCBased")
                && image.getColorSpace().getNumberOfComponents() != 4;
        if (COSName.DCT_DECODE.equals(filter) && (plain || icc) && image.getDecode() == null)
            return Optional.of(raw(image));
        if (!COSName.CCITTFAX_DECODE.equals(filter) || !(image.getColorSpace() instanceof PDDeviceGray))
            return Optional.empty();
        var parameters =
                switch (stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP)) {
                    case COSDictionary dictionary -> dictionary;
                    case COSArray array
                    when array.size() == 1 && array.getObject(0) instanceof COSDictionary only -> only;
                    case null, default -> new COSDictionary();
                };
        if (parameters.getInt(COSName.K, 0) >= 0 || parameters.getBoolean(COSName.ENCODED_BYTE_ALIGN, false))
            return Optional.empty();
        if (parameters.getInt(COSName.COLUMNS, 1728) != image.getWidth()) return Optional.empty();
        boolean inverted = image.getDecode() != null && image.getDecode().getInt(0) == 1;
        boolean blackIsZero = parameters.getBoolean(COSName.BLACK_IS_1, false) != inverted;
        return Optional.of(group4(raw(image), image.getWidth(), image.getHeight(), blackIsZero, dpi));
    }

    private static byte[] raw(PDImageXObject image) throws IOException {
        try (var in = image.getCOSObject().createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    /// A TIFF around one strip of CCITT group 4 data (TIFF 6.0, section 11).
    private static byte[] group4(byte[] strip, int width, int height, boolean blackIsZero, int dpi) {
        int entries = 10;
        int resolution = 8 + 2 + 12 * entries + 4;
        int data = resolution + 8;
        var out = ByteBuffer.allocate(data + strip.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries);
        var values = List.of(
                new int[] {256, 4, width},
                new int[] {257, 4, height},
                new int[] {258, 3, 1},
                new int[] {259, 3, 4},
                new int[] {262, 3, blackIsZero ? 1 : 0},
                new int[] {273, 4, data},
                new int[] {278, 4, height},
                new int[] {279, 4, strip.length},
                new int[] {282, 5, resolution},
                new int[] {283, 5, resolution});
        for (var value : values)
            out.putShort((short) value[0]).putShort((short) value[1]).putInt(1).putInt(value[2]);
        return out.putInt(0).putInt(dpi).putInt(1).put(strip).array();
    }

    /// How often the picture must be turned clockwise to stand as the page is shown; -1 when it is not the whole
    /// page, mirrored, or askew.
    private static int turns(AffineTransform placed, PdfFrame frame) {
        var corners =
                new Point2D[] {corner(placed, frame, 0, 1), corner(placed, frame, 1, 1), corner(placed, frame, 1, 0)};
        var page = new double[][] {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        for (int turns = 0; turns < 4; turns++) {
            boolean fits = true;
            for (int i = 0; i < 3; i++) {
                var wanted = page[(i + turns) % 4];
                fits &= Math.abs(corners[i].getX() - wanted[0]) <= EDGE
                        && Math.abs(corners[i].getY() - wanted[1]) <= EDGE;
            }
            if (fits) return turns;
        }
        return -1;
    }

    /// A corner of the picture's unit square, as shown, in shares of the page from the upper left.
    private static Point2D corner(AffineTransform placed, PdfFrame frame, double x, double y) {
        var at = placed.transform(new Point2D.Double(x, y), null);
        var shown = frame.shown(at.getX(), at.getY());
        return new Point2D.Double(shown.getX() / frame.width(), shown.getY() / frame.height());
    }
}
