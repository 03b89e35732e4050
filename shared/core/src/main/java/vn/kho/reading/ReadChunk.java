package vn.kho.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.dossier.Document;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.post.Errand;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.shelf.Shelf;
import vn.kho.vault.Vault;

/// Reads the pages of one chunk, puts their words on the shelf, notes it, and closes the transcript when it was the
/// last chunk. Bytes before state; reading twice reads once; a page that breaks is noted as broken and stops
/// nothing.
public final class ReadChunk {
    /// The milestone's name; its facts are `document`, `dossier`, `chunk`, `first`, `last` and `sha256` of the words.
    public static final String READ = "pages-read";

    /// With less than this left, what has been read is kept and the rest left to another try.
    private static final Duration RESERVE = Duration.ofSeconds(60);

    private final Registry registry;
    private final Vault vault;
    private final Shelf shelf;
    private final TextReader reader;
    private final PageReader pageReader;
    private final Budget budget;
    private final int lanes;
    private final CloseTranscript close;
    private final InstantSource clock;

    /// @param ocr   null on a machine without a model: scans stay unread
    /// @param lanes how many pages are given to OCR at a time; as many as it has engines
    public ReadChunk(
            Registry registry,
            Vault vault,
            Shelf shelf,
            TextReader reader,
            @Nullable Ocr ocr,
            Budget budget,
            int lanes,
            InstantSource clock) {
        this.registry = registry;
        this.vault = vault;
        this.shelf = shelf;
        this.reader = reader;
        this.pageReader = new PageReader(ocr);
        this.budget = budget;
        this.lanes = lanes;
        this.close = new CloseTranscript(registry, clock);
        this.clock = clock;
    }

    /// @param deadline when this unit of work must have ended; `Instant.MAX` where nothing waits
    public Outcome read(Errand.ReadPages errand, Instant deadline) {
        var plan = registry.find(Reading.key(errand.document()));
        var document = registry.find(Document.key(errand.dossier(), errand.document()));
        if (plan.isEmpty()
                || document.isEmpty()
                || errand.chunk() >= plan.get().item().chunks())
            return Outcome.rejected("reading-not-planned", errand.document().value(), String.valueOf(errand.chunk()));
        var reading = plan.get().item();
        var seen = registry.find(Chunk.key(errand.document(), errand.chunk()));
        var chunk = seen.map(Seen::item).orElseGet(() -> Chunk.empty(reading, errand.chunk()));
        if (!chunk.whole()) {
            var texts = texts(document.get().item(), chunk, deadline);
            if (texts.isEmpty()) return new Outcome.Retry("no time left to read " + chunk.key());
            chunk = keep(reading, chunk, seen.map(Seen::version).orElse(0L), texts);
            if (!chunk.whole()) return new Outcome.Retry("time ran out at page " + chunk.next() + " of " + chunk.key());
        }
        return close.closeIfLast(reading);
    }

    /// Gives a chunk up that no try could read: what is missing of it is noted as broken, so that the rest of the
    /// document is not kept waiting.
    ///
    /// @param why for people who mend things, in English
    public Outcome giveUp(Errand.ReadPages errand, String why) {
        var plan = registry.find(Reading.key(errand.document()));
        if (plan.isEmpty() || errand.chunk() >= plan.get().item().chunks()) return Outcome.done();
        var reading = plan.get().item();
        var seen = registry.find(Chunk.key(errand.document(), errand.chunk()));
        var chunk = seen.map(Seen::item).orElseGet(() -> Chunk.empty(reading, errand.chunk()));
        if (!chunk.whole()) {
            var lost = broken(chunk.next(), chunk.last(), why);
            chunk = keep(reading, chunk, seen.map(Seen::version).orElse(0L), lost);
            if (!chunk.whole()) return new Outcome.Retry("read meanwhile: " + chunk.key());
        }
        return close.closeIfLast(reading);
    }

    private List<PageText> texts(Document document, Chunk chunk, Instant deadline) {
        return switch (reader.open(new Archived(vault, document), budget)) {
            case TextReader.Refused(var why, var _, var detail) ->
                broken(chunk.next(), chunk.last(), why + ": " + detail);
            case TextReader.Pages pages -> {
                try (pages) {
                    yield texts(pages, chunk, deadline);
                }
            }
        };
    }

    /// Page by page out of the document, a few at a time through OCR.
    private List<PageText> texts(TextReader.Pages pages, Chunk chunk, Instant deadline) {
        var texts = new ArrayList<PageText>();
        for (int page = chunk.next(); page <= chunk.last() && timeIsLeft(deadline); page += lanes) {
            var slow = new ArrayList<Callable<PageText>>();
            for (int at = page; at < page + lanes && at <= chunk.last(); at++)
                slow.add(at <= pages.count() ? pageReader.read(pages, at) : missing(at));
            texts.addAll(together(slow));
        }
        return texts;
    }

    private static Callable<PageText> missing(int page) {
        return () -> new PageText.Broken(page, "the document has no such page any more");
    }

    private boolean timeIsLeft(Instant deadline) {
        return Duration.between(clock.instant(), deadline).compareTo(RESERVE) > 0;
    }

    private static List<PageText> together(List<Callable<PageText>> slow) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var texts = new ArrayList<PageText>();
            for (Future<PageText> future : threads.invokeAll(slow)) texts.add(future.get());
            return texts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unavailable unavailable) throw unavailable;
            throw new IllegalStateException("a page reader failed", e);
        }
    }

    private static List<PageText> broken(int first, int last, String why) {
        return IntStream.rangeClosed(first, last)
                .<PageText>mapToObj(page -> new PageText.Broken(page, why))
                .toList();
    }

    /// Words to the shelf, then the note. Where another worker was faster, its note counts: both read the same bytes.
    private Chunk keep(Reading reading, Chunk before, long version, List<PageText> texts) {
        var bytes = TranscriptForm.write(texts);
        var part = new Chunk.Part(
                before.next(),
                before.next() + texts.size() - 1,
                Sha256.of(bytes),
                texts.stream().map(Chunk.Note::of).toList());
        var after = before.with(part);
        shelf.put(Chunk.spot(before.document(), part.first(), part.hash()), bytes);
        var facts = Map.of(
                "document", before.document().value(),
                "dossier", reading.dossier().value(),
                "chunk", String.valueOf(before.number()),
                "first", String.valueOf(part.first()),
                "last", String.valueOf(part.last()),
                "sha256", part.hash().hex());
        registry.commit(new Change(
                CommandId.of("read", before.document(), String.valueOf(part.first())),
                Actor.system(before.document().agency(), "extract"),
                clock.instant(),
                List.of(version == 0 ? new Change.Write.Create(after) : new Change.Write.Replace(after, version)),
                List.of(Milestone.Told.of(READ, facts))));
        return registry.find(after.key()).map(Seen::item).orElse(after);
    }

    /// The document's bytes as the vault keeps them.
    private record Archived(Vault vault, Document document) implements Vault.Original {
        @Override
        public Sha256 hash() {
            return document.hash();
        }

        @Override
        public long bytes() {
            return document.bytes();
        }

        @Override
        public InputStream open() throws IOException {
            return vault.open(document.id());
        }
    }
}
