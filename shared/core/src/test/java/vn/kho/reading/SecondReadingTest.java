package vn.kho.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.reading.ReadingTest.SCAN;
import static vn.kho.reading.ReadingTest.TYPED;
import static vn.kho.reading.ReadingTest.eye;
import static vn.kho.reading.ReadingTest.insist;
import static vn.kho.reading.ReadingTest.reader;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Document;
import vn.kho.kernel.Outcome;
import vn.kho.memory.Faults;
import vn.kho.memory.Flaky;
import vn.kho.memory.MemoryPost;
import vn.kho.memory.MemoryRegistry;
import vn.kho.memory.MemoryShelf;
import vn.kho.memory.MemoryVault;
import vn.kho.post.Errand;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Walk;
import vn.kho.relay.Route;
import vn.kho.relay.SendUnseen;
import vn.kho.samples.Samples;
import vn.kho.samples.SeededTest;
import vn.kho.shelf.Shelf;

/// Scans that were archived where there was no OCR model, and the day one is there.
class SecondReadingTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOW);

    /// Not believed, and taken all the same where nothing better can be had.
    private static final PageRead DOUBTED = new PageRead.Text(TrustTest.words("Trang 1"), Surface.scanned(Surface.A4));

    /// Page 1 of three is typed, 2 is a scan, 3 has a layer that is not believed.
    private static final TextReader MIXED = (_, _) ->
            new ReadingTest.Fake(60, page -> List.of(DOUBTED, TYPED, SCAN).get(page % 3), true);

    private final MemoryRegistry registry = new MemoryRegistry();
    private final MemoryVault vault = new MemoryVault();
    private final MemoryShelf shelf = new MemoryShelf();
    private final MemoryPost post = new MemoryPost();
    private final Document document = Samples.aDocument().pages(60).build();

    @BeforeEach
    void archive() {
        registry.commit(new Change(
                CommandId.of("archive", document.id()),
                Samples.ARCHIVIST,
                Samples.NOW,
                List.of(new Change.Write.Create(document)),
                List.of(Milestone.Told.of(
                        "document-archived", Map.of("document", document.id().value())))));
        vault.put(document.id(), Samples.original("bytes of a report"), Samples.DAY);
        new PlanReading(registry, 25, CLOCK).plan(new Errand.PlanDocument(document.dossier(), document.id()));
    }

    @Test
    void what_was_left_for_want_of_a_model_is_sent_for_and_nothing_else() {
        read(0, reader(SCAN), null);
        read(1, reader(TYPED), null);
        read(2, reader(SCAN), null);

        sendUnseen();

        assertThat(post.waiting()).containsExactly(pages(0), pages(2));
    }

    @Test
    void once_there_is_a_model_the_pages_are_read_and_nothing_is_left() {
        readAll(reader(SCAN), null);

        readAll(reader(SCAN), eye("Sở Ngoại vụ"));

        assertThat(transcript().pages()).hasSize(60).allSatisfy(page -> assertThat(page)
                .isInstanceOfSatisfying(
                        PageText.Legible.class, text -> assertThat(text.text()).isEqualTo("Sở Ngoại vụ")));
        assertThat(complete()).isEqualTo(new TranscriptComplete(document.id(), 60, 0, 0, 0));
        assertThat(unseen()).isEmpty();
    }

    @Test
    void the_dossier_is_indexed_again() {
        readAll(reader(SCAN), null);
        var version = new Transcripts(registry, shelf).version(document.id());
        int completed = named("transcript-completed").size();

        readAll(reader(SCAN), eye("Sở Ngoại vụ"));

        assertThat(named("transcript-completed")
                        .subList(completed, named("transcript-completed").size()))
                .isNotEmpty()
                .allSatisfy(milestone ->
                        assertThat(Route.next(milestone)).containsExactly(new Errand.IndexDossier(document.dossier())));
        assertThat(new Transcripts(registry, shelf).version(document.id())).isGreaterThan(version);
    }

    @Test
    void ocr_never_replaces_a_text_that_is_there() {
        readAll(MIXED, null);
        var before = transcript().pages();

        readAll(MIXED, eye("khác hẳn"));

        var after = transcript().pages();
        for (int page = 1; page <= 60; page++)
            if (page % 3 == 2)
                assertThat(after.get(page - 1))
                        .isEqualTo(new PageText.Legible(
                                page, "eye", null, 100, 0, TrustTest.words("khác hẳn"), List.of()));
            else assertThat(after.get(page - 1)).isEqualTo(before.get(page - 1));
    }

    @Test
    void reading_a_third_time_changes_nothing() {
        readAll(reader(SCAN), null);
        readAll(reader(SCAN), eye("Sở Ngoại vụ"));
        int letters = registry.waiting(Samples.AGENCY, 1000).size();

        readAll(reader(SCAN), eye("khác hẳn"));

        assertThat(registry.waiting(Samples.AGENCY, 1000)).hasSize(letters);
    }

    @Test
    void a_machine_that_has_no_model_either_leaves_the_work_for_one_that_has() {
        readAll(reader(SCAN), null);

        readAll(reader(SCAN), null);

        assertThat(unseen()).hasSize(3);
    }

    @Test
    void words_that_the_shelf_lost_come_back_with_them() {
        readAll(MIXED, null);
        var empty = new MemoryShelf();

        for (int chunk = 0; chunk < 3; chunk++)
            chunk(registry, empty, MIXED, eye("khác hẳn"), CLOCK).read(pages(chunk), Instant.MAX);

        assertThat(new Transcripts(registry, empty)
                        .find(document.id())
                        .orElseThrow()
                        .pages())
                .hasSize(60)
                .allMatch(PageText.Legible.class::isInstance);
    }

    @Test
    void with_no_time_left_what_was_read_is_kept_and_the_rest_comes_later() {
        readAll(reader(SCAN), null);
        var clock = new ReadingTest.Ticking(Samples.NOW, Duration.ofSeconds(10));

        var first = chunk(registry, shelf, reader(SCAN), eye("Sở"), clock).read(pages(0), Samples.NOW.plusSeconds(120));

        assertThat(first).isInstanceOf(Outcome.Retry.class);
        assertThat(transcript().pages().subList(0, 25))
                .hasAtLeastOneElementOfType(PageText.Legible.class)
                .hasAtLeastOneElementOfType(PageText.Unread.class);
        assertThat(unseen()).hasSize(3);
        readAll(reader(SCAN), eye("Sở"));
        assertThat(transcript().pages()).allMatch(PageText.Legible.class::isInstance);
    }

    @SeededTest
    void whatever_fails_and_whoever_races_every_page_is_read_and_counted(RandomGenerator random) throws Exception {
        var faults = Faults.some(random.nextLong(), 0.2);
        var flaky = Flaky.of(registry, faults);
        var loose = Flaky.of(shelf, faults);
        try (var workers = Executors.newFixedThreadPool(6)) {
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < 6; i++) {
                int chunk = i % 3;
                boolean sees = random.nextBoolean();
                done.add(workers.submit(
                        () -> insist(() -> chunk(flaky, loose, reader(SCAN), sees ? eye("Sở Ngoại vụ") : null, CLOCK)
                                .read(pages(chunk), Instant.MAX))));
            }
            for (var one : done) one.get();
        }

        sendUnseen();
        for (var errand = post.take(); errand.isPresent(); errand = post.take()) {
            var pages = (Errand.ReadPages) errand.get();
            insist(() ->
                    chunk(flaky, loose, reader(SCAN), eye("Sở Ngoại vụ"), CLOCK).read(pages, Instant.MAX));
        }

        assertThat(transcript().pages())
                .hasSize(60)
                .allMatch(PageText.Legible.class::isInstance)
                .extracting(PageText::page)
                .isSorted();
        assertThat(complete()).isEqualTo(new TranscriptComplete(document.id(), 60, 0, 0, 0));
        assertThat(unseen()).isEmpty();
    }

    private void sendUnseen() {
        new SendUnseen(registry, post).send(Samples.AGENCY);
    }

    private void readAll(TextReader reader, @Nullable Ocr ocr) {
        for (int chunk = 0; chunk < 3; chunk++) read(chunk, reader, ocr);
    }

    private void read(int chunk, TextReader reader, @Nullable Ocr ocr) {
        assertThat(chunk(registry, shelf, reader, ocr, CLOCK).read(pages(chunk), Instant.MAX))
                .isEqualTo(Outcome.done());
    }

    private ReadChunk chunk(Registry state, Shelf words, TextReader reader, @Nullable Ocr ocr, InstantSource clock) {
        return new ReadChunk(state, vault, words, reader, ocr, Budget.standard(), 2, clock);
    }

    private Errand.ReadPages pages(int chunk) {
        return new Errand.ReadPages(document.dossier(), document.id(), chunk);
    }

    private Transcript transcript() {
        return new Transcripts(registry, shelf).find(document.id()).orElseThrow();
    }

    private TranscriptComplete complete() {
        return registry.find(TranscriptComplete.key(document.id()))
                .orElseThrow()
                .item();
    }

    private List<UnseenPages> unseen() {
        return Walk.children(registry, Samples.AGENCY, UnseenPages.ROOT, UnseenPages.KIND);
    }

    private List<Milestone> named(String name) {
        return registry.waiting(Samples.AGENCY, 1000).stream()
                .map(letter -> letter.milestone())
                .filter(milestone -> milestone.name().equals(name))
                .toList();
    }
}
