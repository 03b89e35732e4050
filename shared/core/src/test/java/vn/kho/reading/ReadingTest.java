package vn.kho.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Document;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Unavailable;
import vn.kho.memory.Faults;
import vn.kho.memory.Flaky;
import vn.kho.memory.MemoryRegistry;
import vn.kho.memory.MemoryShelf;
import vn.kho.memory.MemoryVault;
import vn.kho.post.Errand;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.relay.Route;
import vn.kho.samples.Samples;
import vn.kho.samples.SeededTest;

/// Planning, reading and closing together, over a document whose pages a test makes up.
class ReadingTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOW);
    static final PageRead TYPED = new PageRead.Text(TrustTest.words("Sở Ngoại vụ báo cáo"), Surface.plain());
    static final PageRead SCAN = new PageRead.None(Surface.scanned(Surface.A4));

    private final MemoryRegistry registry = new MemoryRegistry();
    private final MemoryVault vault = new MemoryVault();
    private final MemoryShelf shelf = new MemoryShelf();
    private final Document document = Samples.aDocument().pages(60).build();

    @BeforeEach
    void archive() {
        register(document);
        vault.put(document.id(), Samples.original("bytes of a report"), Samples.DAY);
    }

    @Test
    void a_plan_of_sixty_pages_sends_for_three_chunks() {
        plan();

        assertThat(errands()).containsExactly(pages(0), pages(1), pages(2));
    }

    @Test
    void planning_again_sends_for_nothing_more() {
        plan();

        plan();

        assertThat(errands()).hasSize(3);
    }

    @Test
    void a_document_that_somebody_vouched_for_unread_is_not_planned() {
        var unread = Samples.aDocument()
                .upload("LOCKED")
                .unread(Problem.of("not-read", "H99.10/LOCKED", "PASSWORD_NEEDED"))
                .build();
        register(unread);

        new PlanReading(registry, 25, CLOCK).plan(new Errand.PlanDocument(unread.dossier(), unread.id()));

        assertThat(registry.find(Reading.key(unread.id()))).isEmpty();
    }

    @Test
    void when_the_last_chunk_is_read_the_transcript_is_complete() {
        plan();

        readAll(reader(TYPED), null);

        assertThat(registry.find(TranscriptComplete.key(document.id()))
                        .orElseThrow()
                        .item())
                .isEqualTo(new TranscriptComplete(document.id(), 60, 0, 0, 0));
        assertThat(transcript().pages()).hasSize(60).extracting(PageText::page).isSorted();
    }

    @Test
    void before_the_last_chunk_it_is_not() {
        plan();

        read(0, reader(TYPED), null);
        read(2, reader(TYPED), null);

        assertThat(transcript().complete()).isFalse();
    }

    @Test
    void reading_again_changes_nothing() {
        plan();
        readAll(reader(TYPED), null);
        int letters = registry.waiting(Samples.AGENCY, 100).size();

        readAll(reader(SCAN), null);

        assertThat(registry.waiting(Samples.AGENCY, 100)).hasSize(letters);
    }

    @Test
    void a_broken_page_does_not_take_the_document_along() {
        plan();

        readAll((_, _) -> new Fake(60, page -> page == 7 ? new PageRead.Broken("bad stream") : TYPED, false), null);

        assertThat(transcript().pages().get(6)).isEqualTo(new PageText.Broken(7, "bad stream"));
        assertThat(registry.find(TranscriptComplete.key(document.id()))
                        .orElseThrow()
                        .item())
                .isEqualTo(new TranscriptComplete(document.id(), 59, 0, 0, 1));
    }

    @Test
    void a_scan_is_read_by_ocr_under_the_engines_name() {
        plan();

        readAll(reader(SCAN), eye("Sở Ngoại vụ"));

        assertThat(transcript().pages().getFirst())
                .isEqualTo(new PageText.Legible(1, "eye", null, 100, 0, TrustTest.words("Sở Ngoại vụ"), List.of()));
    }

    @Test
    void a_layer_that_is_not_believed_is_kept_beside_what_ocr_read() {
        plan();
        var stamp = new PageRead.Text(TrustTest.words("Trang 1"), Surface.scanned(Surface.A4));

        readAll(reader(stamp), eye("Sở Ngoại vụ"));

        assertThat(transcript().pages().getFirst()).isInstanceOfSatisfying(PageText.Legible.class, page -> {
            assertThat(page.trust()).isEqualTo(Trust.Reason.TOO_FEW_WORDS);
            assertThat(page.words()).isEqualTo(TrustTest.words("Sở Ngoại vụ"));
            assertThat(page.other()).isEqualTo(stamp.words());
        });
    }

    @Test
    void a_scan_without_ocr_is_unread_and_never_empty_text() {
        plan();

        readAll(reader(SCAN), null);

        assertThat(transcript().pages()).allMatch(PageText.Unread.class::isInstance);
    }

    @Test
    void a_scan_on_which_nothing_stands_is_blank() {
        plan();

        readAll(reader(SCAN), eye(""));

        assertThat(transcript().pages()).allMatch(PageText.Blank.class::isInstance);
    }

    @Test
    void a_document_that_no_longer_opens_has_broken_pages() {
        plan();

        readAll((_, _) -> new TextReader.Refused(TextReader.Why.DAMAGED, "application/pdf", "no root"), null);

        assertThat(transcript().pages()).hasSize(60).allSatisfy(page -> assertThat(page)
                .isInstanceOf(PageText.Broken.class));
    }

    @Test
    void with_no_time_left_what_was_read_is_kept_and_the_rest_comes_later() {
        plan();
        var clock = new Ticking(Samples.NOW, Duration.ofSeconds(10));
        var chunk = new ReadChunk(registry, vault, shelf, reader(TYPED), null, Budget.standard(), 1, clock);

        var first = chunk.read(pages(0), Samples.NOW.plusSeconds(120));

        assertThat(first).isInstanceOf(Outcome.Retry.class);
        assertThat(transcript().pages()).hasSizeBetween(1, 24);
        assertThat(read(0, reader(TYPED), null)).isEqualTo(Outcome.done());
        assertThat(transcript().pages()).hasSize(25).extracting(PageText::page).isSorted();
    }

    @Test
    void a_chunk_that_no_try_could_read_is_given_up_and_the_rest_stands() {
        plan();
        read(0, reader(TYPED), null);
        read(2, reader(TYPED), null);

        new GiveUpPages(registry, shelf, CLOCK).giveUp(pages(1), "five tries");

        assertThat(registry.find(TranscriptComplete.key(document.id()))
                        .orElseThrow()
                        .item())
                .isEqualTo(new TranscriptComplete(document.id(), 35, 0, 0, 25));
    }

    @SeededTest
    void giving_up_ends_the_document_whatever_fails(RandomGenerator random) {
        plan();
        read(0, reader(TYPED), null);
        read(2, reader(TYPED), null);
        var flaky = Flaky.of(registry, Faults.some(random.nextLong(), 0.3));

        insist(() -> new GiveUpPages(flaky, shelf, CLOCK).giveUp(pages(1), "eight tries"));

        assertThat(named("transcript-completed")).hasSize(1);
        assertThat(transcript().pages()).hasSize(60).contains(new PageText.Broken(26, "eight tries"));
    }

    @Test
    void a_chunk_that_was_read_in_the_last_moment_is_not_given_up() {
        plan();
        readAll(reader(TYPED), null);

        new GiveUpPages(registry, shelf, CLOCK).giveUp(pages(1), "eight tries");

        assertThat(transcript().pages()).allMatch(PageText.Legible.class::isInstance);
    }

    @SeededTest
    void a_document_that_no_try_could_plan_is_noted_as_not_read_and_indexed_so(RandomGenerator random) {
        var flaky = Flaky.of(registry, Faults.some(random.nextLong(), 0.3));

        insist(() -> new PlanReading(flaky, 25, CLOCK).giveUp(errand()));

        assertThat(registry.find(document.key()).orElseThrow().item().unread())
                .isEqualTo(Problem.of("not-read", document.id().value(), "GIVEN_UP"));
        assertThat(named("reading-given-up")).hasSize(1).allSatisfy(milestone -> assertThat(Route.next(milestone))
                .containsExactly(new Errand.IndexDossier(document.dossier())));
    }

    @Test
    void a_document_that_has_a_plan_is_left_to_its_chunks() {
        plan();

        new PlanReading(registry, 25, CLOCK).giveUp(errand());

        assertThat(registry.find(document.key()).orElseThrow().item().unread()).isNull();
    }

    @Test
    void a_chunk_that_was_never_planned_is_refused() {
        assertThat(read(0, reader(TYPED), null)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void a_cleared_shelf_says_that_the_words_are_gone() {
        plan();
        readAll(reader(TYPED), null);

        var elsewhere = new Transcripts(registry, new MemoryShelf()).find(document.id());

        assertThat(elsewhere.orElseThrow().pages()).hasSize(60).allMatch(PageText.Broken.class::isInstance);
    }

    @Test
    void of_workers_that_race_one_completes_the_transcript() throws Exception {
        plan();
        try (var workers = Executors.newFixedThreadPool(6)) {
            var done = List.of(0, 1, 2, 0, 1, 2).stream()
                    .map(chunk -> workers.submit(() -> read(chunk, reader(TYPED), null)))
                    .toList();
            for (Future<Outcome> one : done) one.get();
        }

        assertThat(named("transcript-completed")).hasSize(1);
        assertThat(transcript().pages()).hasSize(60).allMatch(PageText.Legible.class::isInstance);
    }

    @SeededTest
    void whatever_fails_every_page_is_read_once(RandomGenerator random) {
        plan();
        var flaky = Flaky.of(registry, Faults.some(random.nextLong(), 0.3));

        for (int chunk = 0; chunk < 3; chunk++) until(flaky, chunk);

        assertThat(named("transcript-completed")).hasSize(1);
        assertThat(transcript().pages()).hasSize(60).allMatch(PageText.Legible.class::isInstance);
    }

    private void until(Registry flaky, int chunk) {
        insist(() -> new ReadChunk(flaky, vault, shelf, reader(TYPED), null, Budget.standard(), 2, CLOCK)
                .read(pages(chunk), Instant.MAX));
    }

    static void insist(Supplier<Outcome> step) {
        while (true)
            try {
                if (step.get() instanceof Outcome.Done) return;
            } catch (Unavailable e) {
                continue; // a queue would bring the errand again
            }
    }

    private Errand.PlanDocument errand() {
        return new Errand.PlanDocument(document.dossier(), document.id());
    }

    private void register(Document any) {
        registry.commit(new Change(
                CommandId.of("archive", any.id()),
                Samples.ARCHIVIST,
                Samples.NOW,
                List.of(new Change.Write.Create(any)),
                List.of(Milestone.Told.of(
                        "document-archived",
                        java.util.Map.of("document", any.id().value())))));
    }

    private void plan() {
        new PlanReading(registry, 25, CLOCK).plan(errand());
    }

    private void readAll(TextReader reader, @Nullable Ocr ocr) {
        for (int chunk = 0; chunk < 3; chunk++) read(chunk, reader, ocr);
    }

    private Outcome read(int chunk, TextReader reader, @Nullable Ocr ocr) {
        return chunk(reader, ocr).read(pages(chunk), Instant.MAX);
    }

    private ReadChunk chunk(TextReader reader, @Nullable Ocr ocr) {
        return new ReadChunk(registry, vault, shelf, reader, ocr, Budget.standard(), 2, CLOCK);
    }

    private Errand.ReadPages pages(int chunk) {
        return new Errand.ReadPages(document.dossier(), document.id(), chunk);
    }

    private Transcript transcript() {
        return new Transcripts(registry, shelf).find(document.id()).orElseThrow();
    }

    private List<Milestone> named(String name) {
        return registry.waiting(Samples.AGENCY, 1000).stream()
                .map(letter -> letter.milestone())
                .filter(milestone -> milestone.name().equals(name))
                .toList();
    }

    private List<Errand> errands() {
        return named("reading-planned").stream()
                .flatMap(milestone -> Route.next(milestone).stream())
                .toList();
    }

    static TextReader reader(PageRead every) {
        return (_, _) -> new Fake(60, _ -> every, true);
    }

    static Ocr eye(String text) {
        return new Ocr() {
            @Override
            public Seen read(PageImage.Picture picture, Mode mode) {
                return new Seen.Words(text.isEmpty() ? List.of() : TrustTest.words(text), 0);
            }

            @Override
            public String name() {
                return "eye";
            }
        };
    }

    record Fake(int count, java.util.function.IntFunction<PageRead> layers, boolean pictures)
            implements TextReader.Pages {
        @Override
        public String mediaType() {
            return "application/pdf";
        }

        @Override
        public PageRead layer(int page) {
            return layers.apply(page);
        }

        @Override
        public PageImage image(int page, int dpi) {
            return pictures
                    ? new PageImage.Picture(new byte[] {1}, 1654, 2339, dpi, 0)
                    : new PageImage.None("no picture");
        }

        @Override
        public void close() {}
    }

    /// A clock that goes on by a step whenever it is asked.
    static final class Ticking implements InstantSource {
        private Instant now;
        private final Duration step;

        Ticking(Instant start, Duration step) {
            this.now = start;
            this.step = step;
        }

        @Override
        public Instant instant() {
            now = now.plus(step);
            return now;
        }
    }
}
