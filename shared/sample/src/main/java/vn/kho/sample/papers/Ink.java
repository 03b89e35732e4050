package vn.kho.sample.papers;

/// What a thing is drawn with. Components are 0 to 255.
enum Ink {
    PRINT(0, 0, 0),
    PALE(110, 110, 110),
    STAMP(206, 24, 38),
    PEN(28, 42, 150);

    private final int red;
    private final int green;
    private final int blue;

    Ink(int red, int green, int blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    float red() {
        return red / 255f;
    }

    float green() {
        return green / 255f;
    }

    float blue() {
        return blue / 255f;
    }
}
