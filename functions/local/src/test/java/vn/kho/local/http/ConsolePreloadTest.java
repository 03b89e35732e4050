package vn.kho.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The first page asks for every script at once: one that is found only when another has arrived costs the person a
/// round trip more.
class ConsolePreloadTest {
    private static final Path PAGES = ContractTest.root().resolve("shared/console/src/main/resources/vn/kho/console");
    private static final Pattern PRELOADED = Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");

    @Test
    void every_script_of_ours_is_asked_for_at_once() throws IOException {
        List<String> scripts;
        try (var files = Files.walk(PAGES.resolve("js"))) {
            scripts = files.filter(Files::isRegularFile)
                    .map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(script -> !script.equals("js/app.js")) // the page names it itself
                    .toList();
        }

        assertThat(preloaded()).containsAll(scripts);
    }

    @Test
    void nothing_is_asked_for_that_is_not_there() throws IOException {
        assertThat(preloaded()).isNotEmpty().allSatisfy(script -> assertThat(
                        ConsolePreloadTest.class.getResource("/vn/kho/console/" + script))
                .as(script)
                .isNotNull());
    }

    private static List<String> preloaded() throws IOException {
        return PRELOADED
                .matcher(Files.readString(PAGES.resolve("index.html")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
