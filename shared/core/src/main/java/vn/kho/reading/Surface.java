package vn.kho.reading;

import java.util.List;

/// What there is on a page beside plain letters, as far as it decides whether the letters tell the whole story.
///
/// @param shape    height divided by width, as the page is shown
/// @param pictures where pictures and stamps (annotations with a look of their own) lie
/// @param drawn    shapes with curves, patterns or shadings are painted: they may be letters that no layer knows
/// @param hidden   share of the layer's letters that a reader of the page cannot see, 0 to 1
/// @param unsure   share of the layer's letters whose Unicode the file does not tell, or tells in a legacy
///     Vietnamese font, 0 to 1
public record Surface(double shape, List<Box> pictures, boolean drawn, double hidden, double unsure) {
    /// An A4 page upright: 297 mm by 210 mm.
    public static final double A4 = 297.0 / 210.0;

    public Surface {
        if (!(shape > 0)) throw new IllegalArgumentException("surface: shape " + shape);
        pictures = List.copyOf(pictures);
    }

    /// Letters only.
    public static Surface plain() {
        return new Surface(A4, List.of(), false, 0, 0);
    }

    /// One picture and nothing else: a scan.
    public static Surface scanned(double shape) {
        return new Surface(shape, List.of(Box.PAGE), false, 0, 0);
    }

    /// The share of the page that the largest picture covers, 0 to 1.
    public double covered() {
        return pictures.stream().mapToDouble(Box::area).max().orElse(0);
    }

    /// The letters are the whole story above this height: nothing else there could bear text, and all letters of the
    /// page are seen and known.
    ///
    /// @param height from the upper edge, in the unit of [Box]
    public boolean lettersOnly(int height) {
        boolean picture = pictures.stream().anyMatch(box -> box.top() < height && box.bottom() > 0);
        return !picture && !drawn && hidden == 0 && unsure == 0;
    }
}
