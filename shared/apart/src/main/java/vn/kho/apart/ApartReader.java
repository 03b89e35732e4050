package vn.kho.apart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.Unavailable;
import vn.kho.reading.Budget;
import vn.kho.reading.PageImage;
import vn.kho.reading.PageRead;
import vn.kho.reading.TextReader;
import vn.kho.vault.Vault;

/// The [TextReader] whose work is done in child processes. A document whose reader ends is refused, a page whose
/// reader ends is broken; the next page is read by another one.
public final class ApartReader implements TextReader, AutoCloseable {
    private static final int HEAP = 768;
    private static final String UNKNOWN = "application/octet-stream";

    /// To open a document; office files are read whole then.
    private static final Duration OPENING = Duration.ofSeconds(60);

    private final Workers workers;
    private final Path scratch;
    private final Duration opening;

    ApartReader(List<String> command, Path scratch, Duration opening) {
        this.workers = new Workers(command);
        this.scratch = scratch;
        this.opening = opening;
    }

    /// @param scratch a folder for files while they are open; nothing stays there after they are closed
    public static ApartReader start(Path scratch) {
        return new ApartReader(Workers.command(scratch, HEAP, null), scratch, OPENING);
    }

    @Override
    public Opened open(Vault.Original original, Budget budget) {
        if (original.bytes() == 0) return new Refused(Why.EMPTY, UNKNOWN, "no bytes");
        if (original.bytes() > budget.bytes())
            return new Refused(Why.TOO_LARGE, UNKNOWN, original.bytes() + " bytes of at most " + budget.bytes());
        var file = spooled(original);
        @Nullable Opened opened = null;
        try {
            opened = new Document(file, budget).open();
            return opened;
        } finally {
            if (!(opened instanceof Pages)) delete(file);
        }
    }

    private Path spooled(Vault.Original original) {
        try {
            Files.createDirectories(scratch);
            var file = Files.createTempFile(scratch, "apart-", ".spool");
            try (var in = original.open()) {
                if (Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING) != original.bytes())
                    throw new IOException("length differs from what was told");
                return file;
            } catch (IOException e) {
                delete(file);
                throw e;
            }
        } catch (IOException e) {
            throw new Unavailable("original " + original.hash() + " cannot be fetched", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Unavailable("scratch file cannot be removed", e);
        }
    }

    @Override
    public void close() {
        workers.close();
    }

    /// One document, and the child that has it open.
    private final class Document implements Pages {
        private final Path file;
        private final Budget budget;
        private @Nullable Worker worker;
        private String mediaType = UNKNOWN;
        private int count;

        Document(Path file, Budget budget) {
            this.file = file;
            this.budget = budget;
        }

        Opened open() {
            var taken = workers.take();
            try {
                var refused = open(taken);
                if (refused.isEmpty()) {
                    worker = taken;
                    return this;
                }
                workers.giveBack(taken);
                return refused.get();
            } catch (Worker.Ended ended) {
                taken.close();
                return new Refused(ended.tooMuch() ? Why.TOO_LARGE : Why.DAMAGED, mediaType, ended.what());
            }
        }

        private Optional<Refused> open(Worker taken) throws Worker.Ended {
            return taken.ask(
                    out -> {
                        out.writeByte(Child.OPEN);
                        Words.text(out, file.toString());
                        Words.budget(out, budget);
                    },
                    in -> {
                        if (!in.readBoolean())
                            return Optional.of(
                                    new Refused(Why.valueOf(Words.text(in)), Words.text(in), Words.text(in)));
                        mediaType = Words.text(in);
                        count = in.readInt();
                        return Optional.<Refused>empty();
                    },
                    opening);
        }

        @Override
        public String mediaType() {
            return mediaType;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public PageRead layer(int page) {
            try {
                return ask(
                        out -> {
                            out.writeByte(Child.LAYER);
                            out.writeInt(page);
                        },
                        Words::page);
            } catch (Worker.Ended ended) {
                return new PageRead.Broken(ended.what());
            }
        }

        @Override
        public PageImage image(int page, int dpi) {
            try {
                return ask(
                        out -> {
                            out.writeByte(Child.IMAGE);
                            out.writeInt(page);
                            out.writeInt(dpi);
                        },
                        Words::image);
            } catch (Worker.Ended ended) {
                return new PageImage.None(ended.what());
            }
        }

        /// A page has its own budget of time; whoever does not keep it is ended at twice that.
        private <T> T ask(Worker.Asking asking, Worker.Answer<T> answer) throws Worker.Ended {
            var asked = worker();
            try {
                return asked.ask(asking, answer, budget.page().multipliedBy(2));
            } catch (Worker.Ended ended) {
                asked.close();
                worker = null;
                throw ended;
            }
        }

        private Worker worker() throws Worker.Ended {
            if (worker != null) return worker;
            var another = workers.take();
            if (open(another).isPresent()) throw new Unavailable("a document was readable and is no more");
            worker = another;
            return another;
        }

        @Override
        public void close() {
            if (worker != null) {
                try {
                    worker.ask(out -> out.writeByte(Child.CLOSE), _ -> true, opening);
                    workers.giveBack(worker);
                } catch (Worker.Ended _) {
                    worker.close(); // it was to end anyway
                }
                worker = null;
            }
            delete(file);
        }
    }
}
