package vn.kho.registry;

import java.util.List;

/// One immutable record of an agency's state. The features have the items; `wire` has a codec for each [Kind].
public interface Item {
    Key<?> key();

    /// Where lists show the item; at most three.
    default List<Place> places() {
        return List.of();
    }
}
