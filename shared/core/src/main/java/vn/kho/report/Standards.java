package vn.kho.report;

import java.util.List;
import vn.kho.inspection.Requirement;
import vn.kho.quality.Clause;
import vn.kho.quality.Objective;

/// What the evidence is held against.
///
/// @param clauses      in the order they are printed
/// @param requirements of inspections, in the order they are printed
public record Standards(List<Objective> objectives, List<Clause> clauses, List<Requirement> requirements) {
    public Standards {
        objectives = List.copyOf(objectives);
        clauses = List.copyOf(clauses);
        requirements = List.copyOf(requirements);
    }

    /// Those that come with the product.
    public static Standards shipped() {
        return new Standards(Objective.proposed(), Clause.edition2015(), Requirement.shipped());
    }
}
