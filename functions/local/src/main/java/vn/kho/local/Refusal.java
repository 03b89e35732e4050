package vn.kho.local;

import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;

/// A command that cannot go on, for a reason that has a code. It ends the command, never the process.
final class Refusal extends RuntimeException {
    private final transient Problem problem;
    private final int exit;

    Refusal(int exit, Problem problem) {
        super(problem.toString());
        this.problem = problem;
        this.exit = exit;
    }

    static Refusal usage(String code, String subject, String... arguments) {
        return new Refusal(Kho.USAGE, Problem.of(code, subject, arguments));
    }

    static Refusal problem(String code, String subject, String... arguments) {
        return new Refusal(Kho.PROBLEMS, Problem.of(code, subject, arguments));
    }

    /// @throws Refusal unless it is done
    static void unlessDone(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.Rejected(var problem) -> throw new Refusal(Kho.PROBLEMS, problem);
            case Outcome.Retry(var why) -> throw new Refusal(Kho.COULD_NOT, Problem.of("unavailable", why));
        }
    }

    Problem problem() {
        return problem;
    }

    int exit() {
        return exit;
    }
}
