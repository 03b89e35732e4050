package vn.kho.registry;

import java.util.Optional;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Slice;

/// The state of every agency. What every adapter must keep:
///
/// - All or nothing: the writes, the mark of [Change#once], and one letter for each milestone.
/// - The same `once` again within seven days is [Committed.Already] and has no effect.
/// - [Committed.Stale] names the first write that does not hold, in the order given; nothing is written.
/// - [#find] and [#children] see every commit that returned before. [#list] may lag, never invents, and its cursor
///   stays valid when items come in between.
/// - A version starts at 1 and grows by 1 with each Replace. Ids are never used again after a Remove.
/// - Limits are checked before anything is sent, and are the same everywhere: 40 writes, 300 KB an item, 3 MB a change
///   ([Limits]); over them throws `IllegalArgumentException`.
/// - The first letter of a change bears one more fact for each write but Require: `row:{kind}/{root}/{child}` with the
///   value `{version} {sha256}`, the hash of the item's stored form (`gone` instead of a hash for Remove).
/// - [vn.kho.kernel.Unavailable] means it may have happened or not; repeating the same Change is safe. Conflicts of the
///   store itself are tried again inside, with jitter, before that.
/// - Nothing crosses agencies.
public interface Registry {
    <T extends Item> Optional<Seen<T>> find(Key<T> key);

    /// The items of this kind under this root, by child id.
    ///
    /// @param after the cursor of the slice before; empty for the first
    <T extends Item> Slice<Seen<T>> children(
            AgencyId agency, String root, Kind<T> kind, Optional<String> after, int limit);

    /// The items of this kind that stand in this listing, by sort, then by key.
    <T extends Item> Slice<Seen<T>> list(
            AgencyId agency, Kind<T> kind, String listing, Optional<String> after, int limit);

    Committed commit(Change change);
}
