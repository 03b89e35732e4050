package vn.kho.sample.cases;

import java.time.LocalDate;
import vn.kho.access.Department;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.PlanCode;

/// One dossier from before the one-stop records begin, from the table `old.tsv`.
///
/// @param letters how many papers it keeps
/// @param scan    name of the `Condition` they were scanned in
public record OldCase(
        String code,
        PlanCode plan,
        Department department,
        ClassCode retention,
        String title,
        LocalDate started,
        LocalDate finished,
        Group group,
        int letters,
        String scan) {
    /// Where a careful person puts it on 2026-12-15.
    public enum Group {
        DUE,
        SOON,
        HELD,
        PERMANENT
    }
}
