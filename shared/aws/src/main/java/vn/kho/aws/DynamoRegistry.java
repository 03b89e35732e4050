package vn.kho.aws;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Slice;
import vn.kho.ledger.Leaf;
import vn.kho.registry.Change;
import vn.kho.registry.Change.Write;
import vn.kho.registry.Committed;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.registry.Letter;
import vn.kho.registry.Letters;
import vn.kho.registry.Limits;
import vn.kho.registry.Outbox;
import vn.kho.registry.Prepared;
import vn.kho.registry.Registry;
import vn.kho.registry.Row;
import vn.kho.registry.Rows;
import vn.kho.registry.Seen;
import vn.kho.wire.ItemCodecs;

/// Registry and outbox in one DynamoDB table (decision 0024). A change is one transaction; lists go through indexes
/// that lag, and show each item as it is now, or not at all when it has left the list.
public final class DynamoRegistry implements Registry, Outbox, Rows {
    /// What an entry of the table is; a stream's filter asks for letters by it.
    static final String SORT = "et";

    private static final Duration NAMES_KEPT = Duration.ofDays(7);

    /// The store removes old names some time after their day: only to save room. Time is judged in the condition.
    private static final Duration NAMES_STORED = Duration.ofDays(9);

    private final Dynamo dynamo;
    private final String table;
    private final InstantSource clock;
    private final Set<AgencyId> told = ConcurrentHashMap.newKeySet();

    /// @param clock orders the letters
    public DynamoRegistry(DynamoDbClient client, AwsSettings settings, InstantSource clock) {
        this.dynamo = new Dynamo(client);
        this.table = settings.name(Resource.REGISTRY);
        this.clock = clock;
    }

    /// How often a commit has met another one on the same item, or a busy store, and was tried again.
    public long conflicts() {
        return dynamo.conflicts();
    }

    @Override
    public <T extends Item> Optional<Seen<T>> find(Key<T> key) {
        var item = dynamo.get(table, Keys.item(key));
        return item.isEmpty() ? Optional.empty() : Optional.of(seen(key.kind(), item));
    }

    private static <T extends Item> Seen<T> seen(Kind<T> kind, Map<String, AttributeValue> item) {
        return new Seen<>(ItemCodecs.read(kind, body(item)), Dynamo.number(item, "ver"));
    }

    private static byte[] body(Map<String, AttributeValue> item) {
        return Dynamo.value(item, "body").b().asByteArrayUnsafe();
    }

    @Override
    public <T extends Item> Slice<Seen<T>> children(
            AgencyId agency, String root, Kind<T> kind, Optional<String> after, int limit) {
        // Keys have no control characters: nothing lies between an id and the same with one behind it. '0' follows '/'.
        var from = Keys.sort(kind, after.map(child -> child + "\u0001").orElse(""));
        var found = dynamo.range(table, Keys.items(agency, root), from, kind.name() + "0", limit + 1);
        var seen = found.stream().limit(limit).map(item -> seen(kind, item)).toList();
        if (found.size() <= limit) return Slice.last(seen);
        return new Slice<>(seen, Optional.of(seen.getLast().item().key().child()));
    }

    @Override
    public <T extends Item> Slice<Seen<T>> list(
            AgencyId agency, Kind<T> kind, String listing, Optional<String> after, int limit) {
        var pk = Keys.list(agency, kind, listing);
        var found = new ArrayList<Seen<T>>();
        var from = after.orElse("");
        while (true) {
            var places = places(pk, from, limit + 1);
            var items = dynamo.get(
                    table, places.stream().map(Standing::key).distinct().toList());
            for (var place : places) {
                if (found.size() == limit) return new Slice<>(found, Optional.of(from));
                from = place.sort;
                var item = items.get(place.key);
                if (item != null && stands(item, pk, place.sort)) found.add(seen(kind, item));
            }
            if (places.size() <= limit) return Slice.last(found);
        }
    }

    /// Where an index says that an item stands.
    private record Standing(String sort, Map<String, AttributeValue> key) {}

    /// The next places of a list. Which of its places an item has in which index is its own affair: all are asked.
    private List<Standing> places(String pk, String after, int limit) {
        var all = new ArrayList<Standing>();
        for (int place = 1; place <= Limits.PLACES; place++) {
            var sort = "s" + place;
            var values = new HashMap<String, AttributeValue>();
            values.put(":list", fromS(pk));
            if (!after.isEmpty()) values.put(":after", fromS(after));
            var query = QueryRequest.builder()
                    .tableName(table)
                    .indexName(Tables.place(place))
                    .keyConditionExpression(
                            "l" + place + " = :list" + (after.isEmpty() ? "" : " AND " + sort + " > :after"))
                    .expressionAttributeValues(values)
                    .build();
            for (var item : dynamo.query(query, limit))
                all.add(new Standing(
                        Dynamo.text(item, sort), Keys.of(Dynamo.text(item, Keys.PK), Dynamo.text(item, Keys.SK))));
        }
        all.sort(Comparator.comparing(Standing::sort, Order.CODE_POINTS));
        return all.size() > limit ? all.subList(0, limit) : all;
    }

    /// Whether the item, as it is now, still stands there.
    private static boolean stands(Map<String, AttributeValue> item, String pk, String sort) {
        for (int place = 1; place <= Limits.PLACES; place++)
            if (fromS(pk).equals(item.get("l" + place)) && fromS(sort).equals(item.get("s" + place))) return true;
        return false;
    }

    @Override
    public Committed commit(Change change) {
        var prepared = Prepared.of(change, ItemCodecs::write);
        tell(change.once().agency());
        var writes = new ArrayList<TransactWriteItem>();
        for (var write : change.writes()) writes.add(write(prepared, write));
        writes.addAll(letters(prepared));
        var failed = dynamo.transact(once(change), writes);
        if (failed.none()) return new Committed.Done();
        if (failed.first()) return new Committed.Already();
        for (int i = 0; i < change.writes().size(); i++)
            if (failed.at().get(i + 1))
                return new Committed.Stale(change.writes().get(i).key());
        throw new IllegalStateException(change.once() + ": a letter was refused");
    }

    /// Before an agency's first change of this program: agencies are to be found without looking through the table.
    private void tell(AgencyId agency) {
        if (told.contains(agency)) return;
        dynamo.put(table, Dynamo.with(Keys.agency(agency), Map.of(SORT, fromS("agency"))));
        told.add(agency);
    }

    private TransactWriteItem once(Change change) {
        var item = Dynamo.with(
                Keys.once(change.once()),
                Map.of(
                        SORT,
                        fromS("once"),
                        "at",
                        Dynamo.number(change.at().toEpochMilli()),
                        Tables.TTL,
                        Dynamo.number(change.at().plus(NAMES_STORED).getEpochSecond())));
        var forgotten = Dynamo.number(change.at().minus(NAMES_KEPT).toEpochMilli());
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk) OR #at < :forgotten")
                        .expressionAttributeNames(Map.of("#at", "at"))
                        .expressionAttributeValues(Map.of(":forgotten", forgotten)))
                .build();
    }

    private TransactWriteItem write(Prepared prepared, Write write) {
        var key = Keys.item(write.key());
        return switch (write) {
            case Write.Create(var item) ->
                TransactWriteItem.builder()
                        .put(put -> put.tableName(table)
                                .item(stored(prepared, item, 1))
                                .conditionExpression("attribute_not_exists(pk)"))
                        .build();
            case Write.Replace(var item, var seen) ->
                TransactWriteItem.builder()
                        .put(put -> put.tableName(table)
                                .item(stored(prepared, item, seen + 1))
                                .conditionExpression("ver = :seen")
                                .expressionAttributeValues(seen(seen)))
                        .build();
            case Write.Remove(var _, var seen) ->
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table)
                                .key(key)
                                .conditionExpression("ver = :seen")
                                .expressionAttributeValues(seen(seen)))
                        .build();
            case Write.Require(var _, var seen) ->
                TransactWriteItem.builder()
                        .conditionCheck(check -> {
                            check.tableName(table).key(key);
                            if (seen == 0) check.conditionExpression("attribute_not_exists(pk)");
                            else check.conditionExpression("ver = :seen").expressionAttributeValues(seen(seen));
                        })
                        .build();
        };
    }

    private static Map<String, AttributeValue> seen(long version) {
        return Map.of(":seen", Dynamo.number(version));
    }

    private static Map<String, AttributeValue> stored(Prepared prepared, Item item, long version) {
        var stored = Dynamo.with(
                Keys.item(item.key()),
                Map.of(
                        SORT,
                        fromS("item"),
                        "ver",
                        Dynamo.number(version),
                        "body",
                        fromB(SdkBytes.fromByteArrayUnsafe(prepared.form(item)))));
        var places = item.places();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            stored.put(
                    "l" + (i + 1),
                    fromS(Keys.list(item.key().agency(), item.key().kind(), place.listing())));
            stored.put("s" + (i + 1), fromS(Keys.place(place, item.key())));
        }
        return stored;
    }

    private List<TransactWriteItem> letters(Prepared prepared) {
        var now = clock.instant();
        var order = "%011d%09d".formatted(now.getEpochSecond(), now.getNano());
        var puts = new ArrayList<TransactWriteItem>();
        for (var letter : prepared.letters()) {
            var leaf = letter.leaf();
            var item = Dynamo.with(
                    Keys.of(Keys.outbox(leaf.agency(), leaf.id()), order + "/" + puts.size() + "/" + leaf.id()),
                    Map.of(
                            SORT,
                            fromS("letter"),
                            "agency",
                            fromS(leaf.agency().value()),
                            "id",
                            fromS(leaf.id()),
                            "text",
                            fromS(leaf.text())));
            puts.add(TransactWriteItem.builder()
                    .put(put -> put.tableName(table).item(item))
                    .build());
        }
        return puts;
    }

    @Override
    public List<Letter> waiting(AgencyId agency, int most) {
        var all = new ArrayList<Map<String, AttributeValue>>();
        for (var shard : Keys.outbox(agency)) all.addAll(dynamo.range(table, shard, "0", ":", most));
        return all.stream()
                .sorted(Comparator.comparing(item -> Dynamo.text(item, Keys.SK)))
                .limit(most)
                .map(item -> Letters.of(new Leaf(agency, Dynamo.text(item, "id"), Dynamo.text(item, "text"))))
                .toList();
    }

    /// The agency whose letter lies under this partition key; empty for every other key.
    public static Optional<AgencyId> agencyOfLetter(String key) {
        return Keys.agencyOfLetter(key);
    }

    /// The agencies that have, or may have, something: in order.
    public List<AgencyId> agencies() {
        return dynamo.range(table, Keys.agencies(), "A", "[", Integer.MAX_VALUE).stream()
                .map(item -> new AgencyId(Dynamo.text(item, Keys.SK)))
                .toList();
    }

    @Override
    public Optional<Row> row(AgencyId agency, String path) {
        var parts = List.of(path.split("/", -1));
        var keys = new ArrayList<Map<String, AttributeValue>>();
        // The path does not say where the root ends: each of the few places is tried.
        for (int end = parts.size(); end >= 2; end--)
            keys.add(Keys.of(
                    Keys.items(agency, String.join("/", parts.subList(1, end))),
                    parts.getFirst() + "/" + String.join("/", parts.subList(end, parts.size()))));
        var found = dynamo.get(table, keys);
        for (var key : keys) {
            var item = found.get(key);
            if (item != null) return Optional.of(new Row(path, Dynamo.number(item, "ver"), Sha256.of(body(item))));
        }
        return Optional.empty();
    }
}
