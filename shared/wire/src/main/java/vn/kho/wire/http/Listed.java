package vn.kho.wire.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next what to give as `cursor` to go on; null at the end
public record Listed<T>(List<T> items, @Nullable String next) {
    public Listed {
        items = List.copyOf(items);
    }
}
