package vn.kho.kernel;

/// How a step ended. Broken machines are not outcomes: they throw [Unavailable].
public sealed interface Outcome {
    /// The step has taken effect, now or on an earlier try.
    record Done() implements Outcome {}

    /// The step will never take effect as asked; the problem says why. Settled: it is not tried again.
    record Rejected(Problem problem) implements Outcome {}

    /// Not now: something else came between. Trying again from the start is right.
    ///
    /// @param why for the log and the queue page; names ids, never content
    record Retry(String why) implements Outcome {}

    static Outcome done() {
        return new Done();
    }

    static Outcome rejected(String code, String subject, String... arguments) {
        return new Rejected(Problem.of(code, subject, arguments));
    }
}
