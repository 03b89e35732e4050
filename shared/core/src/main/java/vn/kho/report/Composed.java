package vn.kho.report;

import vn.kho.kernel.Problem;
import vn.kho.paper.Body;

/// How a composition ended.
public sealed interface Composed {
    record Whole(Body body) implements Composed {}

    /// The evidence contradicts itself, so no paper is made of it.
    ///
    /// @param problem `report-unbalanced` with the codes that differ, `period-not-begun`
    record Refused(Problem problem) implements Composed {}
}
