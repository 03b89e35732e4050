package vn.kho.apart;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.Unavailable;
import vn.kho.reading.Ocr;
import vn.kho.reading.PageImage;

/// The [Ocr] whose engines run in child processes, one in each. A picture that ends its process was not seen.
public final class ApartOcr implements Ocr, AutoCloseable {
    private static final int HEAP = 256;

    /// A page of a letter takes a second or two; a page full of small print and noise some ten.
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Workers workers;
    private final Semaphore lanes;
    private final Duration longest;
    private volatile @Nullable String name;

    ApartOcr(List<String> command, int lanes, Duration longest) {
        this.workers = new Workers(command);
        this.lanes = new Semaphore(lanes, true);
        this.longest = longest;
    }

    /// Nothing is started before it is needed.
    ///
    /// @param model `vie.traineddata`
    /// @param lanes as many pages are read at once
    public static ApartOcr start(Path scratch, Path model, int lanes) {
        return new ApartOcr(Workers.command(scratch, HEAP, model), lanes, LONGEST);
    }

    /// Asked of an engine, once.
    @Override
    public String name() {
        var known = name;
        if (known == null) {
            known = asked(out -> out.writeByte(Child.NAME), Words::text);
            name = known;
        }
        return known;
    }

    @Override
    public Seen read(PageImage.Picture picture, Mode mode) {
        var worker = enter();
        try {
            return worker.ask(
                    out -> {
                        out.writeByte(Child.READ);
                        Words.text(out, mode.name());
                        Words.image(out, picture);
                    },
                    Words::seen,
                    longest);
        } catch (Worker.Ended ended) {
            return new Seen.Unseen(ended.what());
        } finally {
            leave(worker);
        }
    }

    private <T> T asked(Worker.Asking asking, Worker.Answer<T> answer) {
        var worker = enter();
        try {
            return worker.ask(asking, answer, longest);
        } catch (Worker.Ended ended) {
            throw new Unavailable("the OCR engine does not start: " + ended.what(), ended);
        } finally {
            leave(worker);
        }
    }

    private Worker enter() {
        try {
            lanes.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for an OCR engine", e);
        }
        try {
            return workers.take();
        } catch (Unavailable e) {
            lanes.release();
            throw e;
        }
    }

    private void leave(Worker worker) {
        workers.giveBack(worker);
        lanes.release();
    }

    @Override
    public void close() {
        workers.close();
    }
}
