package vn.kho.search;

import java.util.Optional;

/// How much of the answer to give.
///
/// @param hits     1 to 200
/// @param passages at most so many places shown of each hit, 0 to 20
/// @param after    the cursor that the stretch before ended with; empty for the first
public record Ask(int hits, int passages, Optional<String> after) {
    public Ask {
        if (hits < 1 || hits > 200) throw new IllegalArgumentException("ask: " + hits + " hits");
        if (passages < 0 || passages > 20) throw new IllegalArgumentException("ask: " + passages + " passages");
    }

    public static Ask first(int hits) {
        return new Ask(hits, 3, Optional.empty());
    }

    /// The same, going on where the stretch before ended.
    public Ask after(String cursor) {
        return new Ask(hits, passages, Optional.of(cursor));
    }
}
