package vn.kho.tika;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.kho.reading.Box;

/// A page's crop box and turn: how the PDF's coordinates become those of the page as it is shown.
///
/// @param turns quarter turns clockwise
record PdfFrame(double left, double bottom, double cropWidth, double cropHeight, int turns) {
    static PdfFrame of(PDPage page) {
        var crop = page.getCropBox();
        return new PdfFrame(
                crop.getLowerLeftX(),
                crop.getLowerLeftY(),
                Math.max(1, crop.getWidth()),
                Math.max(1, crop.getHeight()),
                Math.floorMod(page.getRotation() / 90, 4));
    }

    /// As shown, in points.
    double width() {
        return turns % 2 == 0 ? cropWidth : cropHeight;
    }

    double height() {
        return turns % 2 == 0 ? cropHeight : cropWidth;
    }

    Box box(Rectangle2D rectangle) {
        var a = shown(rectangle.getMinX(), rectangle.getMinY());
        var b = shown(rectangle.getMaxX(), rectangle.getMaxY());
        return Box.of(
                Math.min(a.getX(), b.getX()),
                Math.min(a.getY(), b.getY()),
                Math.max(a.getX(), b.getX()),
                Math.max(a.getY(), b.getY()),
                width(),
                height());
    }

    /// From the upper left corner, in points.
    Point2D shown(double x, double y) {
        double u = x - left;
        double v = cropHeight - (y - bottom);
        return switch (turns) {
            case 0 -> new Point2D.Double(u, v);
            case 1 -> new Point2D.Double(cropHeight - v, u);
            case 2 -> new Point2D.Double(cropWidth - u, cropHeight - v);
            default -> new Point2D.Double(v, cropWidth - u);
        };
    }
}
