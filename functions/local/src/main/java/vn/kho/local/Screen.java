package vn.kho.local;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import vn.kho.calendar.CalendarRow;
import vn.kho.kernel.Problem;
import vn.kho.web.ProblemWords;

/// Where a command prints: data to one stream, progress and complaints to the other, words in the person's language.
final class Screen {
    private final PrintStream out;
    private final PrintStream err;
    private final Language language;
    private final boolean terminal;

    Screen(PrintStream out, PrintStream err, Language language, boolean terminal) {
        this.out = out;
        this.err = err;
        this.language = language;
        this.terminal = terminal;
    }

    static Screen ofProcess(Settings settings) {
        return new Screen(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                settings.language(),
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Language language() {
        return language;
    }

    /// Whether a person watches: only then are lines rewritten in place.
    boolean terminal() {
        return terminal;
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /// The words of the command line for this key.
    String word(String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle("vn.kho.local.words", language.locale())
                .getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    void say(String key, Object... arguments) {
        out.println(word(key, arguments));
    }

    void tell(String key, Object... arguments) {
        err.println(word(key, arguments));
    }

    String words(Problem problem) {
        return ProblemWords.of(language.locale()).words(problem);
    }

    void problem(Problem problem) {
        err.println(words(problem));
    }

    /// Tells each.
    ///
    /// @return what a command ends with that found no other problem
    int problems(List<Problem> found) {
        found.forEach(this::problem);
        return found.isEmpty() ? Kho.OK : Kho.PROBLEMS;
    }

    void complain(String code, String subject) {
        problem(Problem.of(code, subject));
    }

    /// A day as people here write it, with its weekday; ISO 8601 for programs.
    String day(Common.Form form, LocalDate day) {
        return form == Common.Form.TABLE ? day(day) : day.toString();
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEE dd/MM/yyyy", language.locale()));
    }

    String name(CalendarRow row) {
        return language == Language.VI ? row.vietnamese() : row.english();
    }

    /// Prints rows: for people under words in their language, for programs under the last part of each key.
    ///
    /// @param keys of the columns' words
    void table(Common.Form form, List<String> keys, List<List<String>> rows) {
        var columns = keys.stream()
                .map(key -> form == Common.Form.TABLE ? word(key) : key.substring(key.lastIndexOf('.') + 1))
                .toList();
        new Table(columns, rows).print(form, out);
    }
}
