package vn.kho.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kho.access.Reach;
import vn.kho.access.UseMode;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Unavailable;
import vn.kho.memory.MemoryIndex;
import vn.kho.memory.MemoryShelf;
import vn.kho.post.Errand;
import vn.kho.reading.Budget;
import vn.kho.reading.PlanReading;
import vn.kho.reading.ReadChunk;
import vn.kho.reading.Transcripts;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.samples.Desk;
import vn.kho.samples.PlainReader;
import vn.kho.samples.Samples;
import vn.kho.search.SearchIndex.Update;

/// Indexing one dossier and rebuilding all, over an archive in memory.
class IndexDossierTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOW);
    private static final Reach ALL = new Reach.Everywhere(Samples.AGENCY, Set.of(UseMode.PUBLIC, UseMode.CONDITIONAL));

    private final Desk desk = new Desk().opened();
    private final MemoryShelf shelf = new MemoryShelf();
    private final MemoryIndex index = new MemoryIndex(CLOCK);
    private final Gather gather = new Gather(desk.state, new Transcripts(desk.state, shelf), DocumentTypes.shipped());

    @Test
    void what_was_read_is_found_with_its_page() {
        begin();
        read("A", "Kế hoạch phát triển nguồn nhân lực đối ngoại");

        index();

        var passages = found("nhân lực").hits().getFirst().passages();
        assertThat(passages).extracting(Answer.Passage::document).containsExactly(document("A"));
        assertThat(passages).extracting(Answer.Passage::page).containsExactly(1);
    }

    @Test
    void a_document_is_found_by_its_kind() {
        begin();
        read("A", "Nội dung");

        index();

        assertThat(found("loại:\"báo cáo\"").total()).isEqualTo(1);
    }

    @Test
    void a_document_is_found_by_its_number_before_it_is_read() {
        begin();
        desk.send(Samples.upload("A"), "Kế hoạch");

        index();

        assertThat(found("số:38/BC-SNgV").total()).isEqualTo(1);
    }

    @Test
    void every_change_makes_the_version_greater() {
        var versions = new ArrayList<Long>();
        versions.add(gather.of(desk.dossier.id()).version());
        desk.send(Samples.upload("A"), "Kế hoạch");
        versions.add(gather.of(desk.dossier.id()).version());
        read("A");
        versions.add(gather.of(desk.dossier.id()).version());
        become(new Dossier.State.Closed(Samples.DAY));
        versions.add(gather.of(desk.dossier.id()).version());

        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_run_that_began_before_the_pages_were_read_does_not_take_them_away() {
        begin();
        desk.send(Samples.upload("A"), "Kế hoạch phát triển nguồn nhân lực");
        var early = gather.of(desk.dossier.id());
        read("A");
        index();

        index.apply(Samples.AGENCY, List.of(early));

        assertThat(found("nhân lực").total()).isEqualTo(1);
    }

    @Test
    void a_destroyed_dossier_is_found_no_longer() {
        begin();
        index();
        become(new Dossier.State.Destroyed(Samples.DAY));

        index();

        assertThat(found("Nhật Bản").total()).isZero();
    }

    @Test
    void a_run_that_began_before_the_destruction_does_not_bring_it_back() {
        begin();
        var early = gather.of(desk.dossier.id());
        become(new Dossier.State.Destroyed(Samples.DAY));
        index();

        index.apply(Samples.AGENCY, List.of(early));

        assertThat(found("Nhật Bản").total()).isZero();
    }

    @Test
    void a_lost_index_is_not_begun_anew_with_one_dossier() {
        assertThatThrownBy(this::index).isInstanceOf(Unavailable.class).hasMessageContaining("rebuild");
    }

    @Test
    void a_rebuilt_index_finds_what_was_indexed() {
        begin();
        read("A", "Kế hoạch phát triển nguồn nhân lực");
        index();
        var before = found("nhân lực");

        rebuild();

        assertThat(found("nhân lực").hits()).isEqualTo(before.hits());
    }

    @Test
    void a_rebuild_counts_dossiers_and_pages_with_words() {
        read("A", "Kế hoạch phát triển nguồn nhân lực");
        read("B", "PICTURE");
        desk.openDossier.open(
                Samples.aDossier()
                        .code("H99.10-270105-0002")
                        .started(Samples.DAY.plusYears(1))
                        .build(),
                Samples.ARCHIVIST);

        var rebuilt = rebuild();

        assertThat(List.of(rebuilt.dossiers(), rebuilt.pages())).containsExactly(2L, 1L);
    }

    @Test
    void a_rebuild_leaves_out_what_was_destroyed() {
        become(new Dossier.State.Destroyed(Samples.DAY));

        assertThat(rebuild().dossiers()).isZero();
    }

    @Test
    void the_walk_begins_when_the_index_takes_updates_in() {
        var late = new SearchIndexThatFirst(() -> desk.openDossier.open(
                Samples.aDossier().code("H99.10-260105-0002").build(), Samples.ARCHIVIST));

        var rebuilt = new RebuildIndex(desk.state, shelf, late).rebuild(Samples.AGENCY);

        assertThat(rebuilt.dossiers()).isEqualTo(2);
    }

    private void begin() {
        index.renew(Samples.AGENCY, Stream.empty());
    }

    private Outcome index() {
        return new IndexDossier(desk.state, shelf, index).index(new Errand.IndexDossier(desk.dossier.id()));
    }

    private RebuildIndex.Rebuilt rebuild() {
        return new RebuildIndex(desk.state, shelf, index).rebuild(Samples.AGENCY);
    }

    private void read(String upload, String text) {
        desk.send(Samples.upload(upload), text);
        read(upload);
    }

    private void read(String upload) {
        var dossier = desk.dossier.id();
        new PlanReading(desk.state, 25, CLOCK).plan(new Errand.PlanDocument(dossier, document(upload)));
        new ReadChunk(desk.state, desk.bytes, shelf, new PlainReader(), null, Budget.standard(), 1, CLOCK)
                .read(new Errand.ReadPages(dossier, document(upload), 0), Instant.MAX);
    }

    private static DocumentId document(String upload) {
        return DocumentId.of(Samples.upload(upload), 0);
    }

    private void become(Dossier.State state) {
        var seen = desk.state.find(Dossier.key(desk.dossier.id())).orElseThrow();
        desk.state.commit(new Change(
                CommandId.of("become", desk.dossier.id(), state.getClass().getSimpleName()),
                Samples.ARCHIVIST,
                Samples.NOW,
                List.of(new Change.Write.Replace(seen.item().with(state), seen.version())),
                List.of(Milestone.Told.of(
                        "dossier-changed",
                        java.util.Map.of("dossier", desk.dossier.id().value())))));
    }

    private Answer.Found found(String text) {
        var parsed = (QueryParser.Parsed.Understood) QueryParser.parse(text);
        return (Answer.Found) index.search(ALL, parsed.query(), Ask.first(10));
    }

    /// Something happens before the first update is taken in.
    private record SearchIndexThatFirst(Runnable happens) implements SearchIndex {
        @Override
        public long renew(AgencyId agency, Stream<Update> all) {
            happens.run();
            all.forEach(_ -> {});
            return 1;
        }

        @Override
        public long apply(AgencyId agency, List<Update> updates) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean visible(AgencyId agency, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer search(Reach reach, Query query, Ask ask) {
            throw new UnsupportedOperationException();
        }
    }
}
