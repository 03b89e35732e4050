package vn.kho.local;

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

    Problem problem() {
        return problem;
    }

    int exit() {
        return exit;
    }
}
