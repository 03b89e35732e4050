package vn.kho.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.vault.Vault;

/// Reads pages of an archived document: page by page out of its bytes, a few at a time through OCR.
final class Lanes {
    /// With less than this left, what has been read is kept and the rest left to another try.
    private static final Duration RESERVE = Duration.ofSeconds(60);

    private final Vault vault;
    private final TextReader reader;
    private final @Nullable Ocr ocr;
    private final PageReader pageReader;
    private final Budget budget;
    private final int lanes;
    private final InstantSource clock;

    Lanes(Vault vault, TextReader reader, @Nullable Ocr ocr, Budget budget, int lanes, InstantSource clock) {
        this.vault = vault;
        this.reader = reader;
        this.ocr = ocr;
        this.pageReader = new PageReader(ocr);
        this.budget = budget;
        this.lanes = lanes;
        this.clock = clock;
    }

    /// Whether there is an OCR engine here.
    boolean see() {
        return ocr != null;
    }

    /// The first of these pages, as many as time allows, in the order given.
    List<PageText> read(Document document, List<Integer> pages, Instant deadline) {
        return switch (reader.open(new Archived(vault, document), budget)) {
            case TextReader.Refused(var why, var _, var detail) -> broken(pages, why + ": " + detail);
            case TextReader.Pages open -> {
                try (open) {
                    yield read(open, pages, deadline);
                }
            }
        };
    }

    private List<PageText> read(TextReader.Pages open, List<Integer> pages, Instant deadline) {
        var texts = new ArrayList<PageText>();
        for (int from = 0; from < pages.size() && timeIsLeft(deadline); from += lanes) {
            var slow = new ArrayList<Callable<PageText>>();
            for (int page : pages.subList(from, Math.min(from + lanes, pages.size())))
                slow.add(page <= open.count() ? pageReader.read(open, page) : missing(page));
            texts.addAll(together(slow));
        }
        return texts;
    }

    static List<PageText> broken(List<Integer> pages, String why) {
        return pages.stream()
                .<PageText>map(page -> new PageText.Broken(page, why))
                .toList();
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
