package vn.kho.shelf;

import java.util.Optional;

/// Derived bytes: whatever can be made again from the vault. What every adapter must keep:
///
/// - [#put] replaces what was there; a reader sees the old bytes or the new ones, never a mixture.
/// - After [#put] returns, [#find] on the same spot gives those bytes.
/// - [#drop] is idempotent. Nothing here is ever locked.
/// - There is no listing: whoever needs a list keeps it in the registry.
/// - A store that fails throws [vn.kho.kernel.Unavailable].
public interface Shelf {
    void put(Spot spot, byte[] bytes);

    Optional<byte[]> find(Spot spot);

    void drop(Spot spot);
}
