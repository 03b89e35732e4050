package vn.kho.registry;

import java.util.List;
import vn.kho.kernel.AgencyId;

/// The letters that wait. On one machine the pump reads them here; on AWS the table's stream brings them and this is
/// for the reconciler.
public interface Outbox {
    /// The oldest first.
    List<Letter> waiting(AgencyId agency, int most);
}
