package vn.kho.reading;

import java.time.Duration;

/// How much one document may cost before it is set aside. Looked at before anything is decoded, so that a small file
/// which claims to be huge costs nothing.
///
/// @param bytes   of the file
/// @param pages   of the document
/// @param pixels  of one picture
/// @param letters of one page's text layer
/// @param steps   drawing operators of one page; a page that draws itself in ever smaller pieces ends here
/// @param page    time for one page
public record Budget(long bytes, int pages, long pixels, int letters, long steps, Duration page) {
    public Budget {
        if (bytes < 1 || pages < 1 || pixels < 1 || letters < 1 || steps < 1 || !page.isPositive())
            throw new IllegalArgumentException("budget: every limit is at least 1");
    }

    /// What office paper needs, with room to spare: 80 million pixels are an A3 page at 600 dpi.
    public static Budget standard() {
        return new Budget(512L << 20, 5_000, 80_000_000L, 1_000_000, 5_000_000, Duration.ofSeconds(20));
    }
}
