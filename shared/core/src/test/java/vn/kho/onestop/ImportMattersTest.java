package vn.kho.onestop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kho.access.Department;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.OpenDossier;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.ProcedureCode;
import vn.kho.memory.MemoryRegistry;
import vn.kho.registry.Seen;
import vn.kho.samples.Samples;

class ImportMattersTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T02:00:00Z"));
    private static final String CODE = "H99.10-260302-0001";
    private static final DossierId ID = DossierId.of(Samples.AGENCY, CODE);

    private final MemoryRegistry state = new MemoryRegistry();
    private final ImportMatters matters = new ImportMatters(state, CLOCK);

    @Test
    void a_matter_comes_with_its_line_in_the_year_of_its_dossier() {
        open();
        var matter = matter(9);

        assertThat(matters.take(matter, Samples.ARCHIVIST)).isEqualTo(Outcome.done());

        assertThat(state.find(matter.key()).map(Seen::item)).contains(matter);
        assertThat(state.children(Samples.AGENCY, Entry.root(2026), Entry.KIND, Optional.empty(), 10)
                        .items())
                .extracting(Seen::item)
                .contains(Entry.matter(ID, 2026));
    }

    @Test
    void the_same_matter_again_writes_nothing() {
        open();
        matters.take(matter(9), Samples.ARCHIVIST);
        var leaves = state.waiting(Samples.AGENCY, 10).size();

        assertThat(matters.take(matter(9), Samples.ARCHIVIST)).isEqualTo(Outcome.done());

        assertThat(state.waiting(Samples.AGENCY, 10)).hasSize(leaves);
    }

    @Test
    void a_matter_that_went_on_replaces_what_was_known() {
        open();
        for (int day = 9; day < 12; day++)
            assertThat(matters.take(matter(day), Samples.ARCHIVIST)).isEqualTo(Outcome.done());

        var seen = state.find(matter(9).key()).orElseThrow();
        assertThat(seen.item()).isEqualTo(matter(11));
        assertThat(seen.version()).isEqualTo(3);
    }

    @Test
    void a_matter_without_a_dossier_is_rejected() {
        assertThat(matters.take(matter(9), Samples.ARCHIVIST))
                .isEqualTo(new Outcome.Rejected(Problem.of("dossier-unknown", ID.value())));
    }

    private void open() {
        var dossier = new Dossier(
                ID,
                CODE,
                new Department("LS"),
                Dossier.Description.of("Hồ sơ " + CODE),
                new Dossier.Filing(null, new ProcedureCode("SNgV-01"), null, "02", null),
                new Dossier.Span(LocalDate.of(2026, 3, 2), null, null),
                new Dossier.State.Open());
        new OpenDossier(state, CLOCK).open(dossier, Samples.ARCHIVIST);
    }

    private static Matter matter(int promised) {
        return new Matter(
                ID,
                CODE,
                new Matter.Asked(new ProcedureCode("SNgV-01"), LocalDate.of(2014, 1, 1), Matter.Applicant.ORGANISATION),
                new Matter.Receipt(LocalDate.of(2026, 3, 2).atTime(9, 0), Matter.Channel.ONLINE),
                Matter.Promise.on(LocalDate.of(2026, 3, promised)),
                Matter.Course.of(List.of()),
                null,
                new Matter.Handover.Nothing(),
                List.of(),
                List.of());
    }
}
