package vn.kho.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kho.kernel.Unavailable;

/// The command line. Data goes to standard output, progress and complaints to standard error.
/// Exit codes: 0 all well, 1 problems found, 2 wrong usage, 3 could not do or check it.
@Command(
        name = "kho",
        mixinStandardHelpOptions = true,
        version = "kho 0.1.0",
        resourceBundle = "vn.kho.local.help",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IngestCommand.class,
            DossierCommand.class,
            HoldCommand.class,
            ReportCommand.class,
            DueCommand.class,
            CalendarCommand.class,
            SearchCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Kho implements Callable<Integer> {
    static final int OK = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;
    static final int COULD_NOT = 3;

    @Mixin
    private Common common = new Common();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private Kho() {}

    Common common() {
        return common;
    }

    /// Libraries that narrate their work are kept to what a person must act on.
    private static final List<Logger> NARRATORS = Stream.of("org.apache.lucene", "com.openhtmltopdf")
            .map(Logger::getLogger)
            .toList();

    public static void main(String[] arguments) {
        NARRATORS.forEach(narrator -> narrator.setLevel(Level.SEVERE));
        System.exit(run(Settings.ofProcess(), arguments));
    }

    /// Runs one command as the process would, without ending the process.
    static int run(Settings settings, String... arguments) {
        var screen = Screen.ofProcess(settings);
        try {
            return commandLine(settings, screen).execute(arguments);
        } finally {
            screen.flush();
        }
    }

    static CommandLine commandLine(Settings settings, Screen screen) {
        var line = new CommandLine(new Kho(), new Factory(settings, screen));
        line.setResourceBundle(ResourceBundle.getBundle(
                "vn.kho.local.help", settings.language().locale()));
        line.setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, _, _) -> couldNot(screen, failure));
        return line;
    }

    /// What a failure means for the person at the keyboard: what, where, what next.
    private static int couldNot(Screen screen, Exception failure) throws Exception {
        return switch (failure) {
            case Refusal refusal -> {
                screen.problem(refusal.problem());
                yield refusal.exit();
            }
            case Unavailable unavailable -> {
                screen.complain("unavailable", String.valueOf(unavailable.getMessage()));
                yield COULD_NOT;
            }
            case IOException io -> {
                screen.complain("io", io.toString());
                yield COULD_NOT;
            }
            case UncheckedIOException io -> {
                screen.complain("io", String.valueOf(io.getMessage()));
                yield COULD_NOT;
            }
            default -> throw failure;
        };
    }

    @Override
    public Integer call() {
        if (spec != null) spec.commandLine().usage(spec.commandLine().getOut());
        return USAGE;
    }
}
