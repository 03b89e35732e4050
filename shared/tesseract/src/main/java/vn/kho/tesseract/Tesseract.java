package vn.kho.tesseract;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.reading.Ocr;
import vn.kho.reading.PageImage;

/// Tesseract in this process: a fixed pool of platform threads, each with an engine of its own for as long as it lives.
/// Loading an engine takes a tenth of a second and 12 MB, so it is done once a thread, on its first page.
///
/// A crash inside the natives ends the process; what must outlive a hostile picture runs it in a child.
public final class Tesseract implements Ocr, AutoCloseable {
    private final Model model;
    private final long pixels;
    private final ExecutorService pool;
    private final ConcurrentLinkedQueue<Engine> engines = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Engine> own;

    private Tesseract(Model model, byte[] data, long pixels, ExecutorService pool) {
        this.model = model;
        this.pixels = pixels;
        this.pool = pool;
        this.own = ThreadLocal.withInitial(() -> {
            var engine = Engine.load(data);
            engines.add(engine);
            return engine;
        });
    }

    /// @param threads as many pages are read at once
    /// @param pixels  the largest picture that is decoded
    public static Tesseract start(Model model, int threads, long pixels) {
        try {
            var data = Files.readAllBytes(model.path());
            if (!Sha256.of(data).equals(model.hash()))
                throw new Unavailable("model " + model.path() + " has changed since it was checked");
            var factory = Thread.ofPlatform().daemon().name("ocr-", 1).factory();
            return new Tesseract(model, data, pixels, Executors.newFixedThreadPool(threads, factory));
        } catch (IOException e) {
            throw new Unavailable("model " + model.path() + " cannot be read", e);
        }
    }

    @Override
    public String name() {
        return "tesseract " + Engine.version() + " vie " + model.variant() + " "
                + model.hash().hex().substring(0, 12);
    }

    @Override
    public Seen read(PageImage.Picture picture, Mode mode) {
        try {
            return pool.submit(() -> new Looking(own.get(), pixels).read(picture, mode))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while reading a page", e);
        } catch (ExecutionException e) {
            throw new Unavailable("the OCR engine failed", e);
        }
    }

    /// Waits for the pages being read, then lets the natives go.
    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(2, TimeUnit.MINUTES)) return; // in use: leaked rather than freed under a reader
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        engines.forEach(Engine::close);
    }
}
