package vn.kho.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Slice;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.registry.Letter;
import vn.kho.registry.Outbox;
import vn.kho.registry.Prepared;
import vn.kho.registry.Registry;
import vn.kho.registry.Row;
import vn.kho.registry.Rows;
import vn.kho.registry.Seen;

/// Registry and outbox in memory. `list` answers with what was there when it was last asked, so code that trusts a
/// listing to be complete fails its tests. The stored form of an item is its `toString`.
public final class MemoryRegistry implements Registry, Outbox, Rows {
    /// By the bytes of UTF-8, as SQLite and DynamoDB order.
    static final Comparator<String> BYTES =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

    private static final Comparator<Key<?>> ORDER = Comparator.<Key<?>, AgencyId>comparing(Key::agency)
            .thenComparing(Key::root, BYTES)
            .thenComparing(key -> key.kind().name())
            .thenComparing(Key::child, BYTES);

    private final TreeMap<Key<?>, Seen<?>> items = new TreeMap<>(ORDER);
    private final Map<CommandId, Instant> done = new HashMap<>();
    private final Map<AgencyId, List<Letter>> letters = new HashMap<>();
    private List<Item> listed = List.of();

    @Override
    public synchronized <T extends Item> Optional<Seen<T>> find(Key<T> key) {
        var seen = items.get(key);
        return seen == null
                ? Optional.empty()
                : Optional.of(new Seen<>(key.kind().type().cast(seen.item()), seen.version()));
    }

    @Override
    public synchronized <T extends Item> Slice<Seen<T>> children(
            AgencyId agency, String root, Kind<T> kind, Optional<String> after, int limit) {
        var from = new Key<>(agency, kind, root, after.orElse(""));
        var found = new ArrayList<Seen<T>>();
        for (var entry : items.tailMap(from, after.isEmpty()).entrySet()) {
            var key = entry.getKey();
            if (!key.agency().equals(agency)
                    || !key.root().equals(root)
                    || !key.kind().equals(kind)) break;
            if (found.size() == limit)
                return new Slice<>(
                        found, Optional.of(found.getLast().item().key().child()));
            found.add(new Seen<>(
                    kind.type().cast(entry.getValue().item()), entry.getValue().version()));
        }
        return Slice.last(found);
    }

    @Override
    public synchronized <T extends Item> Slice<Seen<T>> list(
            AgencyId agency, Kind<T> kind, String listing, Optional<String> after, int limit) {
        var places = new TreeMap<String, Seen<T>>(BYTES);
        for (var item : listed) {
            var key = item.key();
            if (!key.agency().equals(agency) || !key.kind().equals(kind)) continue;
            for (var place : item.places())
                if (place.listing().equals(listing) && items.get(key) instanceof Seen<?> now)
                    places.put(
                            place.sort() + "\n" + key.root() + "\n" + key.child(),
                            new Seen<>(kind.type().cast(now.item()), now.version()));
        }
        listed = items.values().stream().<Item>map(Seen::item).toList();
        var rest = after.map(cursor -> places.tailMap(cursor, false)).orElse(places);
        var found = rest.entrySet().stream().limit(limit).toList();
        var next = rest.size() > found.size() ? Optional.of(found.getLast().getKey()) : Optional.<String>empty();
        return new Slice<>(found.stream().map(Map.Entry::getValue).toList(), next);
    }

    @Override
    public synchronized Committed commit(Change change) {
        var prepared = Prepared.of(change, MemoryRegistry::form);
        var before = done.get(change.once());
        if (before != null && before.isAfter(change.at().minus(Duration.ofDays(7)))) return new Committed.Already();
        for (var write : change.writes()) {
            var expected =
                    switch (write) {
                        case Change.Write.Create _ -> 0L;
                        case Change.Write.Replace(var _, var seen) -> seen;
                        case Change.Write.Remove(var _, var seen) -> seen;
                        case Change.Write.Require(var _, var seen) -> seen;
                    };
            var there = items.get(write.key());
            if ((there == null ? 0L : there.version()) != expected) return new Committed.Stale(write.key());
        }
        for (var write : change.writes())
            switch (write) {
                case Change.Write.Create(var item) -> items.put(item.key(), new Seen<>(item, 1));
                case Change.Write.Replace(var item, var seen) -> items.put(item.key(), new Seen<>(item, seen + 1));
                case Change.Write.Remove(var key, var _) -> items.remove(key);
                case Change.Write.Require _ -> {}
            }
        done.put(change.once(), change.at());
        letters.computeIfAbsent(change.once().agency(), _ -> new ArrayList<>()).addAll(prepared.letters());
        return new Committed.Done();
    }

    @Override
    public synchronized List<Letter> waiting(AgencyId agency, int most) {
        return letters.getOrDefault(agency, List.of()).stream().limit(most).toList();
    }

    @Override
    public synchronized Optional<Row> row(AgencyId agency, String path) {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().agency().equals(agency)
                        && entry.getKey().row().equals(path))
                .map(entry -> new Row(
                        path,
                        entry.getValue().version(),
                        Sha256.of(form(entry.getValue().item()))))
                .findFirst();
    }

    void delivered(AgencyId agency, Set<String> ids) {
        letters.getOrDefault(agency, new ArrayList<>())
                .removeIf(letter -> ids.contains(letter.leaf().id()));
    }

    private static byte[] form(Item item) {
        return item.toString().getBytes(UTF_8);
    }
}
