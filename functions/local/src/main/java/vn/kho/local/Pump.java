package vn.kho.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kho.disk.DiskPost;
import vn.kho.disk.PumpLock;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Unavailable;
import vn.kho.post.Errand;

/// Works the errands of one folder: carries the letters on, then does what they call for, until nothing is left. One
/// process at a time has the right to; others leave their work to it.
final class Pump implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("vn.kho.pump");
    private static final int BATCH = 16;
    private static final int MOST_ATTEMPTS = 8;

    /// An errand is taken so often without ending at all when its work brings the whole process down.
    private static final int MOST_BROKEN_OFF = 24;

    private static final Duration FIRST_DELAY = Duration.ofMillis(100);

    /// Too long for a command to wait for.
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

    private final Archive archive;
    private final PumpLock lock;
    private final Verbs verbs;
    private final ExecutorService workers;

    private final Duration firstDelay;

    private Pump(Archive archive, PumpLock lock, Verbs verbs, Duration firstDelay) {
        this.archive = archive;
        this.lock = lock;
        this.verbs = verbs;
        this.firstDelay = firstDelay;
        this.workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("errand-", 1).factory());
    }

    /// Empty when another process has the right.
    ///
    /// @param today asked anew for every errand: a console may run for weeks
    static Optional<Pump> start(Archive archive, Supplier<LocalDate> today) {
        return start(archive, today, FIRST_DELAY);
    }

    /// @param firstDelay before the second try of an errand; doubled before each further one
    static Optional<Pump> start(Archive archive, Supplier<LocalDate> today, Duration firstDelay) {
        return PumpLock.take(archive.disk().home(), Archive.clock().instant()).map(lock -> {
            archive.disk().post().release(); // errands in the hands of a process that is gone
            if (archive.sees()) takeUp(archive);
            return new Pump(archive, lock, new Verbs(archive, today), firstDelay);
        });
    }

    /// What was left for want of an OCR model is work again.
    private static void takeUp(Archive archive) {
        for (var agency : archive.disk().registry().agencies()) {
            archive.takeInAgain().unseen(agency);
            archive.sendUnseen().send(agency);
        }
    }

    /// Works until nothing is left that may be worked now or soon.
    ///
    /// @param watcher told of each errand that was settled
    void drain(Consumer<Errand> watcher) {
        while (true) {
            carry();
            var taken = archive.disk().post().receive(BATCH);
            if (!taken.isEmpty()) {
                work(taken, watcher);
                continue;
            }
            var next = archive.disk().post().next();
            if (next.isEmpty() && !carry()) return;
            if (next.isPresent() && !restUntil(next.get())) return;
        }
    }

    /// Whether anything was carried.
    private boolean carry() {
        boolean any = false;
        for (var agency : archive.disk().registry().agencies())
            any |= archive.carry().carry(agency) > 0;
        return any;
    }

    private void work(List<DiskPost.Taken> batch, Consumer<Errand> watcher) {
        var running = new ArrayList<Future<?>>();
        for (var taken : batch) running.add(workers.submit(() -> work(taken, watcher)));
        for (var each : running) {
            try {
                each.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unavailable("interrupted while working errands", e);
            } catch (ExecutionException e) {
                throw new Unavailable("the queue did not answer", e);
            }
        }
    }

    private void work(DiskPost.Taken taken, Consumer<Errand> watcher) {
        var started = System.nanoTime();
        var post = archive.disk().post();
        var outcome = taken.attempts() > MOST_BROKEN_OFF
                ? new Outcome.Retry("broken off " + MOST_BROKEN_OFF + " times")
                : run(taken.errand(), verbs::run);
        switch (outcome) {
            case Outcome.Done _ -> post.settle(taken);
            case Outcome.Rejected _ -> post.settle(taken);
            case Outcome.Retry(var why) when taken.attempts() >= MOST_ATTEMPTS -> giveUp(taken, why);
            case Outcome.Retry(var why) ->
                post.retry(taken, firstDelay.multipliedBy(1L << (taken.attempts() - 1)), why);
        }
        LOG.log(
                System.Logger.Level.DEBUG,
                () -> taken.errand() + " " + outcome + " "
                        + Duration.ofNanos(System.nanoTime() - started).toMillis() + " ms");
        if (!(outcome instanceof Outcome.Retry)) watcher.accept(taken.errand());
    }

    /// First what it leaves undone is said, then it is set aside: what would die between the two is tried again.
    private void giveUp(DiskPost.Taken taken, String why) {
        switch (run(taken.errand(), errand -> verbs.giveUp(errand, taken.attempts()))) {
            case Outcome.Done _, Outcome.Rejected _ -> archive.disk().post().bury(taken, why);
            case Outcome.Retry _ -> archive.disk().post().retry(taken, LONGEST_DELAY, why);
        }
    }

    /// A machine that fails and a bug both end as one more try; an errand that never ends well is set aside for people,
    /// and the others go on.
    private Outcome run(Errand errand, Function<Errand, Outcome> how) {
        try {
            return how.apply(errand);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, errand + ": " + e, e);
            return new Outcome.Retry(String.valueOf(e));
        }
    }

    private static boolean restUntil(Instant when) {
        var rest = Duration.between(Archive.clock().instant(), when);
        if (rest.compareTo(Duration.ofMinutes(1)) > 0) return false; // too long to wait for; the next start works it
        try {
            Thread.sleep(rest.isNegative() ? Duration.ZERO : rest);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        workers.shutdown();
        lock.close();
    }
}
