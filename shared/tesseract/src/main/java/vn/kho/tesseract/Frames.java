package vn.kho.tesseract;

import static org.bytedeco.leptonica.global.leptonica.*;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.PIXA;

/// Finds frames and rules, however they lie: pieces of ink larger than letters that leave most of their box empty. The
/// engine takes a framed stamp for a picture and does not look inside.
final class Frames implements AutoCloseable {
    private static final double EMPTY = 0.25;

    /// A page has a handful of stamps; a form full of boxes is read as a whole.
    private static final int MOST = 12;

    private final PIX mask;
    private final List<Frame> stamps = new ArrayList<>();

    /// A frame in which a stamp's words may stand, in pixels.
    ///
    /// @param angle by which it must be turned to stand straight, in radians clockwise
    record Frame(int left, int top, int width, int height, double angle) {
        boolean around(Engine.Hit hit) {
            int x = (hit.left() + hit.right()) / 2;
            int y = (hit.top() + hit.bottom()) / 2;
            return x >= left && x <= left + width && y >= top && y <= top + height;
        }
    }

    private Frames(PIX mask) {
        this.mask = mask;
    }

    /// @param black one bit a pixel; stays the caller's
    static Frames in(PIX black, int dpi) {
        var frames = new Frames(pixCreateTemplate(black));
        try (var out = new PointerPointer<PIXA>(1)) {
            boxaDestroy(pixConnCompPixa(black, out, 8));
            var pieces = out.get(PIXA.class, 0);
            if (pieces == null || pieces.isNull()) return frames;
            for (int i = 0; i < pixaGetCount(pieces); i++) frames.look(pieces, i, dpi);
            pixaDestroy(pieces);
        }
        pixDilateBrick(frames.mask, frames.mask, 3, 3);
        return frames;
    }

    /// One bit a pixel: what is a frame.
    PIX mask() {
        return mask;
    }

    List<Frame> stamps() {
        return stamps;
    }

    private void look(PIXA pieces, int index, int dpi) {
        var box = new int[4][1];
        pixaGetBoxGeometry(pieces, index, box[0], box[1], box[2], box[3]);
        int width = box[2][0];
        int height = box[3][0];
        boolean large = width >= 0.3 * dpi || height >= 0.25 * dpi;
        if (!large) return;
        var piece = pixaGetPix(pieces, index, L_CLONE);
        var ink = new int[1];
        pixCountPixels(piece, ink, (int[]) null);
        boolean hollow = ink[0] < EMPTY * width * height;
        if (hollow || Math.min(width, height) <= dpi / 30) {
            pixRasterop(mask, box[0][0], box[1][0], width, height, PIX_PAINT, piece, 0, 0);
            boolean stamp = width > 0.4 * dpi && width < 4 * dpi && height > 0.2 * dpi && height < 1.5 * dpi;
            if (hollow && stamp && stamps.size() < MOST)
                stamps.add(new Frame(box[0][0], box[1][0], width, height, angle(piece)));
        }
        pixDestroy(piece);
    }

    private static double angle(PIX piece) {
        var degrees = new float[1];
        int failed = pixFindSkewSweepAndSearch(piece, degrees, new float[1], 1, 1, 12f, 1f, 0.05f);
        return failed != 0 ? 0 : Math.toRadians(degrees[0]);
    }

    @Override
    public void close() {
        pixDestroy(mask);
    }
}
