package vn.kho.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The words of the console: the same in number in both languages, none missing, none left over.
class ConsoleWordsTest {
    private static final Path PAGES = ContractTest.root().resolve("shared/console/src/main/resources/vn/kho/console");
    private static final Pattern KEY = Pattern.compile("'([a-z][a-z0-9-]*)'");
    private static final Pattern SAID = Pattern.compile("\\bt\\('([^']+)'");
    private static final Pattern BEGUN = Pattern.compile("\\bt\\(`([^`$]+)\\$\\{");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]\\}");

    @Test
    void both_languages_have_the_same_keys() throws Exception {
        assertThat(words("vi").keySet()).isEqualTo(words("en").keySet());
    }

    @Test
    void both_languages_take_the_same_arguments() throws Exception {
        var english = words("en");

        words("vi")
                .forEach((key, text) ->
                        assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(text)));
    }

    @Test
    void no_key_is_missing() throws Exception {
        var said = SAID.matcher(scripts())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(words("vi").keySet()).containsAll(said);
    }

    @Test
    void no_key_is_left_over() throws Exception {
        var scripts = scripts();
        var used = KEY.matcher(scripts).results().map(found -> found.group(1)).collect(Collectors.toSet());
        var begun =
                BEGUN.matcher(scripts).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(words("vi").keySet()).allSatisfy(key -> assertThat(
                        used.contains(key) || begun.stream().anyMatch(key::startsWith))
                .as(key)
                .isTrue());
    }

    @Test
    void the_words_are_in_NFC() throws Exception {
        for (var language : new String[] {"vi", "en"}) {
            var text = Files.readString(PAGES.resolve("words/" + language + ".json"));
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(language)
                    .isTrue();
        }
    }

    private static TreeSet<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String scripts() throws IOException {
        try (var files = Files.walk(PAGES.resolve("js"))) {
            var all = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).sorted().toList())
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            return all.toString();
        }
    }

    /// JSON is YAML.
    private static Map<String, String> words(String language) throws IOException {
        Map<String, String> words = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(PAGES.resolve("words/" + language + ".json")));
        return new TreeMap<>(words);
    }
}
