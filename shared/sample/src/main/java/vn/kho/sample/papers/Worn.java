package vn.kho.sample.papers;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Random;

/// One clean page made worse, in one pass: turned, out of focus, lit unevenly, noisy, punched for a binder.
/// Works on plain arrays; sizes are pixels.
final class Worn {
    /// Tint of old paper, parts of 256 of the brightness for red, green and blue.
    private static final int[] TINT = {256, 253, 244};

    private static final int NOISES = 1 << 15;

    /// Light changes so little from pixel to pixel that it needs four bits more, or it would fall in visible steps.
    private static final int FINER = 1 << 4;

    private static final int OUTSIDE = -1;
    private static final int EDGE = -2;

    private final Condition condition;
    private final Random random;
    private final byte[] noise = new byte[NOISES];

    Worn(Condition condition, Random random) {
        this.condition = condition;
        this.random = random;
    }

    BufferedImage image(BufferedImage clean) {
        int width = clean.getWidth();
        int height = clean.getHeight();
        for (int i = 0; i < NOISES; i++)
            noise[i] = (byte) Math.clamp(Math.round(random.nextGaussian() * condition.noise()), -127, 127);
        var turn = Turn.some(condition.skew(), width, height, random);
        // Which corner is darkest: right or left, bottom or top.
        boolean[] corner = {random.nextBoolean(), random.nextBoolean()};
        boolean punched = random.nextInt(3) > 0;

        int planes = condition.kind() == Condition.Kind.COLOUR ? 3 : 1;
        var done = new byte[planes][];
        for (int plane = 0; plane < planes; plane++) {
            var flat = planes == 3 ? channel(clean, 16 - 8 * plane) : grey(clean);
            if (punched) punch(flat, width, height);
            blur(flat, width, height);
            done[plane] = turned(flat, width, height, turn, corner, planes == 3 ? TINT[plane] : 256);
        }
        return switch (condition.kind()) {
            case COLOUR -> colour(done, width, height);
            case GREY -> grey(done[0], width, height);
            case BLACK -> black(done[0], width, height);
        };
    }

    /// Where a pixel of the scan lies on the clean page: x = a X + b Y + c, y = -b X + a Y + d.
    private record Turn(double a, double b, double c, double d) {
        static Turn some(double most, int width, int height, Random random) {
            double angle = Math.toRadians(most * (0.4 + 0.6 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1));
            double a = Math.cos(angle);
            double b = Math.sin(angle);
            double dx = (random.nextDouble() - 0.5) * width / 150;
            double dy = (random.nextDouble() - 0.5) * height / 150;
            double x = width / 2.0;
            double y = height / 2.0;
            return new Turn(a, b, x - a * x - b * y + dx, y + b * x - a * y + dy);
        }
    }

    private byte[] turned(byte[] flat, int width, int height, Turn turn, boolean[] corner, int tint) {
        var out = new byte[flat.length];
        var tones = tones(tint);
        // Outside the sheet lies the scanner's lid, nearly white; the sheet's own edge throws a thin shadow.
        int lid = Math.min(255, condition.paper() + 4);
        int right = fixed(turn.a);
        int up = fixed(turn.b);
        for (int row = 0; row < height; row++) {
            int x = fixed(turn.b * row + turn.c);
            int y = fixed(turn.a * row + turn.d);
            double shade = condition.shade() * (corner[1] ? row : height - row) / height;
            int light = fixed((corner[0] ? 1 : 1 - shade) * FINER);
            int dimmer = fixed(shade / width * FINER) * (corner[0] ? -1 : 1);
            int from = random.nextInt(NOISES);
            int at = row * width;
            for (int column = 0; column < width; column++, x += right, y -= up, light += dimmer) {
                int level = sample(flat, width, height, x, y);
                int tone = level >= 0 ? tones[level] : level == OUTSIDE ? lid : lid - 70;
                int lit = ((tone * light) >> 20) + noise[(from + column) & (NOISES - 1)];
                out[at + column] = (byte) Math.clamp(lit, 0, 255);
            }
        }
        return out;
    }

    /// From white and black as printed to paper and ink as the scanner sees them.
    private int[] tones(int tint) {
        int ink = condition.ink();
        int range = condition.paper() * tint / 256 - ink;
        var tones = new int[256];
        for (int i = 0; i < tones.length; i++) tones[i] = ink + range * i / 255;
        return tones;
    }

    /// Sixteen bits after the point.
    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    /// Between four pixels.
    private static int sample(byte[] flat, int width, int height, int x, int y) {
        int left = x >> 16;
        int top = y >> 16;
        if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
            boolean edge = left >= -3 && top >= -3 && left < width + 2 && top < height + 2;
            return edge ? EDGE : OUTSIDE;
        }
        int fx = (x >> 8) & 255;
        int fy = (y >> 8) & 255;
        int at = top * width + left;
        int above = (flat[at] & 255) * (256 - fx) + (flat[at + 1] & 255) * fx;
        int below = (flat[at + width] & 255) * (256 - fx) + (flat[at + width + 1] & 255) * fx;
        return (above * (256 - fy) + below * fy) >> 16;
    }

    /// Neighbours weigh in along the row, then along the column.
    private void blur(byte[] flat, int width, int height) {
        int side = (int) Math.round(condition.blur() * 256);
        int centre = 256 - 2 * side;
        var line = new int[width];
        for (int row = 0; row < height; row++) {
            int at = row * width;
            for (int i = 0; i < width; i++) line[i] = flat[at + i] & 255;
            for (int i = 1; i < width - 1; i++)
                flat[at + i] = (byte) ((line[i - 1] * side + line[i] * centre + line[i + 1] * side) >> 8);
        }
        var above = new int[width];
        for (int row = 1; row < height - 1; row++) {
            int at = row * width;
            for (int i = 0; i < width; i++) {
                int here = flat[at + i] & 255;
                int before = row == 1 ? here : above[i];
                above[i] = here;
                flat[at + i] = (byte) ((before * side + here * centre + (flat[at + width + i] & 255) * side) >> 8);
            }
        }
    }

    /// Two holes of 6 mm, 80 mm apart, 11 mm from the left edge: the lid's shadow shows through.
    private void punch(byte[] flat, int width, int height) {
        double mm = condition.dpi() / 25.4;
        double radius = 3 * mm;
        for (double y : new double[] {height / 2.0 - 40 * mm, height / 2.0 + 40 * mm}) {
            for (int row = (int) (y - radius); row <= y + radius; row++) {
                double half = Math.sqrt(Math.max(0, radius * radius - (row - y) * (row - y)));
                for (int i = (int) (11 * mm - half); i <= 11 * mm + half; i++) flat[row * width + i] = 92;
            }
        }
    }

    private static byte[] channel(BufferedImage clean, int shift) {
        int[] pixels = ((DataBufferInt) clean.getRaster().getDataBuffer()).getData();
        var out = new byte[pixels.length];
        for (int i = 0; i < out.length; i++) out[i] = (byte) (pixels[i] >> shift);
        return out;
    }

    private static byte[] grey(BufferedImage clean) {
        int[] pixels = ((DataBufferInt) clean.getRaster().getDataBuffer()).getData();
        var out = new byte[pixels.length];
        for (int i = 0; i < out.length; i++) {
            int pixel = pixels[i];
            out[i] = (byte) (((pixel >> 16 & 255) * 77 + (pixel >> 8 & 255) * 150 + (pixel & 255) * 29) >> 8);
        }
        return out;
    }

    private static BufferedImage colour(byte[][] planes, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = ((planes[0][i] & 255) << 16) | ((planes[1][i] & 255) << 8) | (planes[2][i] & 255);
        return image;
    }

    private static BufferedImage grey(byte[] plane, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(plane, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, plane.length);
        return image;
    }

    /// Black and white, with the specks of dust that a copier's glass adds.
    private BufferedImage black(byte[] plane, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        byte[] bits = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int stride = (width + 7) / 8;
        for (int row = 0; row < height; row++)
            for (int i = 0; i < width; i++)
                if ((plane[row * width + i] & 255) > 158) bits[row * stride + (i >> 3)] |= (byte) (0x80 >> (i & 7));
        int specks = (int) (width * (long) height / (condition == Condition.PHOTOCOPY ? 5_000 : 25_000));
        for (int n = 0; n < specks; n++) {
            int x = random.nextInt(width - 1);
            int y = random.nextInt(height - 1);
            int size = random.nextInt(8) == 0 ? 2 : 1;
            for (int dy = 0; dy < size; dy++)
                for (int dx = 0; dx < size; dx++)
                    bits[(y + dy) * stride + ((x + dx) >> 3)] &= (byte) ~(0x80 >> ((x + dx) & 7));
        }
        return image;
    }
}
