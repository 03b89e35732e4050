package vn.kho.sample.papers;

import java.awt.geom.Path2D;
import java.util.Random;

/// A stroke that looks like a signature and is nobody's: made from the name's letters as a seed.
final class Pen {
    private Pen() {}

    static Piece.Figure signature(String name, double x, double y) {
        var random = new Random(name.hashCode() * 31L + 7);
        var path = new Path2D.Double();
        double at = x - 46 + random.nextDouble() * 10;
        double height = 15 + random.nextDouble() * 6;
        // A capital: one big loop from the baseline, up, and back through its own stem.
        path.moveTo(at - 6, y + 8);
        path.curveTo(at + 6, y - 6, at + 16, y - height - 10, at + 9, y - height - 8);
        path.curveTo(at - 2, y - height - 4, at + 4, y + 14, at + 14, y + 5);
        at += 14;
        double base = y + 5;
        int letters = 4 + random.nextInt(4);
        for (int i = 0; i < letters; i++) {
            double step = 6 + random.nextDouble() * 5;
            boolean tall = random.nextInt(4) == 0;
            double up = tall ? height : 4 + random.nextDouble() * 5;
            double lean = 2 + random.nextDouble() * 3;
            double next = base - 0.7 + random.nextDouble() * 1.2;
            path.curveTo(
                    at + step * 0.5 + lean, base - up, at + step * 0.2 + lean, base - up * 1.2, at + step * 0.5, next);
            path.curveTo(at + step * 0.7, next + 2.5, at + step * 0.9, next + 1, at + step, next - 1);
            at += step;
            base = next - 1;
        }
        // The flourish: out to the right, then back beneath the name and out again.
        path.curveTo(at + 14, base - 8, at + 22, base - 3, at + 10, base + 5);
        double back = x - 34 + random.nextDouble() * 14;
        path.curveTo(at - 16, base + 13, back + 10, base + 12, back, base + 10);
        path.curveTo(back + 18, base + 6, at, base + 9, at + 18 + random.nextDouble() * 12, base + 3);
        return new Piece.Figure(path, Ink.PEN, 1.15);
    }
}
