package vn.kho.sample.papers;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import vn.kho.sample.papers.OfficialPaper.Arrival;
import vn.kho.sample.papers.OfficialPaper.Stamp;

/// Red ink: the round stamp and the incoming stamp, as shapes, so that they never enter the text layer.
///
/// The round one bears no national emblem; MẪU stands in its middle, large, so that nobody takes it for real.
final class Stamps {
    static final double ARRIVAL_WIDTH = 132;
    static final double ARRIVAL_HEIGHT = 66;

    /// A seal of 36 mm.
    private static final double RADIUS = 51;

    private final Faces faces;

    Stamps(Faces faces) {
        this.faces = faces;
    }

    List<Piece.Figure> round(Stamp stamp, double x, double y, long seed) {
        var letters = new Path2D.Double();
        arc(letters, "C.H.X.H.C.N MẪU", 7.4, 39.5, -Math.PI / 2, false);
        arc(letters, stamp.ring().toUpperCase(Locale.ROOT), 7.4, 44.6, Math.PI / 2, true);
        star(letters, -41.5, 6, 3.6);
        star(letters, 41.5, 6, 3.6);
        middle(letters, "MẪU", Face.BOLD, 22, 8);
        double width = faces.width(stamp.middle().toUpperCase(Locale.ROOT), Face.BOLD, 8);
        middle(letters, stamp.middle().toUpperCase(Locale.ROOT), Face.BOLD, 8 * Math.min(1, 54 / width), 19);

        var circles = new Path2D.Double();
        circle(circles, RADIUS);
        circle(circles, RADIUS - 3);
        circle(circles, RADIUS - 16.5);
        // Nobody sets a stamp quite upright.
        double turn = Math.toRadians(Math.floorMod(seed, 17) - 8);
        var at = AffineTransform.getTranslateInstance(x, y);
        at.rotate(turn);
        return List.of(
                new Piece.Figure(new Path2D.Double(circles, at), Ink.STAMP, 1.3),
                new Piece.Figure(new Path2D.Double(letters, at), Ink.STAMP, 0));
    }

    Piece.Picture arrival(Arrival arrival, double x, double y) {
        var lines = new Path2D.Double();
        lines.append(box(0, 0, ARRIVAL_WIDTH, ARRIVAL_HEIGHT), false);
        lines.append(box(0, 14, ARRIVAL_WIDTH, 0), false);
        var print = new Path2D.Double();
        String body = arrival.body().toUpperCase(Locale.ROOT);
        double size = 8.5 * Math.min(1, (ARRIVAL_WIDTH - 8) / faces.width(body, Face.BOLD, 8.5));
        place(print, body, Face.BOLD, size, (ARRIVAL_WIDTH - faces.width(body, Face.BOLD, size)) / 2, 10);
        place(print, "ĐẾN", Face.BOLD, 14, 6, 37);
        place(print, "Số:", Face.REGULAR, 9.5, 44, 28);
        place(print, "Ngày:", Face.REGULAR, 9.5, 44, 43);
        place(print, "Chuyển:", Face.REGULAR, 9.5, 44, 58);
        for (double line : new double[] {30, 45, 60}) lines.append(box(82, line, 44, 0), false);
        var pen = new Path2D.Double();
        place(pen, String.valueOf(arrival.number()), Face.ITALIC, 12, 92, 28);
        place(
                pen,
                "%02d/%02d/%d"
                        .formatted(
                                arrival.date().getDayOfMonth(),
                                arrival.date().getMonthValue(),
                                arrival.date().getYear()),
                Face.ITALIC,
                10,
                79,
                43);
        var at = AffineTransform.getTranslateInstance(x, y);
        at.rotate(Math.toRadians(-1.2));
        return new Piece.Picture(List.of(
                new Piece.Figure(new Path2D.Double(lines, at), Ink.STAMP, 0.8),
                new Piece.Figure(new Path2D.Double(print, at), Ink.STAMP, 0),
                new Piece.Figure(new Path2D.Double(pen, at), Ink.PEN, 0)));
    }

    private static Path2D box(double x, double y, double width, double height) {
        return new Path2D.Double(new Rectangle2D.Double(x, y, width, height));
    }

    /// Letters on a circle around 0,0, spread about the angle `middle` (0 is east, a quarter turn is south).
    ///
    /// @param inward whether they stand on the lower half, feet outwards
    private void arc(Path2D letters, String text, double size, double radius, double middle, boolean inward) {
        double turn = inward ? -1 : 1;
        double spread = faces.width(text, Face.BOLD, size) + 0.9 * (text.length() - 1);
        double angle = middle - turn * spread / radius / 2;
        for (int point : text.codePoints().toArray()) {
            String letter = Character.toString(point);
            double wide = faces.width(letter, Face.BOLD, size);
            double at = angle + turn * wide / radius / 2;
            var place = AffineTransform.getRotateInstance(at + turn * Math.PI / 2, 0, 0);
            place.translate(-wide / 2, inward ? radius : -radius);
            letters.append(faces.outline(letter, Face.BOLD, size).getPathIterator(place), false);
            angle += turn * (wide + 0.9) / radius;
        }
    }

    private void middle(Path2D letters, String text, Face face, double size, double y) {
        place(letters, text, face, size, -faces.width(text, face, size) / 2, y);
    }

    private void place(Path2D figure, String text, Face face, double size, double x, double y) {
        figure.append(
                faces.outline(text, face, size).getPathIterator(AffineTransform.getTranslateInstance(x, y)), false);
    }

    private static void circle(Path2D figure, double radius) {
        figure.append(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius), false);
    }

    private static void star(Path2D figure, double x, double y, double radius) {
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double reach = i % 2 == 0 ? radius : radius * 0.4;
            double px = x + reach * Math.cos(angle);
            double py = y + reach * Math.sin(angle);
            if (i == 0) figure.moveTo(px, py);
            else figure.lineTo(px, py);
        }
        figure.closePath();
    }
}
