package vn.kho.web;

import java.util.List;
import vn.kho.kernel.Problem;

/// A request that ends with a problem: how a handler, however deep, tells the router. It never leaves this package.
final class Refusal extends RuntimeException {
    private final int status;
    private final transient Problem problem;
    private final transient List<Problem> parts;

    private Refusal(int status, Problem problem, List<Problem> parts) {
        super(problem.toString(), null, false, false);
        this.status = status;
        this.problem = problem;
        this.parts = parts;
    }

    static Refusal of(int status, String code, String subject, String... arguments) {
        return new Refusal(status, Problem.of(code, subject, arguments), List.of());
    }

    static Refusal of(int status, Problem problem) {
        return new Refusal(status, problem, List.of());
    }

    /// Nothing of this name, or nothing that this person may know of.
    static Refusal notFound(String code, String subject) {
        return of(404, code, subject);
    }

    /// @param parts with JSON pointers as subjects
    static Refusal body(List<Problem> parts) {
        return new Refusal(400, parts.getFirst(), parts);
    }

    int status() {
        return status;
    }

    Problem problem() {
        return problem;
    }

    List<Problem> parts() {
        return parts;
    }
}
