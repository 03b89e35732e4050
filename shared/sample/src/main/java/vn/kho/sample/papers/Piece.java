package vn.kho.sample.papers;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import java.util.List;

/// One thing drawn on a sheet. Points, from the top left corner, y downwards.
sealed interface Piece {
    Piece moved(double dx, double dy);

    /// Words on one baseline.
    ///
    /// @param gap  what each space is wider than the font's own, to reach the right margin
    /// @param line whether a new line of text begins here
    record Run(String text, Face face, double size, Ink ink, double x, double y, double gap, boolean line)
            implements Piece {
        public Run {
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC))
                throw new IllegalArgumentException("paper: not NFC: " + text);
        }

        @Override
        public Run moved(double dx, double dy) {
            return new Run(text, face, size, ink, x + dx, y + dy, gap, line);
        }

        Run inked(Ink other) {
            return new Run(text, face, size, other, x, y, gap, line);
        }
    }

    /// A straight line.
    record Rule(double x1, double y1, double x2, double y2, double thick, Ink ink) implements Piece {
        public Rule(double x1, double y1, double x2, double y2, double thick) {
            this(x1, y1, x2, y2, thick, Ink.PRINT);
        }

        @Override
        public Rule moved(double dx, double dy) {
            return new Rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, thick, ink);
        }
    }

    /// What was put on the paper by hand or by a stamp: one picture, as an office pastes it into what it signs. It has
    /// no text a machine could copy.
    record Picture(List<Figure> figures) implements Piece {
        public Picture {
            figures = List.copyOf(figures);
        }

        @Override
        public Picture moved(double dx, double dy) {
            return new Picture(
                    figures.stream().map(figure -> figure.moved(dx, dy)).toList());
        }

        Rectangle2D bounds() {
            Rectangle2D bounds = figures.getFirst().path().getBounds2D();
            for (var figure : figures) bounds = bounds.createUnion(figure.path().getBounds2D());
            return bounds;
        }
    }

    /// A shape in one ink.
    ///
    /// @param stroke the pen's width; 0 fills it
    record Figure(Path2D path, Ink ink, double stroke) {
        Figure moved(double dx, double dy) {
            return new Figure(new Path2D.Double(path, AffineTransform.getTranslateInstance(dx, dy)), ink, stroke);
        }
    }
}
