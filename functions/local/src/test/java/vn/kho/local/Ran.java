package vn.kho.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What one command line did, run in this process as the process would.
record Ran(int exit, String out, String err) {
    static Ran of(Path home, Language language, String... arguments) {
        return of(new Settings(home, language, List.of()), arguments);
    }

    static Ran of(Settings settings, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                settings.language(),
                false);
        var exit = Kho.commandLine(settings, screen).execute(arguments);
        screen.flush();
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
