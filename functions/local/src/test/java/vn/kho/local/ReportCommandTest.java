package vn.kho.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.kernel.Outcome;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Paper;
import vn.kho.procedure.Rows;
import vn.kho.sample.cases.Case.Expected;
import vn.kho.sample.cases.Cases;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.Truth;
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

        var paper = paper("HSCL-2026-SNgV");
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
                home().resolve(OfficeCalendar.FILE),
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
        Files.writeString(home().resolve(OfficeCalendar.FILE), "date\tweekday\n");

        var ran = kho("calendar", "2027");

        assertThat(ran.exit()).isEqualTo(Kho.USAGE);
        assertThat(ran.err()).contains("calendar.tsv:1:header").contains("Correct the calendar file");
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
        }
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isEqualTo(Outcome.done());
    }

    private Ran quality() {
        return kho("report", "quality", "--period", "2026", "--out", folder.toString());
    }

    private Ran kho(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--on", Plan.TODAY.toString()));
        return Ran.of(home(), Language.EN, all.toArray(String[]::new));
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
