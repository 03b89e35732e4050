package vn.kho.local;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// A picture of a page for the documents: PNG with the 256 colours that it has most of, in coarse steps. It is a third
/// of the size of one with all of them, and nobody sees the difference on a page of text.
final class Picture {
    private static final int COLOURS = 256;
    private static final int STEP = 15; // a divisor of 255: white stays white

    private Picture() {}

    static byte[] small(byte[] png) throws IOException {
        var full = ImageIO.read(new ByteArrayInputStream(png));
        var palette = palette(full);
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var small = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var nearest = new HashMap<Integer, Integer>();
        for (int y = 0; y < full.getHeight(); y++)
            for (int x = 0; x < full.getWidth(); x++) {
                var index = nearest.computeIfAbsent(full.getRGB(x, y), colour -> nearest(colour, palette));
                small.getRaster().setSample(x, y, 0, index);
            }
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return out.toByteArray();
    }

    private static int[] palette(BufferedImage picture) {
        var counts = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) counts.merge(coarse(picture.getRGB(x, y)), 1, Integer::sum);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int coarse(int colour) {
        int coarse = 0;
        for (int shift = 0; shift < 24; shift += 8)
            coarse |= Math.min(255, ((colour >> shift & 0xff) + STEP / 2) / STEP * STEP) << shift;
        return coarse;
    }

    private static int nearest(int colour, int[] palette) {
        return IntStream.range(0, palette.length)
                .boxed()
                .min(Comparator.comparingInt(index -> distance(colour, palette[index])))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            var step = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += step * step;
        }
        return sum;
    }
}
