package vn.kho.wire.office;

import vn.kho.kernel.Problem;

/// A setting that is missing or cannot be understood. A program that meets it does not begin to work.
public final class FaultySettings extends RuntimeException {
    private final transient Problem problem;

    public FaultySettings(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
