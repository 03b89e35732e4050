package vn.kho.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every source looks as the formatter would write it. Here and not in the build's own check, because that one runs in
/// Maven's JVM, and an older one than 25 cannot parse these sources.
class FormatTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void every_source_is_formatted() {
        var sources = Repository.files(".java");

        var faults = sources.parallelStream().map(FormatTest::fault).flatMap(Optional::stream);

        assertThat(sources).isNotEmpty();
        assertThat(faults)
                .as("sources that are not formatted; mend them with: JAVA_HOME=<a JDK 25> mvn spotless:apply")
                .isEmpty();
    }

    /// The file's name when it differs from what the formatter makes of it, with the formatter's words when it cannot
    /// read it.
    private static Optional<String> fault(Path file) {
        var source = Repository.read(file);
        try {
            var tidy = RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(source, Style.PALANTIR));
            return FORMATTER.formatSource(tidy).equals(source) ? Optional.empty() : Optional.of(Repository.name(file));
        } catch (FormatterException e) {
            return Optional.of(Repository.name(file) + ": " + e.getMessage());
        }
    }
}
