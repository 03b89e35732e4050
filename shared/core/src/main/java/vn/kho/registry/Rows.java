package vn.kho.registry;

import java.util.Optional;
import vn.kho.kernel.AgencyId;

/// The stored forms behind the registry's items, for whoever holds them against the ledger. What every adapter must
/// keep:
///
/// - The hash is computed from the bytes as they lie in the store now, also when they are no longer an item that could
///   be read.
/// - It sees every commit that returned before.
public interface Rows {
    /// Empty when nothing is stored there.
    ///
    /// @param path as [Key#row] gives it
    Optional<Row> row(AgencyId agency, String path);
}
