package vn.kho.bench.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.apart.ApartOcr;
import vn.kho.apart.ApartReader;
import vn.kho.disk.FileOriginal;
import vn.kho.ingest.LookAtPageOne;
import vn.kho.ingest.MarkJudge;
import vn.kho.reading.Budget;
import vn.kho.reading.PageReader;
import vn.kho.reading.PageText;
import vn.kho.reading.TextReader;

/// Reads files as the archive does: the same readers, the same budget, as many pages at a time as there are lanes.
final class Readings implements AutoCloseable {
    private final Path scratch;
    private final ApartReader reader;
    private final ApartOcr ocr;
    private final int lanes;

    private Readings(Path scratch, ApartReader reader, ApartOcr ocr, int lanes) {
        this.scratch = scratch;
        this.reader = reader;
        this.ocr = ocr;
        this.lanes = lanes;
    }

    /// What came of one file.
    ///
    /// @param refused null when it was opened
    /// @param pages   empty when it was refused
    /// @param took    wall clock
    record Result(TextReader.@Nullable Refused refused, String mediaType, List<PageText> pages, Duration took) {
        Result {
            pages = List.copyOf(pages);
        }

        /// All words in reading order, a line of the page a line.
        String text() {
            return pages.stream()
                    .map(page -> page instanceof PageText.Legible legible ? legible.text() : "")
                    .collect(Collectors.joining("\n"));
        }

        /// In one word each: how its pages ended, or why there are none.
        String ending() {
            if (refused != null) return refused.why().name();
            return pages.stream()
                    .collect(Collectors.groupingBy(
                            page -> page.getClass().getSimpleName(), java.util.TreeMap::new, Collectors.counting()))
                    .toString();
        }
    }

    /// @param model `vie.traineddata`
    static Readings with(Path model, int lanes) throws IOException {
        var scratch = Files.createTempDirectory("kho-bench-");
        return new Readings(scratch, ApartReader.start(scratch), ApartOcr.start(scratch, model, lanes), lanes);
    }

    /// The most that any of the processes that read has held in memory so far, in MiB; 0 where nobody tells.
    long peak() {
        return ProcessHandle.current()
                .children()
                .mapToLong(child -> held(child.pid()))
                .max()
                .orElse(0);
    }

    private static long held(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return 0; // it has ended meanwhile
        }
    }

    LookAtPageOne look(MarkJudge judge) {
        return new LookAtPageOne(reader, ocr, judge, Budget.standard());
    }

    Result read(Path file) throws IOException {
        var began = System.nanoTime();
        return switch (reader.open(FileOriginal.of(file), Budget.standard())) {
            case TextReader.Refused refused -> new Result(refused, refused.mediaType(), List.of(), since(began));
            case TextReader.Pages pages -> {
                try (pages) {
                    yield new Result(null, pages.mediaType(), read(pages), since(began));
                }
            }
        };
    }

    private List<PageText> read(TextReader.Pages pages) {
        var reads = new PageReader(ocr);
        var texts = new ArrayList<PageText>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int from = 1; from <= pages.count(); from += lanes) {
                var slow = new ArrayList<Callable<PageText>>();
                for (int page = from; page < from + lanes && page <= pages.count(); page++)
                    slow.add(reads.read(pages, page));
                for (var text : threads.invokeAll(slow)) texts.add(text.get());
            }
            return texts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @Override
    public void close() {
        ocr.close();
        reader.close();
        scratch.toFile().delete();
    }
}
