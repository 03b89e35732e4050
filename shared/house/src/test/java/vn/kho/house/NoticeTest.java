package vn.kho.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is shipped of others is named, with its version and its licence, and its licence is shipped with it.
class NoticeTest {
    private static final List<String> LICENCES = List.of("MIT", "BSD-3-Clause", "Apache-2.0");
    private static final String CONSOLE = "shared/console/pom.xml";
    private static final Pattern VERSION = Pattern.compile("<([a-z.-]+\\.version)>([^<]+)<");

    @Test
    void every_web_library_is_named_with_version_and_licence() {
        var notice = Repository.read(Repository.file("NOTICE"))
                .lines()
                .map(String::strip)
                .toList();

        assertThat(webLibraries()).isNotEmpty().allSatisfy((name, version) -> assertThat(notice)
                .as("a line of NOTICE with " + name + " " + version + " and one of " + LICENCES)
                .anyMatch(line -> named(line, name, version)));
    }

    @Test
    void the_licence_of_every_web_library_is_unpacked_with_it() {
        assertThat(Poms.unpacked(Repository.file(CONSOLE)))
                .allSatisfy(
                        item -> assertThat(item.includes()).as(item.artifact()).contains("/LICENSE"));
    }

    private static boolean named(String line, String name, String version) {
        return line.startsWith(name + " " + version + " ") && LICENCES.contains(line.split(" +")[2]);
    }

    /// By name, with the version that the root pom gives.
    private static Map<String, String> webLibraries() {
        var versions = new TreeMap<String, String>();
        VERSION.matcher(Repository.read(Repository.file("pom.xml")))
                .results()
                .forEach(found -> versions.put("${" + found.group(1) + "}", found.group(2)));
        var libraries = new TreeMap<String, String>();
        for (var item : Poms.unpacked(Repository.file(CONSOLE)))
            libraries.put(item.artifact(), versions.getOrDefault(item.version(), item.version()));
        return libraries;
    }
}
