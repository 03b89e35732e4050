package vn.kho.tika;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.kho.reading.Box;

/// Finds the pictures of a page and whether anything else on it can be seen: a scan with an invisible text layer is
/// still its picture and nothing else. Decodes nothing.
final class PdfPictures extends PDFGraphicsStreamEngine {
    private final Meter meter;
    private final PdfFrame frame;
    private final List<Found> found = new ArrayList<>();
    private final Point2D pen = new Point2D.Double();
    private Box rectangle = new Box(0, 0, 0, 0);
    private boolean nothingElse = true;

    /// @param placed from the picture's unit square to the page
    record Found(PDImageXObject image, AffineTransform placed) {}

    PdfPictures(PDPage page, PdfFrame frame, Meter meter) {
        super(page);
        this.frame = frame;
        this.meter = meter;
    }

    List<Found> found() {
        return found;
    }

    boolean nothingElse() {
        return nothingElse;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        meter.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        if (getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER) nothingElse = false;
    }

    @Override
    public void drawImage(PDImage image) {
        if (!(image instanceof PDImageXObject picture)) {
            nothingElse = false; // inline: too small to be a scan, or else drawn with the rest
            return;
        }
        found.add(new Found(
                picture, getGraphicsState().getCurrentTransformationMatrix().createAffineTransform()));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        rectangle = at(p0).with(at(p1)).with(at(p2)).with(at(p3));
    }

    private Box at(Point2D point) {
        var shown = frame.shown(point.getX(), point.getY());
        return Box.of(shown.getX(), shown.getY(), shown.getX(), shown.getY(), frame.width(), frame.height());
    }

    /// A clip that leaves the page whole is common; any other hides a part of the picture.
    @Override
    public void clip(int windingRule) {
        if (rectangle.area() < 0.95) nothingElse = false;
    }

    @Override
    public void moveTo(float x, float y) {
        pen.setLocation(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        pen.setLocation(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        pen.setLocation(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return pen;
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {
        nothingElse = false;
    }

    @Override
    public void fillPath(int windingRule) {
        nothingElse = false;
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        nothingElse = false;
    }

    @Override
    public void shadingFill(COSName shading) {
        nothingElse = false;
    }
}
