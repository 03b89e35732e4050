package vn.kho.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.Supplier;
import vn.kho.kernel.Unavailable;

/// Says which calls of a [Flaky] port fail, and whether before or after they have taken effect.
public final class Faults {
    private enum Fault {
        NONE,
        BEFORE,
        AFTER
    }

    private final Random random;
    private final double rate;
    private final Deque<Fault> next = new ArrayDeque<>();

    private Faults(long seed, double rate) {
        this.random = new Random(seed);
        this.rate = rate;
    }

    /// No call fails but those that are told to.
    public static Faults none() {
        return new Faults(0, 0);
    }

    /// This share of the calls fails, half of them after taking effect.
    ///
    /// @param rate 0 to 1
    public static Faults some(long seed, double rate) {
        return new Faults(seed, rate);
    }

    /// The next call, after those told before, fails and has no effect.
    public synchronized Faults before() {
        next.add(Fault.BEFORE);
        return this;
    }

    /// The next call, after those told before, takes effect and fails.
    public synchronized Faults after() {
        next.add(Fault.AFTER);
        return this;
    }

    /// The next call, after those told before, does not fail.
    public synchronized Faults pass() {
        next.add(Fault.NONE);
        return this;
    }

    <T> T around(String what, Supplier<T> call) {
        var fault = draw();
        if (fault == Fault.BEFORE) throw new Unavailable(what + ": failed before it took effect, as told");
        var answer = call.get();
        if (fault == Fault.AFTER) throw new Unavailable(what + ": failed after it took effect, as told");
        return answer;
    }

    private synchronized Fault draw() {
        if (!next.isEmpty()) return next.removeFirst();
        if (random.nextDouble() >= rate) return Fault.NONE;
        return random.nextBoolean() ? Fault.BEFORE : Fault.AFTER;
    }
}
