package vn.kho.web;

import java.util.List;
import java.util.function.Function;
import vn.kho.wire.http.Listed;

/// Cuts a list into pages. The cursor is the last id shown, so that it stays valid when the list grows.
final class Pages {
    private Pages() {}

    static <T, V> Listed<V> slice(Call call, List<T> all, Function<T, V> view, Function<V, String> id) {
        var from =
                call.asked("cursor").map(cursor -> after(all, view, id, cursor)).orElse(0);
        var to = Math.min(all.size(), from + call.limit());
        var shown = all.subList(from, to).stream().map(view).toList();
        return new Listed<>(shown, to < all.size() && !shown.isEmpty() ? id.apply(shown.getLast()) : null);
    }

    private static <T, V> int after(List<T> all, Function<T, V> view, Function<V, String> id, String cursor) {
        for (int i = 0; i < all.size(); i++)
            if (id.apply(view.apply(all.get(i))).equals(cursor)) return i + 1;
        throw Refusal.of(400, "cursor-unknown", cursor);
    }
}
