package vn.kho.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Unavailable;
import vn.kho.wire.office.FaultySettings;

/// The command line. Data goes to standard output, progress and complaints to standard error.
/// Exit codes: 0 all well, 1 problems found, 2 wrong usage, 3 could not do or check it.
@Command(
        name = "kho",
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
        var settings = Settings.ofProcess();
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, bug) -> System.exit(fault(Screen.ofProcess(settings), bug)));
        System.exit(run(settings, arguments));
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
        helped(line);
        line.setResourceBundle(ResourceBundle.getBundle(
                "vn.kho.local.help", settings.language().locale()));
        line.setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((failure, _) -> misused(screen, failure));
        line.setExecutionExceptionHandler((failure, _, _) -> couldNot(screen, failure));
        return line;
    }

    /// Every command answers `--help`. (The help command of picocli brings its own, so the option cannot be inherited.)
    private static void helped(CommandLine line) {
        if (line.getCommandSpec().findOption("--help") == null)
            line.getCommandSpec()
                    .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .build());
        line.getSubcommands().values().forEach(Kho::helped);
    }

    /// What a failure means for the person at the keyboard: what, where, what next.
    private static int couldNot(Screen screen, Exception failure) {
        return switch (failure) {
            case FaultySettings faulty -> {
                screen.problem(faulty.problem());
                yield USAGE;
            }
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
            default -> fault(screen, failure);
        };
    }

    /// A fault of the program. What is known of it goes into a file that only this user can read, for whoever mends it.
    private static int fault(Screen screen, Throwable fault) {
        var details = new StringWriter();
        fault.printStackTrace(new PrintWriter(details, true));
        try {
            var file = Files.createTempFile("kho-fault-", ".txt");
            Files.writeString(file, details.toString());
            screen.problem(Problem.of("fault", fault.getClass().getSimpleName(), file.toString()));
        } catch (IOException e) {
            screen.complain("io", e.toString());
            screen.err().println(details);
        }
        return COULD_NOT;
    }

    /// What was typed and cannot be understood: which part, and where its help is.
    private static int misused(Screen screen, CommandLine.ParameterException failure) {
        switch (failure) {
            case CommandLine.MissingParameterException missing ->
                screen.tell("usage.missing", names(missing.getMissing()));
            case CommandLine.UnmatchedArgumentException unmatched ->
                screen.tell("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
            case CommandLine.ParameterException wrong
            when wrong.getArgSpec() != null && wrong.getValue() != null ->
                screen.tell(
                        "usage.value",
                        name(wrong.getArgSpec()),
                        wrong.getValue(),
                        wrong.getArgSpec().paramLabel());
            default -> screen.tell("usage.wrong", String.valueOf(failure.getMessage()));
        }
        var command = failure.getCommandLine().getCommandSpec().qualifiedName(" ");
        screen.tell("usage.see", command);
        return USAGE;
    }

    private static String names(List<CommandLine.Model.ArgSpec> all) {
        return all.stream().map(Kho::name).collect(Collectors.joining(", "));
    }

    private static String name(CommandLine.Model.ArgSpec one) {
        return one instanceof CommandLine.Model.OptionSpec option ? option.longestName() : one.paramLabel();
    }

    @Override
    public Integer call() {
        if (spec != null) spec.commandLine().usage(spec.commandLine().getOut());
        return USAGE;
    }
}
