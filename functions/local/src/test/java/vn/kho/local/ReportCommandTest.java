package vn.kho.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.ProcedureCode;
import vn.kho.onestop.Matter;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Paper;
import vn.kho.procedure.Rows;
import vn.kho.sample.cases.Case.Expected;
import vn.kho.sample.cases.Cases;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.Truth;
import vn.kho.wire.office.OfficeSettings;
import vn.kho.wire.paper.PaperJson;

/// What whoever asks for a paper gets: files, figures on the screen, an exit code, and words where something is wrong.
class ReportCommandTest {
    private static final Cases BEYOND = Cases.shipped().with(rows("matters-beyond.tsv"));

    @TempDir
    private Path folder;

    @BeforeEach
    void settle() throws IOException {
        SampleOffice.settle(home());
    }

    @Test
    void a_due_day_beyond_the_calendar_ends_with_1_and_says_what_where_and_what_next() {
        fill(Plan.of(1, BEYOND));

        var ran = quality();

        assertThat(ran.exit()).isEqualTo(Kho.PROBLEMS);
        assertThat(ran.err().lines())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).contains("2027 has no decided working calendar", "table II.1", "calendar.tsv"))
                .anySatisfy(line -> assertThat(line).contains("H99.10-261125-0001", "10/12/2026"))
                .anySatisfy(line -> assertThat(line).contains("H99.10-261210-0002", "22/01/2027"));
    }

    @Test
    void what_has_no_due_day_is_named_in_the_paper_and_counted_by_the_promise_on_its_slip() throws IOException {
        fill(Plan.of(1, BEYOND));
        var truth = new Truth(BEYOND).matters(Plan.OFFICE);

        quality();

        var paper = paper("HSCL-2026-SNgV-L1");
        assertThat(paper.body().canonical())
                .contains("H99.10-261125-0001: chưa tính được hạn; lịch làm việc chưa có năm cần tính (2027);"
                        + " hẹn trả 10/12/2026, tính ở cột (13)")
                .contains("H99.10-261210-0002: chưa tính được hạn; lịch làm việc chưa có năm cần tính (2027);"
                        + " hẹn trả 22/01/2027, tính ở cột (12)");
        assertThat(totals(paper).subList(8, 11))
                .containsExactly(truth.running(), truth.of(Expected.IN_TIME), truth.of(Expected.OVERDUE));
    }

    @Test
    void with_the_next_year_in_the_offices_calendar_the_same_archive_ends_with_0() throws IOException {
        fill(Plan.of(1, BEYOND));
        Files.writeString(
                home().resolve(OfficeSettings.CALENDAR),
                "date\tweekday\tkind\tstatus\tname_en\tname_vi\tsource\tnote\n"
                        + "2027-01-01\tFri\tpublic\tdecided\tNew Year's Day\tTết Dương lịch\tfor this test\t\n");

        var ran = quality();

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(kho("due", "--procedure", "SNgV-14", "--received", "2026-12-10")
                        .exit())
                .isZero();
    }

    @Test
    void a_fault_in_the_offices_calendar_is_named_with_its_line() throws IOException {
        Files.writeString(home().resolve(OfficeSettings.CALENDAR), "date\tweekday\n");

        var ran = kho("calendar", "2027");

        assertThat(ran.exit()).isEqualTo(Kho.USAGE);
        assertThat(ran.err()).contains("calendar.tsv:1:header").contains("Correct the calendar file");
    }

    /// Running, of a procedure without a limit, and its slip names no day: in (11) but neither in (12) nor in (13).
    @Test
    void figures_that_do_not_balance_end_with_1_and_the_codes_that_differ() {
        fill(Plan.of(1));
        unjudgeable("H99.10-261201-0099");

        var ran = quality();

        assertThat(ran.exit()).isEqualTo(Kho.PROBLEMS);
        assertThat(ran.err()).startsWith("The figures of 2026 do not balance, so no report is made.");
        assertThat(ran.err().lines().skip(1)).containsExactly("40", "36", "4", "H99.10-261201-0099");
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("home"));
        assertThat(folder.resolve("HSCL-2026-SNgV-L1.pdf")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void both_papers_say_in_the_persons_language_where_they_lie_and_what_they_hash_to(Language language)
            throws IOException {
        fill(Plan.of(1));

        for (var kind : List.of("quality", "retention")) {
            var ran = kho(language, "report", kind, "--period", "2026", "--out", folder.toString());

            var name = kind.equals("quality") ? "HSCL-2026-SNgV-L1" : "THLT-2026-12-15-SNgV-L1";
            assertThat(ran.exit()).as(ran.err()).isZero();
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out())
                    .contains(paper(name).body().hash().hex())
                    .contains(language == Language.VI ? "mã xác minh" : "verification code");
            for (var suffix : List.of("pdf", "xlsx", "json")) {
                assertThat(ran.out())
                        .contains(folder.resolve(name + "." + suffix).toString());
                assertThat(folder.resolve(name + "." + suffix)).isNotEmptyFile();
            }
        }
    }

    @Test
    void the_balance_of_the_retention_report_is_that_of_the_fonds() throws IOException {
        var plan = Plan.of(1);
        fill(plan);

        kho("report", "retention", "--period", "2026", "--out", folder.toString());

        var control = paper("THLT-2026-12-15-SNgV-L1").body().blocks().stream()
                .filter(Block.Control.class::isInstance)
                .map(Block.Control.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(control.agrees()).isTrue();
        assertThat(control.left().count()).isEqualTo(plan.dossiers().size());
    }

    @Test
    void the_paper_is_headed_and_signed_as_the_office_says() throws IOException {
        fill(Plan.of(1));
        kho("report", "retention", "--period", "2026", "--out", folder.toString());

        assertThat(paper("THLT-2026-12-15-SNgV-L1").body().canonical())
                .contains("SỞ NGOẠI VỤ")
                .contains("GIÁM ĐỐC")
                .doesNotContain("SỞ NGOẠI VỤ TỈNH")
                .doesNotContain("THỦ TRƯỞNG CƠ QUAN");
    }

    @Test
    void writing_again_gives_the_same_hash_and_the_same_paper() throws IOException {
        fill(Plan.of(1));
        kho("report", "retention", "--period", "2026", "--out", folder.toString());
        var hash = paper("THLT-2026-12-15-SNgV-L1").body().hash().hex();
        var pdf = Files.readAllBytes(folder.resolve("THLT-2026-12-15-SNgV-L1.pdf"));

        var again = kho("report", "retention", "--period", "2026", "--out", folder.toString());

        assertThat(again.out()).contains("SHA-256 of the content: " + hash);
        assertThat(folder.resolve("THLT-2026-12-15-SNgV-L1.pdf")).hasBinaryContent(pdf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report quality --period 2027|1|Period 2027 begins 2027-01-01, after today (2026-12-15).",
                "report retention --period 2027|1|Period 2027 begins 2027-01-01, after today (2026-12-15).",
                "report retention --period Q4|2|Period Q4 is not understood. Write 2026, 2026-Q4 or 2026-11.",
                "report retention|2|Missing: --period",
                "report quality --period 2026 --agency H00|2|H00",
            })
    void a_period_or_an_agency_that_is_none_is_said_and_nothing_is_written(String line, int exit, String words) {
        fill(Plan.of(1));

        var ran = kho(line.split(" "));

        assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(words).doesNotContain("\tat ");
    }

    private void unjudgeable(String code) {
        try (var archive = Archive.open(home(), new Settings(home(), Language.EN, List.of()))) {
            var by = new Actor(Plan.OFFICE, "vanthu", Role.ARCHIVIST, Set.of());
            var id = DossierId.of(Plan.OFFICE, code);
            var received = LocalDate.of(2026, 12, 1);
            kho("dossier", "open", code, "--title", "Thẻ ABTC", "--department", "LS", "--procedure", "SNgV-07");
            done(archive.importMatters()
                    .take(
                            new Matter(
                                    id,
                                    code,
                                    new Matter.Asked(
                                            new ProcedureCode("SNgV-07"),
                                            LocalDate.of(2023, 4, 15),
                                            Matter.Applicant.CITIZEN),
                                    new Matter.Receipt(received.atTime(9, 0), Matter.Channel.DIRECT),
                                    null,
                                    Matter.Course.of(List.of()),
                                    null,
                                    new Matter.Handover.Nothing(),
                                    List.of(),
                                    List.of()),
                            by));
        }
    }

    /// The counts of the last row of table II.1, from column (3) on.
    private static List<Integer> totals(Paper paper) {
        var table = paper.body().blocks().stream()
                .filter(block ->
                        block instanceof Block.Table one && one.caption().startsWith("Bảng II.1. "))
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        return table.rows().getLast().cells().stream()
                .skip(2)
                .map(cell -> (int) ((Cell.Counted) cell).figure().part().count())
                .toList();
    }

    /// Brings in what a plan says without its files: dossiers, register, file plans.
    private void fill(Plan plan) {
        try (var archive = Archive.open(home(), new Settings(home(), Language.EN, List.of()))) {
            var by = new Actor(Plan.OFFICE, "vanthu", Role.ARCHIVIST, Set.of());
            for (var filePlan : plan.filePlans()) done(archive.issueFilePlan().issue(filePlan, by));
            for (var dossier : plan.dossiers()) {
                done(archive.openDossier().open(dossier.opened(), by));
                if (dossier.matter() != null) done(archive.importMatters().take(dossier.matter(), by));
            }
            for (var agency : archive.disk().registry().agencies())
                done(archive.checkArchive()
                        .check(agency, Plan.TODAY, by, _ -> {})
                        .kept());
        }
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isEqualTo(Outcome.done());
    }

    private Ran quality() {
        return kho("report", "quality", "--period", "2026", "--out", folder.toString());
    }

    private Ran kho(String... arguments) {
        return kho(Language.EN, arguments);
    }

    private Ran kho(Language language, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--on", Plan.TODAY.toString()));
        return Ran.of(home(), language, all.toArray(String[]::new));
    }

    private Paper paper(String name) throws IOException {
        return PaperJson.read(Files.readAllBytes(folder.resolve(name + ".json")));
    }

    private Path home() {
        return folder.resolve("home");
    }

    private static Rows rows(String name) {
        try (var in = Objects.requireNonNull(ReportCommandTest.class.getResourceAsStream(name), name)) {
            return Rows.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
