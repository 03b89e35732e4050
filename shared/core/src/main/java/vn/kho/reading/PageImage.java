package vn.kho.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// A page as a picture, still encoded: whoever looks at it decodes it.
public sealed interface PageImage {
    /// A picture whose edges are the page's edges.
    final class Picture implements PageImage {
        private final byte[] bytes;
        private final int width;
        private final int height;
        private final int dpi;
        private final int turns;

        /// @param bytes  JPEG, PNG, TIFF, JPEG 2000 or PNM; not copied, so not to be changed any more
        /// @param width  of the encoded picture, in pixels
        /// @param height of the encoded picture, in pixels
        /// @param dpi    pixels an inch
        /// @param turns  quarter turns clockwise until it stands upright, 0 to 3
        public Picture(byte[] bytes, int width, int height, int dpi, int turns) {
            if (width < 1 || height < 1) throw new IllegalArgumentException("image: " + width + " x " + height);
            if (dpi < 1) throw new IllegalArgumentException("image: " + dpi + " dpi");
            if (turns < 0 || turns > 3) throw new IllegalArgumentException("image: " + turns + " quarter turns");
            this.bytes = bytes;
            this.width = width;
            this.height = height;
            this.dpi = dpi;
            this.turns = turns;
        }

        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        public int length() {
            return bytes.length;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        public int dpi() {
            return dpi;
        }

        public int turns() {
            return turns;
        }

        /// Height divided by width when it stands upright.
        public double shape() {
            return turns % 2 == 0 ? (double) height / width : (double) width / height;
        }
    }

    /// There is no picture of this page.
    ///
    /// @param why for people who mend things, in English
    record None(String why) implements PageImage {}
}
