package vn.kho.sample.papers;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts, read once: widths for setting, outlines for stamps, the fonts themselves for embedding.
/// Not for several threads at once: a font reads its glyphs as they are asked for.
final class Faces {
    private final Map<Face, TrueTypeFont> fonts;

    private Faces(Map<Face, TrueTypeFont> fonts) {
        this.fonts = fonts;
    }

    static Faces read() {
        var fonts = new EnumMap<Face, TrueTypeFont>(Face.class);
        for (var face : Face.values()) {
            try (var in = Faces.class.getResourceAsStream(face.resource())) {
                if (in == null) throw new FileNotFoundException(face.resource() + " (openpdf-fonts-extra)");
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                // One glyph a letter: a ligature would come back as another letter when the text is copied out.
                font.setEnableGsub(false);
                fonts.put(face, font);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Faces(fonts);
    }

    TrueTypeFont font(Face face) {
        var font = fonts.get(face);
        if (font == null) throw new IllegalStateException("no font for " + face);
        return font;
    }

    /// Points.
    double width(String text, Face face, double size) {
        var font = font(face);
        try {
            var cmap = font.getUnicodeCmapLookup();
            long units = 0;
            for (int point : text.codePoints().toArray())
                units += font.getAdvanceWidth(glyph(cmap.getGlyphId(point), point));
            return units * size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The letters as a figure, from the baseline's start at 0,0, y downwards.
    Path2D outline(String text, Face face, double size) {
        var font = font(face);
        var figure = new Path2D.Double();
        try {
            var cmap = font.getUnicodeCmapLookup();
            double scale = size / font.getUnitsPerEm();
            double x = 0;
            for (int point : text.codePoints().toArray()) {
                int glyph = glyph(cmap.getGlyphId(point), point);
                var drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    var at = AffineTransform.getTranslateInstance(x, 0);
                    at.scale(scale, -scale);
                    figure.append(drawn.getPath().getPathIterator(at), false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figure;
    }

    private static int glyph(int glyph, int point) {
        if (glyph == 0)
            throw new IllegalArgumentException("paper: no glyph for U+%04X in Liberation Serif".formatted(point));
        return glyph;
    }
}
