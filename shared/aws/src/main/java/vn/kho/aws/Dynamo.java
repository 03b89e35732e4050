package vn.kho.aws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import vn.kho.kernel.Unavailable;

/// The few things that registry and ledger ask of DynamoDB: strong reads, and transactions that are tried again when
/// the store was busy. Nothing here scans.
final class Dynamo {
    static final int TRIES = 16;
    private static final long FIRST_PAUSE_MILLIS = 40;
    private static final long LONGEST_PAUSE_MILLIS = 1500;

    /// BatchGetItem takes no more.
    private static final int MOST_KEYS = 100;

    private static final String CONDITION = "ConditionalCheckFailed";
    private static final Set<String> BUSY =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private final DynamoDbClient client;
    private final LongAdder conflicts = new LongAdder();

    Dynamo(DynamoDbClient client) {
        this.client = client;
    }

    /// How often a transaction was given up because another held one of its items, and was tried again.
    long conflicts() {
        return conflicts.sum();
    }

    /// The attributes of an item as it is now; empty when there is none.
    Map<String, AttributeValue> get(String table, Map<String, AttributeValue> key) {
        return ask(
                        "get",
                        () -> client.getItem(
                                get -> get.tableName(table).key(key).consistentRead(true)))
                .item();
    }

    void put(String table, Map<String, AttributeValue> item) {
        ask("put", () -> client.putItem(put -> put.tableName(table).item(item)));
    }

    /// The items that are there now, by key; each key at most once.
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> get(
            String table, List<Map<String, AttributeValue>> keys) {
        var found = new HashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            var left = keys.subList(from, Math.min(keys.size(), from + MOST_KEYS));
            for (int attempt = 1; !left.isEmpty(); attempt++) {
                if (attempt > TRIES) throw new Unavailable("dynamodb: " + left.size() + " items were not given");
                if (attempt > 1) pause(attempt);
                var asked = KeysAndAttributes.builder()
                        .keys(left)
                        .consistentRead(true)
                        .build();
                var answer =
                        ask("get many", () -> client.batchGetItem(many -> many.requestItems(Map.of(table, asked))));
                for (var item : answer.responses().getOrDefault(table, List.of()))
                    found.put(Map.of(Keys.PK, value(item, Keys.PK), Keys.SK, value(item, Keys.SK)), item);
                var rest = answer.unprocessedKeys().get(table);
                left = rest == null ? List.of() : rest.keys();
            }
        }
        return found;
    }

    /// What stands in the table under this partition key, by sort key, strongly consistent.
    ///
    /// @param from the lowest sort key wanted
    /// @param to   the highest one
    List<Map<String, AttributeValue>> range(String table, String pk, String from, String to, int limit) {
        return query(
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(pk),
                                ":from", AttributeValue.fromS(from),
                                ":to", AttributeValue.fromS(to)))
                        .build(),
                limit);
    }

    /// Goes on where DynamoDB has stopped for the size of an answer.
    List<Map<String, AttributeValue>> query(QueryRequest query, int limit) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        Map<String, AttributeValue> start = Map.of();
        do {
            var next = query.toBuilder()
                    .limit(limit - found.size())
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build();
            QueryResponse answer = ask("query", () -> client.query(next));
            found.addAll(answer.items());
            start = answer.lastEvaluatedKey();
        } while (!start.isEmpty() && found.size() < limit);
        return found;
    }

    /// Writes all or nothing.
    ///
    /// @param first the write that decides, before all others, that it was in vain
    /// @return which writes' conditions did not hold; none when it took effect. When the first one's did not hold,
    /// the others are not known
    Failed transact(TransactWriteItem first, List<TransactWriteItem> others) {
        var all = new ArrayList<TransactWriteItem>();
        all.add(first);
        all.addAll(others);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            if (attempt > 1) pause(attempt);
            try {
                client.transactWriteItems(write -> write.transactItems(all));
                return new Failed(Collections.nCopies(all.size(), false));
            } catch (TransactionCanceledException e) {
                var reasons = e.cancellationReasons();
                if (reasons.size() != all.size()) throw new Unavailable("dynamodb: cancelled without reasons", e);
                if (failed(reasons.getFirst()) || reasons.stream().noneMatch(Dynamo::busy)) return failed(reasons, e);
            } catch (DynamoDbException e) {
                if (!e.isThrottlingException()) throw refused("transaction", e);
            } catch (SdkException e) {
                throw new Unavailable("dynamodb: transaction", e);
            }
            conflicts.increment();
        }
        throw new Unavailable("dynamodb: busy, " + TRIES + " times");
    }

    /// The attributes of an item as it is when no transaction is on its way to it; empty when there is none.
    Map<String, AttributeValue> settled(String table, Map<String, AttributeValue> key) {
        var one = TransactGetItem.builder()
                .get(get -> get.tableName(table).key(key))
                .build();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            if (attempt > 1) pause(attempt);
            try {
                return client.transactGetItems(get -> get.transactItems(one))
                        .responses()
                        .getFirst()
                        .item();
            } catch (TransactionCanceledException e) {
                if (e.cancellationReasons().stream().noneMatch(Dynamo::busy))
                    throw new Unavailable("dynamodb: settled", e);
            } catch (DynamoDbException e) {
                throw refused("settled", e);
            } catch (SdkException e) {
                throw new Unavailable("dynamodb: settled", e);
            }
        }
        throw new Unavailable("dynamodb: busy, " + TRIES + " times");
    }

    /// Which writes of a transaction had a condition that did not hold, by position.
    record Failed(List<Boolean> at) {
        Failed {
            at = List.copyOf(at);
        }

        boolean none() {
            return !at.contains(true);
        }

        boolean first() {
            return at.getFirst();
        }
    }

    private static Failed failed(List<CancellationReason> reasons, TransactionCanceledException e) {
        var failed = new Failed(reasons.stream().map(Dynamo::failed).toList());
        if (failed.none()) throw new IllegalStateException("dynamodb: refused: " + codes(reasons), e);
        return failed;
    }

    private static List<String> codes(List<CancellationReason> reasons) {
        return reasons.stream()
                .map(reason -> reason.code() + " " + reason.message())
                .toList();
    }

    private static boolean failed(CancellationReason reason) {
        return CONDITION.equals(reason.code());
    }

    private static boolean busy(CancellationReason reason) {
        return reason.code() != null && BUSY.contains(reason.code());
    }

    private <T> T ask(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (DynamoDbException e) {
            throw refused(what, e);
        } catch (SdkException e) {
            throw new Unavailable("dynamodb: " + what, e);
        }
    }

    private static RuntimeException refused(String what, DynamoDbException e) {
        return e.awsErrorDetails() != null
                        && "ValidationException".equals(e.awsErrorDetails().errorCode())
                ? new IllegalStateException("dynamodb: " + what + " was not well formed", e)
                : new Unavailable("dynamodb: " + what, e);
    }

    /// Anything up to twice as long as the time before ("full jitter"), so that those who met do not meet again.
    private static void pause(int attempt) {
        var longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 2, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("dynamodb: stopped while waiting for its turn", e);
        }
    }

    /// @throws IllegalStateException when the item has no such attribute: it is damaged
    static AttributeValue value(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        if (value == null) throw new IllegalStateException("dynamodb: no " + name + " in " + item.get(Keys.PK));
        return value;
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return value(item, name).s();
    }

    static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(value(item, name).n());
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(String.valueOf(value));
    }

    /// These attributes beside those; may be added to.
    static Map<String, AttributeValue> with(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }
}
