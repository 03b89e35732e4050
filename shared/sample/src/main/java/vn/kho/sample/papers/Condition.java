package vn.kho.sample.papers;

/// How a page went through a scanner. Figures are chosen by eye against office scans; none is a standard's.
public enum Condition {
    /// A good flatbed, grey.
    FLATBED(300, Kind.GREY, Shape.PDF, 0.25, 0.08, 3, 0.72f),
    /// A sheet feeder in colour: stamp and pen keep their colours.
    COLOUR(200, Kind.COLOUR, Shape.PDF, 0.5, 0.12, 4, 0.62f),
    /// Fed askew, out of focus.
    SKEWED(200, Kind.GREY, Shape.PDF, 1.6, 0.16, 6, 0.6f),
    /// An old pale print under uneven light.
    FADED(200, Kind.GREY, Shape.PDF, 0.6, 0.14, 6, 0.6f),
    /// A photocopy of a photocopy, black and white.
    PHOTOCOPY(300, Kind.BLACK, Shape.PDF, 0.7, 0.14, 10, 0),
    /// The archive's old scanner: multi-page TIFF, CCITT group 4.
    TIFF(300, Kind.BLACK, Shape.TIFF, 0.4, 0.10, 6, 0),
    /// One page as a JPEG picture.
    PICTURE(200, Kind.COLOUR, Shape.JPEG, 0.9, 0.14, 5, 0.6f);

    enum Kind {
        COLOUR,
        GREY,
        BLACK
    }

    enum Shape {
        PDF("pdf"),
        TIFF("tif"),
        JPEG("jpg");

        private final String extension;

        Shape(String extension) {
            this.extension = extension;
        }
    }

    private final int dpi;
    private final Kind kind;
    private final Shape shape;
    private final double skew;
    private final double blur;
    private final double noise;
    private final float quality;

    /// @param skew    the most it may be turned, degrees
    /// @param blur    weight of each neighbour
    /// @param noise   standard deviation, in steps of 256
    /// @param quality of JPEG, 0 to 1; unused for black and white
    Condition(int dpi, Kind kind, Shape shape, double skew, double blur, double noise, float quality) {
        this.dpi = dpi;
        this.kind = kind;
        this.shape = shape;
        this.skew = skew;
        this.blur = blur;
        this.noise = noise;
        this.quality = quality;
    }

    /// Of the file that comes out, without the dot.
    public String extension() {
        return shape.extension;
    }

    public int dpi() {
        return dpi;
    }

    Kind kind() {
        return kind;
    }

    Shape shape() {
        return shape;
    }

    double skew() {
        return skew;
    }

    double blur() {
        return blur;
    }

    double noise() {
        return noise;
    }

    float quality() {
        return quality;
    }

    /// How dark the ink is, 0 to 255.
    int ink() {
        return this == FADED ? 112 : 24;
    }

    /// How bright the paper is, 0 to 255.
    int paper() {
        return this == FADED ? 205 : 247;
    }

    /// What light falls away towards the darkest corner, 0 to 1.
    double shade() {
        return switch (this) {
            case FADED -> 0.24;
            case PICTURE -> 0.16;
            case COLOUR, SKEWED -> 0.05;
            case FLATBED, PHOTOCOPY, TIFF -> 0.02;
        };
    }
}
