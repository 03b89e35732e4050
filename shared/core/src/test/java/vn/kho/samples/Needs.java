package vn.kho.samples;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a test needs from the machine beyond a JDK. Where it is not there the test is skipped and its report says what
/// to install; in CI (`KHO_CI=true`) it fails instead, so that nothing is skipped for that reason there.
///
/// Call these in the first line of a test: `var browser = Needs.chromium();`
public final class Needs {
    private Needs() {}

    /// A Chromium or Chrome that can be started. `KHO_CHROMIUM` names another one.
    public static Path chromium() {
        var places = places("KHO_CHROMIUM", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        return first("Chromium (Debian: apt-get install chromium)", places);
    }

    /// The Vietnamese model of the OCR engine, `vie.traineddata`. `KHO_OCR_MODEL` names another one; the launcher puts
    /// it into `~/.kho/models`.
    public static Path vietnameseModel() {
        var places = places(
                "KHO_OCR_MODEL",
                System.getProperty("user.home") + "/.kho/models/vie.traineddata",
                "/usr/share/tesseract-ocr/5/tessdata/vie.traineddata",
                "/usr/share/tesseract-ocr/4.00/tessdata/vie.traineddata");
        return first("the Vietnamese OCR model (./kho model, or Debian: apt-get install tesseract-ocr-vie)", places);
    }

    /// Schemathesis, which asks an HTTP API whatever its contract allows and forbids. `infra/gate/tools schemathesis`
    /// installs it and prints where; `KHO_SCHEMATHESIS` names the program.
    public static Path schemathesis() {
        return first(
                "Schemathesis (infra/gate/tools schemathesis; then name its program in KHO_SCHEMATHESIS)",
                places("KHO_SCHEMATHESIS"));
    }

    /// The folder of public documents that benches and some tests read. Never in the repository.
    public static Path corpus() {
        return first("a corpus (set KHO_CORPUS to its folder)", places("KHO_CORPUS"));
    }

    private static List<Path> places(String variable, String... usual) {
        var places = new ArrayList<Path>();
        var named = System.getenv(variable);
        if (named != null && !named.isBlank()) places.add(Path.of(named));
        for (var place : usual) places.add(Path.of(place));
        return places;
    }

    private static Path first(String what, List<Path> places) {
        for (var place : places) if (Files.exists(place)) return place;
        var words = "this test needs " + what + "; looked at " + places;
        return "true".equals(System.getenv("KHO_CI")) ? fail(words) : abort(words);
    }
}
