package vn.kho.verification;

import java.util.List;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;

/// What a verification found.
///
/// @param size      leaves in the ledger
/// @param root      over those leaves, computed from their texts
/// @param rows      rows that the ledger knows and that should still be there
/// @param originals documents whose bytes were read and hashed
/// @param bytes     of those
/// @param problems  everything that differs; empty when all is well
public record Found(
        AgencyId agency, long size, Sha256 root, long rows, long originals, long bytes, List<Problem> problems) {
    public Found {
        problems = List.copyOf(problems);
    }

    public boolean well() {
        return problems.isEmpty();
    }
}
