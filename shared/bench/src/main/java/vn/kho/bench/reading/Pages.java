package vn.kho.bench.reading;

import java.io.IOException;
import java.nio.file.Path;
import vn.kho.bench.Told;
import vn.kho.reading.PageText;

/// Reads one file and prints how each page ended and why, then its text. As a program: `Pages MODEL FILE`.
final class Pages {
    private Pages() {}

    public static void main(String[] arguments) throws IOException {
        try (var readings =
                Readings.with(Path.of(arguments[0]), Runtime.getRuntime().availableProcessors())) {
            var result = readings.read(Path.of(arguments[1]));
            Told.line(result.mediaType() + " " + result.ending() + " in "
                    + result.took().toMillis() + " ms");
            for (var page : result.pages()) Told.line(told(page));
            Told.line(result.text());
        }
    }

    private static String told(PageText page) {
        return switch (page) {
            case PageText.Legible legible ->
                "page " + legible.page() + ": " + legible.words().size() + " words by " + legible.reader() + ", layer "
                        + legible.trust() + ", confidence " + legible.confidence();
            case PageText.Blank blank -> blank.toString();
            case PageText.Unread unread -> unread.toString();
            case PageText.Broken broken -> broken.toString();
        };
    }
}
