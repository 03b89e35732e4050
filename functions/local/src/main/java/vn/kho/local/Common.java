package vn.kho.local;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command takes.
final class Common {
    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    @Option(names = "--home", paramLabel = "DIR", scope = picocli.CommandLine.ScopeType.INHERIT)
    @Nullable
    Path home;

    @Option(names = "--agency", paramLabel = "CODE", scope = picocli.CommandLine.ScopeType.INHERIT)
    @Nullable
    String agency;

    @Option(names = "--as", paramLabel = "USER", scope = picocli.CommandLine.ScopeType.INHERIT)
    @Nullable
    String as;

    @Option(names = "--on", paramLabel = "yyyy-MM-dd", scope = picocli.CommandLine.ScopeType.INHERIT)
    @Nullable
    LocalDate on;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "table|json|csv",
            scope = picocli.CommandLine.ScopeType.INHERIT)
    Form output = Form.TABLE;

    /// How data is printed.
    enum Form {
        TABLE,
        JSON,
        CSV
    }
}
