package vn.kho.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents say is so: tests that decisions point at, words of the glossary, commands of the front door,
/// links.
class DocsTest {
    private static final String DECISIONS = "shared/docs/decisions/";
    private static final Pattern CONFIRMED = Pattern.compile("(?m)^\\*\\*Confirmed by\\*\\* (.+)$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ *\\./kho +([a-z]+)");
    private static final Pattern SWITCH = Pattern.compile("\\bmvn [^`\n]*-D([a-z]+)");
    private static final String REFUSED_NAMES = "what a machine calls it: ";

    @Test
    void a_decision_has_all_its_parts() {
        var decisions = decisions();

        assertThat(decisions).isNotEmpty();
        assertThat(decisions).allSatisfy(decision -> assertThat(Repository.read(decision))
                .as(Repository.name(decision))
                .contains("**Question**", "**Options**", "**Choice**", "**Price**", "**Confirmed by**"));
    }

    @Test
    void a_decision_is_confirmed_by_tests_that_exist() {
        var tests = testNames();

        assertThat(decisions()).allSatisfy(decision -> assertThat(confirming(decision))
                .as("tests that confirm " + Repository.name(decision))
                .isNotEmpty()
                .isSubsetOf(tests));
    }

    @Test
    void every_package_of_core_is_a_word_of_the_glossary() {
        var words = Plan.read().lines().stream().flatMap(List::stream).toList();
        var glossary = Repository.read(Repository.file("shared/docs/GLOSSARY.md"));

        assertThat(words)
                .allSatisfy(word -> assertThat(glossary).containsAnyOf("**" + word + "**", "(`" + word + "`)"));
    }

    @Test
    void no_type_of_core_bears_a_name_that_the_glossary_refuses() {
        var refused = refusedNames();

        var found = coreTypes().filter(type -> refused.contains(lastWord(type.getSimpleName())));

        assertThat(refused).isNotEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void links_between_documents_lead_somewhere() {
        assertThat(Repository.files(".md")).allSatisfy(document -> assertThat(links(document))
                .as("links of " + Repository.name(document))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists()));
    }

    @Test
    void the_commands_of_the_front_door_can_be_run() {
        assertThat(List.of("kho", ".ci/run"))
                .allSatisfy(script -> assertThat(Repository.file(script)).isExecutable());
    }

    @Test
    void the_switches_of_the_front_door_exist() {
        var read = Repository.files().stream()
                .filter(file ->
                        file.endsWith("pom.xml") || Repository.name(file).contains("/src/test/"))
                .map(Repository::read)
                .collect(Collectors.joining());

        assertThat(all(SWITCH, frontDoor())).isNotEmpty().allSatisfy(name -> assertThat(read)
                .containsAnyOf("<name>" + name + "</name>", "Property(\"" + name));
    }

    @Test
    void the_front_door_names_only_commands_that_exist() {
        var commands = commands();
        assumeFalse(commands.isEmpty(), "the command line has no class yet");

        assertThat(commands).containsAll(all(COMMAND, frontDoor()));
    }

    private static String frontDoor() {
        return Repository.read(Repository.file("README.md"));
    }

    private static List<Path> decisions() {
        return Repository.files(".md").stream()
                .filter(file -> Repository.name(file).startsWith(DECISIONS))
                .toList();
    }

    private static Set<String> confirming(Path decision) {
        var line = CONFIRMED.matcher(Repository.read(decision));
        return line.find() ? all(TEST, line.group(1)) : Set.of();
    }

    private static Set<String> testNames() {
        return Repository.files("Test.java").stream()
                .filter(file -> Repository.name(file).contains("/src/test/"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    /// The names under which picocli knows the commands of `local`.
    private static Set<String> commands() {
        return Code.read().main().stream()
                .flatMap(type -> type.tryGetAnnotationOfType("picocli.CommandLine$Command").stream())
                .flatMap(command -> command.get("name").stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static Set<String> refusedNames() {
        var text = Repository.read(Repository.file("shared/docs/GLOSSARY.md"));
        var list = text.substring(text.indexOf(REFUSED_NAMES) + REFUSED_NAMES.length());
        return new TreeSet<>(Arrays.asList(list.strip().replace(".", "").split(",\\s+")));
    }

    private static Stream<JavaClass> coreTypes() {
        var code = Code.read();
        return code.main().stream().filter(type -> "core".equals(code.module(type)));
    }

    /// `AgencyStatus` ends with the word `status`.
    private static String lastWord(String name) {
        var words = name.split("(?=[A-Z])");
        return words[words.length - 1].toLowerCase(Locale.ROOT);
    }

    private static Set<String> links(Path document) {
        return all(LINK, Repository.read(document));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
