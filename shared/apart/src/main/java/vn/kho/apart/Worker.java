package vn.kho.apart;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.kho.kernel.Unavailable;

/// One child process and the pipe to it. For one thread at a time.
final class Worker implements AutoCloseable {
    /// How a JVM ends that was told to end when memory does.
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;

    private Worker(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static Worker start(List<String> command) {
        try {
            return new Worker(
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start());
        } catch (IOException e) {
            throw new Unavailable("a reading process cannot be started", e);
        }
    }

    /// The process is gone, and with it the answer.
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean tooMuch;
        private final String what;

        private Ended(boolean tooMuch, String what) {
            super(what);
            this.tooMuch = tooMuch;
            this.what = what;
        }

        /// Time or memory ran out; else it crashed.
        boolean tooMuch() {
            return tooMuch;
        }

        String what() {
            return what;
        }
    }

    /// Says what is wanted.
    interface Asking {
        void to(DataOutputStream out) throws IOException;
    }

    /// Understands what comes back.
    interface Answer<T> {
        T from(DataInputStream in) throws IOException;
    }

    /// @param most after which the process is ended
    <T> T ask(Asking asking, Answer<T> answer, Duration most) throws Ended {
        var late = new AtomicBoolean();
        var watch = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(most);
                late.set(true);
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // answered in time
            }
        });
        try {
            asking.to(to);
            to.flush();
            if (from.readByte() == Child.AWAY) throw new Unavailable(Words.text(from));
            return answer.from(from);
        } catch (IOException | IllegalArgumentException e) {
            watch.interrupt();
            throw ended(late.get(), most);
        } finally {
            watch.interrupt();
        }
    }

    private Ended ended(boolean late, Duration most) {
        if (late) return new Ended(true, "its reader took more than " + most.toSeconds() + " s");
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Ended(false, "its reader answered nonsense");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while reading", e);
        }
        int how = process.exitValue();
        return how == OUT_OF_MEMORY
                ? new Ended(true, "its reader needed more memory than it may have")
                : new Ended(false, "its reader crashed (" + how + ")");
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
