package vn.kho.registry;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import vn.kho.access.Actor;

/// Writes and the milestones that say what they mean: all of it happens, or nothing.
///
/// @param once       the name under which the change happens only once
/// @param at         when, by the system clock
/// @param writes     at most 40, no key twice
/// @param milestones 1 to 8
public record Change(CommandId once, Actor by, Instant at, List<Write> writes, List<Milestone> milestones) {
    public static final int MOST_WRITES = 40;
    public static final int MOST_MILESTONES = 8;

    public sealed interface Write {
        Key<?> key();

        /// Stale when there is such an item.
        record Create(Item item) implements Write {
            @Override
            public Key<?> key() {
                return item.key();
            }
        }

        /// Stale when the item's version is not the one seen.
        record Replace(Item item, long seen) implements Write {
            @Override
            public Key<?> key() {
                return item.key();
            }
        }

        /// Stale when the item's version is not the one seen.
        record Remove(Key<?> key, long seen) implements Write {}

        /// Writes nothing; stale when the item's version is not the one seen. Seen 0: stale when there is such an item.
        record Require(Key<?> key, long seen) implements Write {}
    }

    public Change {
        writes = List.copyOf(writes);
        milestones = List.copyOf(milestones);
        if (writes.size() > MOST_WRITES) throw new IllegalArgumentException(once + ": " + writes.size() + " writes");
        if (milestones.isEmpty() || milestones.size() > MOST_MILESTONES)
            throw new IllegalArgumentException(once + ": " + milestones.size() + " milestones");
        var keys = new HashSet<String>();
        for (var write : writes) {
            if (!write.key().agency().equals(once.agency()))
                throw new IllegalArgumentException(once + ": " + write.key() + " is of another agency");
            if (!keys.add(write.key().path())) throw new IllegalArgumentException(once + ": " + write.key() + " twice");
        }
    }
}
