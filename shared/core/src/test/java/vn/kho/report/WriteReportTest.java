package vn.kho.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.ARCHIVIST;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kho.access.Department;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.OpenDossier;
import vn.kho.fileplan.IssueFilePlan;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.HoldId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.Sha256;
import vn.kho.memory.MemoryRegistry;
import vn.kho.memory.MemoryVault;
import vn.kho.onestop.ImportMatters;
import vn.kho.paper.Identity;
import vn.kho.paper.Paper;
import vn.kho.paper.Printer;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Walk;
import vn.kho.retention.Hold;
import vn.kho.retention.PlaceHold;
import vn.kho.verification.CheckArchive;
import vn.kho.verification.Checked;

class WriteReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-31T02:00:00Z"));
    private static final Span SPAN = Span.year(2026);
    private static final DossierId KEEPS = DossierId.of(OfficeYear.AGENCY, "2026-HSCL");

    private final MemoryRegistry state = new MemoryRegistry();
    private final MemoryVault bytes = new MemoryVault();
    private final Evidence expected = OfficeYear.whole().on(TODAY);
    private final GatherEvidence gather = new GatherEvidence(
            state,
            new GatherEvidence.Rules(expected.judge().schedule(), expected.rules(), Standards.shipped(), Set.of()));
    private final List<Paper> printed = new ArrayList<>();
    private final WriteReport write =
            new WriteReport(state, bytes, gather, new WriteReport.Forms(this::print, this::json, _ -> 1), CLOCK);

    WriteReportTest() {
        var archive = expected.archive();
        for (var dossier : archive.dossiers()) new OpenDossier(state, CLOCK).open(dossier, ARCHIVIST);
        for (var document : archive.documents()) put(document);
        for (var matter : archive.matters()) new ImportMatters(state, CLOCK).take(matter, ARCHIVIST);
        for (var plan : archive.plans()) new IssueFilePlan(state, CLOCK).issue(plan, ARCHIVIST);
        for (var hold : archive.judge().holds()) place(hold);
    }

    @Test
    void what_was_put_in_is_what_is_gathered() {
        var gathered = gather.gather(OfficeYear.office(), SPAN, TODAY);

        assertThat(gathered.archive().dossiers())
                .containsExactlyElementsOf(expected.archive().dossiers());
        assertThat(gathered.archive().documents())
                .containsExactlyInAnyOrderElementsOf(expected.archive().documents());
        assertThat(gathered.archive().matters())
                .containsExactlyElementsOf(expected.archive().matters());
        assertThat(gathered.plans()).isEqualTo(expected.plans());
        assertThat(gathered.judge()).isEqualTo(expected.judge());
    }

    @Test
    void a_report_is_kept_as_pdf_and_json_in_the_dossier_of_the_years_reports() {
        var id = asked(ReportKind.QUALITY);

        assertThat(write(id, 10)).isEqualTo(Outcome.done());

        var kept = kept();
        assertThat(kept)
                .extracting(Document::mediaType)
                .containsExactlyInAnyOrder("application/pdf", "application/json");
        assertThat(kept).allSatisfy(document -> assertThat(
                        bytes.look(document.id()).orElseThrow().hash())
                .isEqualTo(document.hash()));
        assertThat(told()).containsOnlyOnce(WriteReport.ISSUED);
    }

    @Test
    void the_same_figures_make_no_second_paper() {
        var id = asked(ReportKind.QUALITY);
        write(id, 10);
        asked(ReportKind.QUALITY);

        assertThat(write(id, 99)).isEqualTo(Outcome.done());

        assertThat(kept()).hasSize(2);
        assertThat(printed).hasSize(1);
        assertThat(told()).contains(WriteReport.UNCHANGED);
        assertThat(state(id)).isInstanceOfSatisfying(Asked.State.Written.class, written -> assertThat(written.edition())
                .isEqualTo(1));
    }

    @Test
    void new_figures_make_the_next_edition() {
        var id = asked(ReportKind.RETENTION);
        write(id, 10);
        new OpenDossier(state, CLOCK).open(dossier("2026-ĐR-77"), ARCHIVIST);
        asked(ReportKind.RETENTION);

        write(id, 11);

        assertThat(printed).extracting(paper -> paper.identity().edition()).containsExactly(1, 2);
        assertThat(kept()).hasSize(4);
    }

    @Test
    void the_offices_own_reports_are_no_evidence() {
        write(asked(ReportKind.QUALITY), 10);

        var gathered = gather.gather(OfficeYear.office(), SPAN, TODAY);

        assertThat(gathered.archive().dossiers()).extracting(Dossier::id).doesNotContain(KEEPS);
        assertThat(gathered.archive().documents()).extracting(Document::dossier).doesNotContain(KEEPS);
    }

    @Test
    void a_report_that_was_never_asked_for_is_not_written() {
        var id = ReportId.of(OfficeYear.AGENCY, "quality", "2026", "2026-12-31");

        assertThat(write(id, 1)).isEqualTo(new Outcome.Rejected(Problem.of("report-unknown", id.value())));
    }

    @Test
    void asking_tells_once_while_it_waits_and_not_before_the_period() {
        asked(ReportKind.QUALITY);
        asked(ReportKind.QUALITY);
        var early = new RequestReport(state, CLOCK)
                .request(OfficeYear.AGENCY, ReportKind.QUALITY, Span.year(2027), ARCHIVIST, TODAY);

        assertThat(told()).containsOnlyOnce(RequestReport.ASKED);
        assertThat(early).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(
                        rejected.problem().code())
                .isEqualTo("period-not-begun"));
    }

    @Test
    void an_errand_that_comes_twice_writes_once() {
        var id = asked(ReportKind.QUALITY);
        write(id, 10);

        assertThat(write(id, 99)).isEqualTo(Outcome.done());

        assertThat(printed).hasSize(1);
        assertThat(told()).doesNotContain(WriteReport.UNCHANGED);
    }

    @Test
    void a_paper_filed_under_a_hold_is_held_even_when_a_crash_came_before_the_hold() {
        write(asked(ReportKind.RETENTION), 10);
        var hold = new Hold(
                HoldId.of(OfficeYear.AGENCY, "DB-9"),
                "DB-9",
                expected.judge().holds().getFirst().demand(),
                List.of(KEEPS),
                TODAY.minusDays(1),
                null,
                null);
        assertThat(new PlaceHold(state, bytes, CLOCK).place(hold, ARCHIVIST)).isEqualTo(Outcome.done());
        var id = asked(ReportKind.QUALITY);
        write(id, 10);
        for (var document : kept()) bytes.hold(document.id(), false);

        write(id, 10);

        var written = (Asked.State.Written) state(id);
        assertThat(List.of(written.pdf(), written.json()))
                .allSatisfy(document ->
                        assertThat(bytes.look(document).orElseThrow().held()).isTrue());
    }

    @Test
    void figures_that_do_not_balance_make_no_paper_and_say_which() {
        var year = OfficeYear.whole();
        year.unpromised(99, "SNgV-07");
        var matter = year.on(TODAY).archive().matters().stream()
                .filter(each -> each.dossier().equals(DossierId.of(OfficeYear.AGENCY, "H99.10-261201-0099")))
                .findFirst()
                .orElseThrow();
        new OpenDossier(state, CLOCK).open(dossier("H99.10-261201-0099"), ARCHIVIST);
        new ImportMatters(state, CLOCK).take(matter, ARCHIVIST);
        var id = asked(ReportKind.QUALITY);

        assertThat(write(id, 10)).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(
                        rejected.problem())
                .extracting(Problem::code, problem -> problem.arguments().getLast())
                .containsExactly("report-unbalanced", "H99.10-261201-0099"));

        assertThat(state(id)).isInstanceOfSatisfying(Asked.State.Refused.class, refused -> assertThat(refused.detail())
                .endsWith("\nH99.10-261201-0099"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void the_last_check_before_the_day_is_what_the_paper_says() {
        check(OfficeYear.AGENCY, TODAY.minusDays(40), 7, 1);
        check(OfficeYear.AGENCY, TODAY.minusDays(3), 9, 0);
        check(OfficeYear.AGENCY, TODAY.plusDays(1), 11, 2);

        var integrity =
                gather.gather(OfficeYear.office(), SPAN, TODAY).recorded().integrity();

        assertThat(integrity).isEqualTo(new Recorded.Integrity(TODAY.minusDays(3), 9, 9, 0, 1, null, List.of()));
    }

    @Test
    void an_office_that_was_never_checked_says_nothing_of_its_integrity() {
        assertThat(gather.gather(OfficeYear.office(), SPAN, TODAY).recorded().integrity())
                .isNull();
    }

    @Test
    void a_report_that_is_given_up_says_so_and_may_be_asked_for_again() {
        var id = asked(ReportKind.QUALITY);

        assertThat(new GiveUpReport(state, CLOCK).giveUp(id, 8, ARCHIVIST)).isEqualTo(Outcome.done());
        assertThat(state(id)).isEqualTo(new Asked.State.Refused("report-given-up", id.value() + "\n8"));
        asked(ReportKind.QUALITY);

        assertThat(write(id, 10)).isEqualTo(Outcome.done());
        assertThat(kept()).hasSize(2);
    }

    private void check(AgencyId agency, LocalDate on, long objects, long failed) {
        state.commit(new Change(
                new CommandId(agency, "check/" + on),
                ARCHIVIST,
                CLOCK.instant(),
                List.of(new Change.Write.Create(new Checked(agency, on, objects, failed, List.of()))),
                List.of(Milestone.Told.of(CheckArchive.CHECKED, java.util.Map.of()))));
    }

    private Asked.State state(ReportId id) {
        return state.find(Asked.key(id)).orElseThrow().item().state();
    }

    private ReportId asked(ReportKind kind) {
        var outcome = new RequestReport(state, CLOCK).request(OfficeYear.AGENCY, kind, SPAN, ARCHIVIST, TODAY);
        assertThat(outcome).isEqualTo(Outcome.done());
        return ReportId.of(OfficeYear.AGENCY, kind.code(), SPAN.code(), TODAY.toString());
    }

    private Outcome write(ReportId id, long leaves) {
        var ledger = new Identity.LedgerMark(leaves, Sha256.of("root " + leaves), "a key");
        return write.write(
                id, new WriteReport.Surroundings(OfficeYear.office(), new Department("VP"), ledger), ARCHIVIST);
    }

    private List<Document> kept() {
        return Walk.children(state, OfficeYear.AGENCY, Dossier.root(KEEPS), Document.KIND);
    }

    private List<String> told() {
        return state.waiting(OfficeYear.AGENCY, 1000).stream()
                .map(letter -> letter.milestone().name())
                .toList();
    }

    private static Dossier dossier(String code) {
        return new Dossier(
                DossierId.of(OfficeYear.AGENCY, code),
                code,
                new Department("VP"),
                Dossier.Description.of("Đoàn ra"),
                new Dossier.Filing(null, null, null, "01", null),
                new Dossier.Span(TODAY.minusDays(3), null, null),
                new Dossier.State.Open());
    }

    private void put(Document document) {
        var dossier = state.find(Dossier.key(document.dossier())).orElseThrow().item();
        state.commit(new Change(
                CommandId.of("archive", document.id()),
                ARCHIVIST,
                CLOCK.instant(),
                List.of(new Change.Write.Create(document), new Change.Write.Create(Entry.of(dossier, document.id()))),
                List.of(Milestone.Told.of(
                        "document-archived",
                        java.util.Map.of("document", document.id().value())))));
    }

    /// As rows only: these documents have no bytes to hold.
    private void place(Hold hold) {
        state.commit(new Change(
                CommandId.of("place-hold", hold.id()),
                ARCHIVIST,
                CLOCK.instant(),
                List.of(new Change.Write.Create(hold)),
                List.of(Milestone.Told.of(
                        PlaceHold.PLACED, java.util.Map.of("hold", hold.id().value())))));
    }

    /// Prints what is hashed, and which edition it is.
    private List<Problem> print(Paper paper, Printer.Form form, java.io.OutputStream to) throws java.io.IOException {
        printed.add(paper);
        to.write((form + " " + paper.identity() + "\n" + paper.body().canonical()).getBytes(UTF_8));
        return List.of();
    }

    private byte[] json(Paper paper) {
        return (paper.identity() + "\n" + paper.body().canonical()).getBytes(UTF_8);
    }
}
