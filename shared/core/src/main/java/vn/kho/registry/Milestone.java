package vn.kho.registry;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something that happened, committed together with the change that made it so.
public interface Milestone {
    /// Lower case with hyphens, stored for ever, such as `document-archived`.
    String name();

    /// Ids, hashes, numbers and codes, each on one line; nothing personal, nothing secret. Enough to find what comes
    /// next.
    SortedMap<String, String> facts();

    /// A milestone as it is read back from the outbox.
    record Told(String name, SortedMap<String, String> facts) implements Milestone {
        public Told {
            facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        }

        public static Told of(String name, Map<String, String> facts) {
            return new Told(name, new TreeMap<>(facts));
        }
    }
}
