package vn.kho.tesseract;

import static org.bytedeco.leptonica.global.leptonica.*;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.PIX;
import org.jspecify.annotations.Nullable;
import vn.kho.reading.Box;
import vn.kho.reading.PageImage;

/// A picture on its way to the engine. Each step replaces it and frees what was there before, and what the steps did to
/// the page's geometry is kept, so that boxes can be told in the page's own.
final class Canvas implements AutoCloseable {
    /// Skew is looked for up to here, in degrees; scans that lie worse were not fed by hand.
    private static final float SWEEP = 5;

    private static final float SURE_OF_SKEW = 3;
    private static final double SMALLEST_SKEW = 0.1;
    private static final int INK = 140;
    private static final int FAINT_INK = 160;

    private PIX pix;
    private final double pageWidth;
    private final double pageHeight;
    private double dpi;
    private double scale = 1;
    private double angle;

    /// For a part cut out of another picture: that picture, and where in its pixels the part begins.
    private @Nullable Canvas whole;

    private int left;
    private int top;

    private Canvas(PIX pix, double dpi) {
        this.pix = pix;
        this.dpi = dpi;
        this.pageWidth = pixGetWidth(pix);
        this.pageHeight = pixGetHeight(pix);
    }

    /// The picture decoded and turned; empty when it cannot be, or is larger than allowed. The header is asked first: a
    /// few bytes may claim a square kilometre of paper.
    static Optional<Canvas> decode(PageImage.Picture picture, int moreTurns, long pixels) throws IOException {
        var bytes = picture.open().readAllBytes();
        var format = new int[1];
        var width = new int[1];
        var height = new int[1];
        if (pixReadHeaderMem(bytes, bytes.length, format, width, height, new int[1], new int[1], new int[1]) != 0)
            return Optional.empty();
        if ((long) width[0] * height[0] > pixels) return Optional.empty();
        var pix = pixReadMem(bytes, bytes.length);
        if (pix == null || pix.isNull()) return Optional.empty();
        if (pixGetColormap(pix) != null) pix = swap(pix, pixRemoveColormap(pix, REMOVE_CMAP_BASED_ON_SRC));
        int turns = (picture.turns() + moreTurns) % 4;
        if (turns != 0) pix = swap(pix, pixRotateOrth(pix, turns));
        return Optional.of(new Canvas(pix, picture.dpi()));
    }

    PIX pix() {
        return pix;
    }

    int dpi() {
        return (int) Math.round(dpi);
    }

    /// Only the part from the upper edge down to this share of the height.
    Canvas upper(double share) {
        var box = boxCreate(0, 0, (int) pageWidth, (int) (pageHeight * share));
        replace(pixClipRectangle(pix, box, (BOX) null));
        boxDestroy(box);
        return this;
    }

    /// One channel: the red one, in which a red stamp is as light as paper.
    Canvas withoutRedInk() {
        if (pixGetDepth(pix) == 32) replace(pixGetRGBComponent(pix, COLOR_RED));
        return this;
    }

    /// One channel: the darkest of the three, in which ink of any colour is dark.
    Canvas withAllInk() {
        if (pixGetDepth(pix) == 32) replace(pixConvertRGBToGrayMinMax(pix, L_CHOOSE_MIN));
        return this;
    }

    /// Evens out the paper: without this, a pale or unevenly lit copy loses two thirds of its letters.
    Canvas evenPaper() {
        if (pixGetDepth(pix) == 1) return this;
        grey();
        replace(pixBackgroundNormSimple(pix, (PIX) null, (PIX) null));
        return this;
    }

    /// Takes out the dust of black-and-white scans: whatever is at most a hundredth of an inch wide and high.
    Canvas withoutDust() {
        if (pixGetDepth(pix) != 1) return this;
        int size = Math.max(2, dpi() / 100);
        replace(pixSelectBySize(pix, size, size, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GT, (int[]) null));
        return this;
    }

    Canvas straight() {
        if (pixGetDepth(pix) != 1) grey();
        var black = pixGetDepth(pix) == 1 ? pixCopy(null, pix) : pixThresholdToBinary(pix, INK);
        var degrees = new float[1];
        var sureness = new float[1];
        int failed = pixFindSkewSweepAndSearch(black, degrees, sureness, 4, 2, SWEEP, 1f, 0.02f);
        pixDestroy(black);
        if (failed != 0 || sureness[0] <= SURE_OF_SKEW || Math.abs(degrees[0]) <= SMALLEST_SKEW) return this;
        turn(Math.toRadians(degrees[0]));
        return this;
    }

    /// Down to this resolution; a picture that has less stays as it is, since inventing pixels helps nothing.
    Canvas atMost(int most) {
        double factor = most / dpi;
        if (factor > 0.98) return this;
        float by = (float) factor;
        replace(pixGetDepth(pix) == 1 ? pixScaleToGray(pix, by) : pixScale(pix, by, by));
        scale *= factor;
        dpi *= factor;
        return this;
    }

    /// Paints over frames and rules.
    ///
    /// @return those in which a stamp's words may stand
    List<Frames.Frame> withoutFrames() {
        var black = pixGetDepth(pix) == 1 ? pixCopy(null, pix) : pixThresholdToBinary(pix, FAINT_INK);
        try (var frames = Frames.in(black, dpi())) {
            if (pixGetDepth(pix) == 1) pixSubtract(pix, pix, frames.mask());
            else pixSetMasked(pix, frames.mask(), 255);
            return frames.stamps();
        } finally {
            pixDestroy(black);
        }
    }

    /// What stands inside a frame, set straight: a picture of its own that still knows its place on the page.
    Canvas inside(Frames.Frame frame) {
        var box = boxCreate(frame.left(), frame.top(), frame.width(), frame.height());
        var part = new Canvas(pixClipRectangle(pix, box, (BOX) null), dpi);
        boxDestroy(box);
        part.whole = this;
        part.left = frame.left();
        part.top = frame.top();
        if (Math.abs(Math.toDegrees(frame.angle())) > SMALLEST_SKEW) part.turn(frame.angle());
        return part;
    }

    private void turn(double radians) {
        angle = radians;
        int how = pixGetDepth(pix) == 1 ? L_ROTATE_SAMPLING : L_ROTATE_AREA_MAP;
        replace(pixRotate(pix, (float) angle, how, L_BRING_IN_WHITE, 0, 0));
    }

    /// From the pixels of the prepared picture to the page.
    Box box(Engine.Hit hit) {
        double width = (hit.right() - hit.left()) / scale;
        double height = (hit.bottom() - hit.top()) / scale;
        double centreX = pixGetWidth(pix) / scale / 2;
        double centreY = pixGetHeight(pix) / scale / 2;
        double dx = (hit.left() + hit.right()) / scale / 2 - centreX;
        double dy = (hit.top() + hit.bottom()) / scale / 2 - centreY;
        double x = left + centreX + dx * Math.cos(angle) + dy * Math.sin(angle);
        double y = top + centreY - dx * Math.sin(angle) + dy * Math.cos(angle);
        if (whole != null) return whole.box(hit.at(x - width / 2, y - height / 2, x + width / 2, y + height / 2));
        return Box.of(x - width / 2, y - height / 2, x + width / 2, y + height / 2, pageWidth, pageHeight);
    }

    @Override
    public void close() {
        pixDestroy(pix);
    }

    private void grey() {
        if (pixGetDepth(pix) != 8) replace(pixConvertTo8(pix, 0));
    }

    /// A step that fails leaves the picture as it was.
    private void replace(PIX next) {
        pix = swap(pix, next);
    }

    /// Leptonica may hand back the very picture it was given, and JavaCPP then the very same object.
    private static PIX swap(PIX before, PIX after) {
        if (after == null || after.isNull() || after.address() == before.address()) return before;
        pixDestroy(before);
        return after;
    }
}
