package vn.kho.ledger;

import java.util.Optional;
import vn.kho.kernel.AgencyId;

/// Signed checkpoints, away from the ledger they speak of. What every adapter must keep: a note that is kept is never
/// changed and never taken away by this program; a store that fails throws [vn.kho.kernel.Unavailable].
public interface Checkpoints {
    /// The note over the most leaves.
    Optional<String> latest(AgencyId agency);

    /// Keeping the same note again is fine.
    ///
    /// @param note a checkpoint and its signature
    /// @return false when another note over as many leaves was there before; it stands
    boolean keep(Checkpoint checkpoint, String note);
}
