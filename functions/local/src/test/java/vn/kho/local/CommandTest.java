package vn.kho.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What a person at the keyboard, or a script, gets for what was typed: exit code, data on the one stream, words on the
/// other.
class CommandTest {
    private static final String CODE = "H99.10-260302-0001";

    @TempDir
    private Path folder;

    @Nested
    class Usage {
        @Test
        void no_command_prints_the_usage_and_is_wrong_usage() {
            var ran = kho();

            assertThat(ran.exit()).isEqualTo(Kho.USAGE);
            assertThat(ran.out()).contains("ingest", "dossier", "due", "calendar", "verify", "doctor");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "destroy-everything",
                    "due",
                    "due --days three",
                    "due --days 3 --received 30/02/2026",
                    "due --days 3 -o xml",
                    "ingest --dossier H99.10-260302-0001",
                    "ingest nowhere",
                    "calendar next"
                })
        void what_cannot_be_understood_is_wrong_usage_and_prints_no_data(String line) {
            var ran = kho(line.split(" "));

            assertThat(ran.exit()).isEqualTo(Kho.USAGE);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).isNotBlank().doesNotContain("\tat ");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "dossier list --agency nobody",
                    "verify --agency nobody",
                    "dossier open X --title x --department LS --agency ../..",
                    "dossier open X --title x --department LS --agency H99.10 --plan *",
                    "dossier open X --title x --department LS --agency H99.10 --procedure *",
                    "dossier open X --title x --department LS --agency H99.10 --class *",
                    "dossier open X --title x --department * --agency H99.10"
                })
        void a_code_that_is_none_is_named_with_its_option(String line) {
            open(CODE);

            var ran = kho(line.split(" "));

            assertThat(ran.exit()).as(ran.err()).isEqualTo(Kho.USAGE);
            assertThat(ran.err()).startsWith("Parameter --").doesNotContain("\tat ");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                value = {
                    "EN ~ ingest a.txt ~ Missing: --dossier.",
                    "VI ~ ingest a.txt ~ Thiếu: --dossier.",
                    "EN ~ due ~ Missing: --days, --procedure.",
                    "VI ~ dossier open X --title T ~ Thiếu: --department.",
                    "EN ~ destroy-everything ~ There is no such command or option: destroy-everything.",
                    "VI ~ verify --all ~ Không có lệnh hay tùy chọn này: --all.",
                    "VI ~ due --days 3 --received 30/02/2026 ~ --received không nhận 30/02/2026; cần dạng yyyy-MM-dd.",
                    "EN ~ due --days 3 -o xml ~ --output cannot be xml; it is to be written as table|json|csv."
                })
        void what_is_wrong_is_said_in_one_line_and_where_the_help_is_in_another(
                Language language, String line, String words) {
            var ran = Ran.of(home(), language, line.split(" "));

            assertThat(ran.exit()).isEqualTo(Kho.USAGE);
            assertThat(ran.err().lines()).hasSize(2).startsWith(words).anyMatch(last -> last.endsWith(" --help"));
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void every_command_has_help_in_which_nothing_is_without_words(Language language) {
            assertThat(commands(line(language))).hasSizeGreaterThan(20).allSatisfy(command -> {
                var ran = Ran.of(home(), language, command(command, "--help"));

                assertThat(ran.exit()).as(ran.err()).isEqualTo(Kho.OK);
                assertThat(ran.out()).contains(command.qualifiedName());
                assertThat(silent(command)).isEmpty();
            });
        }

        private CommandLine line(Language language) {
            return Kho.commandLine(
                    new Settings(home(), language, List.of()),
                    new Screen(System.out, System.err, language, false)); // only looked at
        }

        private static List<CommandLine.Model.CommandSpec> commands(CommandLine line) {
            var all = new ArrayList<>(List.of(line.getCommandSpec()));
            line.getSubcommands().values().forEach(each -> all.addAll(commands(each)));
            return all;
        }

        private static String[] command(CommandLine.Model.CommandSpec command, String more) {
            var words = (command.qualifiedName(" ") + " " + more).split(" ");
            return java.util.Arrays.copyOfRange(words, 1, words.length);
        }

        /// The parts of a command that its help names without a word about them.
        private static List<String> silent(CommandLine.Model.CommandSpec command) {
            var silent = new ArrayList<String>();
            if (command.usageMessage().description().length == 0) silent.add(command.qualifiedName());
            for (var part : command.args())
                if (part.description().length == 0) silent.add(command.qualifiedName() + " " + part.paramLabel());
            return silent;
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "verify",
                    "search x",
                    "serve",
                    "rebuild index",
                    "dossier list",
                    "dossier show X",
                    "dossier close X",
                    "hold list",
                    "hold release X --by B --number 1 --date 2026-01-01",
                    "report quality --period 2026",
                    "ingest pom.xml --dossier X"
                })
        void a_folder_without_an_archive_is_said_and_does_not_become_one(String line) {
            var ran = kho(line.split(" "));

            assertThat(ran.exit()).isEqualTo(Kho.COULD_NOT);
            assertThat(ran.err()).startsWith("There is no archive at " + home()).contains("--home");
            assertThat(home()).doesNotExist();
        }

        @Test
        void a_fault_of_the_program_is_called_so_and_could_not_be_done() throws IOException {
            var screen = new java.io.ByteArrayOutputStream();
            var out = new java.io.PrintStream(screen, true, java.nio.charset.StandardCharsets.UTF_8);
            var line = Kho.commandLine(
                    new Settings(home(), Language.EN, List.of()), new Screen(out, out, Language.EN, false));
            line.addSubcommand("break", new Broken());

            var exit = line.execute("break");

            var said = screen.toString(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(exit).isEqualTo(Kho.COULD_NOT);
            assertThat(said).startsWith("This is a fault of Kho, not yours (IllegalStateException)");
            var details = Path.of(said.replaceAll("(?s).* are in (\\S+):.*", "$1"));
            assertThat(details).content().contains("nobody thought of this", "CommandTest");
            Files.delete(details);
        }

        @CommandLine.Command(name = "break")
        private static final class Broken implements Runnable {
            @Override
            public void run() {
                throw new IllegalStateException("nobody thought of this");
            }
        }

        @Test
        void without_an_agency_it_is_said_how_to_name_one() {
            var ran = kho("dossier", "open", CODE, "--title", "Đoàn ra", "--department", "LS");

            assertThat(ran.exit()).isEqualTo(Kho.USAGE);
            assertThat(ran.err())
                    .isEqualToIgnoringNewLines("No agency is set up in " + home()
                            + ". Name one with --agency, or run kho demo for a sample office.");
        }
    }

    @Nested
    class Dates {
        @ParameterizedTest
        @CsvSource({
            "2026-02-10, 7, 2026-02-26",
            "2026-02-13, 3, 2026-02-25",
            "2026-08-28, 3, 2026-09-07",
            "2025-04-24, 7, 2025-05-07",
            "2024-04-26, 7, 2024-05-09",
        })
        void the_last_line_of_a_count_is_the_due_day(String received, String days, String due) {
            var ran = kho("due", "--received", received, "--days", days, "-o", "csv");

            assertThat(ran.exit()).isEqualTo(Kho.OK);
            assertThat(ran.out().lines().toList().getLast())
                    .isEqualTo("\"" + due + "\",\"" + days + "\",\"working day\"");
        }

        @Test
        void after_fifteen_hours_the_count_begins_a_working_day_later() {
            var ran = kho("due", "--received", "2026-02-13", "--days", "3", "--after-15h", "-o", "csv");

            assertThat(ran.out().lines().toList().getLast()).startsWith("\"2026-02-26\",\"3\"");
        }

        @Test
        void without_a_day_of_receipt_the_count_begins_on_the_day_judged_by() {
            var named = kho("due", "--received", "2026-02-10", "--days", "7");

            assertThat(kho("due", "--on", "2026-02-10", "--days", "7")).isEqualTo(named);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1"})
        void a_limit_of_no_days_is_wrong_usage(String days) {
            var ran = kho("due", "--days", days);

            assertThat(ran.exit()).isEqualTo(Kho.USAGE);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .isEqualToIgnoringNewLines("The number of working days must be 1 or more, not " + days + ".");
        }

        @Test
        void a_count_into_a_year_without_a_decided_calendar_is_not_guessed() {
            var ran = kho("due", "--received", "2026-12-30", "--days", "3");

            assertThat(ran.exit()).isEqualTo(Kho.COULD_NOT);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("There is no decided working calendar for 2027");
        }

        @Test
        void a_proposed_day_in_the_count_is_told_beside_the_data() {
            var ran = kho("due", "--received", "2026-11-20", "--days", "3", "-o", "json");

            assertThat(ran.out()).startsWith("[").contains("2026-11-26").doesNotContain("Note:");
            assertThat(ran.err()).contains("23/11/2026").contains("is not counted");
        }

        @ParameterizedTest
        @CsvSource({"2020, 252", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 250", "2026, 249"})
        void a_year_of_the_calendar_begins_with_its_working_days(String year, String days) {
            var ran = kho("calendar", year);

            assertThat(ran.exit()).isEqualTo(Kho.OK);
            assertThat(ran.out()).startsWith(year + ": " + days + " working days");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2013", "2027", "2050"})
        void a_year_without_a_decided_calendar_could_not_be_done(String year) {
            var ran = kho("calendar", year);

            assertThat(ran.exit()).isEqualTo(Kho.COULD_NOT);
            assertThat(ran.out()).doesNotContain("working days").doesNotContain("  decided");
            assertThat(ran.err()).startsWith("There is no decided working calendar for " + year);
        }

        @Test
        void a_vietnamese_reads_vietnamese() {
            var ran = Ran.of(home(), Language.VI, "due", "--days", "0");

            assertThat(ran.err()).contains("ngày làm việc").doesNotContain("working");
        }
    }

    @Nested
    class Sending {
        @Test
        void an_unknown_dossier_is_a_problem_and_nothing_is_sent() throws IOException {
            open(CODE);

            var ran = agency("ingest", file("a.txt", "Báo cáo").toString(), "--dossier", "H99.10-260302-0009");

            assertThat(ran.exit()).isEqualTo(Kho.PROBLEMS);
            assertThat(ran.err()).startsWith("There is no dossier H99.10-260302-0009 here.");
            assertThat(home().resolve("inbox")).isEmptyDirectory();
        }

        @Test
        void a_path_that_is_not_there_is_wrong_usage() throws IOException {
            var there = file("a.txt", "Báo cáo");
            var ran = agency("ingest", there.toString(), folder.resolve("b.txt").toString(), "--dossier", CODE);

            assertThat(ran.exit()).isEqualTo(Kho.USAGE);
            assertThat(ran.err()).startsWith("There is no file or folder " + folder.resolve("b.txt") + ".");
            assertThat(home()).doesNotExist();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "name,date|a.txt,30/02/2026|Nothing was sent",
                    "name,component|a.txt,KHÔNG PHẢI MÃ|not a code",
                    "name,title|,Báo cáo|has no name",
                    "file,title|a.txt,Báo cáo|has no column name",
                    "name,title|c.txt,Báo cáo|names the file c.txt, which is not there",
                })
        void a_bad_list_is_wrong_usage_and_nothing_is_sent(String columns, String row, String words)
                throws IOException {
            file("in/a.txt", "Báo cáo");
            var list = file("in/kho.csv", columns + "\n" + row + "\n");

            var ran = agency("ingest", folder.resolve("in").toString(), "--dossier", CODE);

            assertThat(ran.exit()).as(ran.err()).isEqualTo(Kho.USAGE);
            assertThat(ran.err()).startsWith(list.toString()).contains(words).doesNotContain("\tat ");
            assertThat(home()).doesNotExist();
        }

        @Test
        void a_component_that_is_no_code_is_wrong_usage() throws IOException {
            var ran = agency("ingest", file("a.txt", "x").toString(), "--dossier", CODE, "--component", "MẪU 1");

            assertThat(ran.exit()).as(ran.err()).isEqualTo(Kho.USAGE);
            assertThat(ran.err()).startsWith("Parameter --component").doesNotContain("\tat ");
        }

        @Test
        void what_was_sent_is_shown_with_what_the_list_says_of_it() throws IOException {
            open(CODE);
            file("in/a.txt", "Báo cáo");
            file("in/kho.csv", "name,title,number,date,author\na.txt,Báo cáo đoàn ra,38/BC,2026-03-01,Sở Ngoại vụ\n");

            var sent = agency("ingest", folder.resolve("in").toString(), "--dossier", CODE, "-o", "csv");

            assertThat(sent).isEqualTo(new Ran(0, "\"file\",\"outcome\",\"why\"\n\"a.txt\",\"archived\",\"\"\n", ""));
            assertThat(agency("dossier", "show", CODE, "-o", "csv").out()).contains("\"a.txt\"", "\"Báo cáo đoàn ra\"");
        }

        @Test
        void a_code_in_decomposed_letters_is_the_same_dossier() throws IOException {
            open("Hồ sơ 01");
            var decomposed = Normalizer.normalize("Hồ sơ 01", Normalizer.Form.NFD);

            var ran = agency("ingest", file("a.txt", "Báo cáo").toString(), "--dossier", decomposed);

            assertThat(ran.exit()).as(ran.err()).isEqualTo(Kho.OK);
        }

        @Test
        void a_file_without_bytes_is_refused_and_is_a_problem() throws IOException {
            open(CODE);

            var ran = agency("ingest", file("a.txt", "").toString(), "--dossier", CODE);

            assertThat(ran.exit()).isEqualTo(Kho.PROBLEMS);
            assertThat(ran.out()).contains("refused");
        }

        @Test
        void a_dossier_that_is_not_there_cannot_be_shown() throws IOException {
            open(CODE);

            var ran = agency("dossier", "show", "H99.10-260302-0009");

            assertThat(ran.exit()).isEqualTo(Kho.PROBLEMS);
            assertThat(ran.err()).startsWith("There is no dossier H99.10-260302-0009 here.");
        }
    }

    @Nested
    class Json {
        @Test
        void the_keys_of_each_table_stay_as_scripts_know_them() throws IOException {
            open(CODE);
            var file = file("a.txt", "Báo cáo").toString();

            assertKeys(agency("ingest", file, "--dossier", CODE, "-o", "json"), "file", "outcome", "why");
            assertKeys(agency("dossier", "list", "-o", "json"), "code", "department", "title", "started", "state");
            assertKeys(
                    agency("dossier", "show", CODE, "-o", "json"),
                    "ordinal",
                    "name",
                    "component",
                    "title",
                    "pages",
                    "sha256",
                    "unread");
            assertKeys(
                    agency("verify", "-o", "json"), "agency", "originals", "bytes", "rows", "leaves", "root", "result");
            assertKeys(kho("due", "--days", "3", "--on", "2026-03-02", "-o", "json"), "day", "number", "why");
            assertKeys(kho("calendar", "2026", "-o", "JSON"), "day", "what", "name", "status", "source");
        }

        /// Vietnamese words, English keys: programs read the same whatever language people speak.
        @Test
        void the_keys_are_the_same_in_both_languages() {
            var ran = Ran.of(home(), Language.VI, "due", "--days", "1", "--on", "2026-03-02", "-o", "json");

            assertKeys(ran, "day", "number", "why");
        }

        private static void assertKeys(Ran ran, String... keys) {
            assertThat(ran.exit()).as(ran.err()).isEqualTo(Kho.OK);
            var found = Pattern.compile("(?m)^ +\"(\\w+)\" : ")
                    .matcher(ran.out())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(ran.out()).startsWith("[").endsWith("]" + System.lineSeparator());
            assertThat(found).hasSizeGreaterThanOrEqualTo(keys.length);
            assertThat(found.subList(0, keys.length)).containsExactly(keys);
            assertThat(found).containsOnly(keys);
        }
    }

    private void open(String code) {
        var ran = agency("dossier", "open", code, "--title", "Đoàn ra", "--department", "LS");
        assertThat(ran.exit()).as(ran.err()).isZero();
    }

    private Ran agency(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--agency", "H99.10"));
        return kho(all.toArray(String[]::new));
    }

    private Ran kho(String... arguments) {
        return Ran.of(home(), Language.EN, arguments);
    }

    private Path file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path home() {
        return folder.resolve("home");
    }

    @Test
    void a_procedures_committed_limit_is_counted_and_both_limits_are_shown() {
        var ran = Ran.of(
                folder.resolve("home"), Language.EN, "due", "--procedure", "SNgV-05", "--received", "2026-02-10");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("legal limit 15 working days, committed 7 working days")
                .contains("due Thu 26/02/2026");
    }

    @Test
    void a_procedure_that_was_not_in_force_is_said() {
        var ran = Ran.of(
                folder.resolve("home"), Language.EN, "due", "--procedure", "SNgV-99", "--received", "2026-02-10");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("SNgV-99");
    }

    @Test
    void nothing_enters_a_dossier_that_was_closed() throws IOException {
        var file = Files.writeString(folder.resolve("to-trinh.txt"), "TỜ TRÌNH");
        Ran.of(
                folder.resolve("home"),
                Language.EN,
                "dossier",
                "open",
                "D1",
                "--title",
                "T",
                "--department",
                "LS",
                "--agency",
                "H99.10");

        var closed = Ran.of(folder.resolve("home"), Language.EN, "dossier", "close", "D1", "--agency", "H99.10");
        var sent = Ran.of(
                folder.resolve("home"),
                Language.EN,
                "ingest",
                file.toString(),
                "--dossier",
                "D1",
                "--agency",
                "H99.10");

        assertThat(closed.exit()).as(closed.err()).isZero();
        assertThat(sent.exit()).isEqualTo(1);
        assertThat(sent.out()).contains("closed");
    }
}
