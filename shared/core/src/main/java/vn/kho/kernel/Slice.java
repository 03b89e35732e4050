package vn.kho.kernel;

import java.util.List;
import java.util.Optional;

/// A stretch of a longer list.
///
/// @param next what to give as `after` to go on; empty at the end
public record Slice<T>(List<T> items, Optional<String> next) {
    public Slice {
        items = List.copyOf(items);
    }

    public static <T> Slice<T> last(List<T> items) {
        return new Slice<>(items, Optional.empty());
    }
}
