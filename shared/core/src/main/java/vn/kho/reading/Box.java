package vn.kho.reading;

/// Where something lies on a page as it is shown, in ten-thousandths of the page's width and height from the upper left
/// corner: free of any resolution. What sticks out of the page is cut at its edge.
public record Box(int left, int top, int right, int bottom) {
    /// The unit: the full width, and the full height.
    public static final int FULL = 10_000;

    public static final Box PAGE = new Box(0, 0, FULL, FULL);

    public Box {
        left = inside(left);
        top = inside(top);
        right = inside(Math.max(left, right));
        bottom = inside(Math.max(top, bottom));
    }

    /// The box of these edges on a page of this size, in any one unit.
    public static Box of(double left, double top, double right, double bottom, double width, double height) {
        return new Box(part(left, width), part(top, height), part(right, width), part(bottom, height));
    }

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    /// The share of the page, 0 to 1.
    public double area() {
        return (double) width() * height() / FULL / FULL;
    }

    public int middle() {
        return (top + bottom) / 2;
    }

    /// The smallest box around both.
    public Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    private static int part(double value, double whole) {
        return (int) Math.round(Math.clamp(value / whole, 0, 1) * FULL);
    }

    private static int inside(int value) {
        return Math.clamp(value, 0, FULL);
    }
}
