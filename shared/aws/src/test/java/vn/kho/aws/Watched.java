package vn.kho.aws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A client that has no Scan, and does what the local server does not: it refuses a transaction that meets another one
/// on an item, as DynamoDB does, a read of which may also be a condition; and its indexes can stand still.
final class Watched implements DynamoDbClient {
    private final DynamoDbClient behind;
    private final Map<String, Long> held = new ConcurrentHashMap<>();
    private final AtomicLong names = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Deque<UnaryOperator<Function<TransactWriteItemsRequest, TransactWriteItemsResponse>>> faults =
            new ArrayDeque<>();
    private final Map<QueryRequest, QueryResponse> remembered = new ConcurrentHashMap<>();
    private volatile boolean frozen;

    Watched(DynamoDbClient behind) {
        this.behind = behind;
    }

    /// Transactions refused because they met another one.
    long refused() {
        return refused.get();
    }

    /// What happens to the next transaction instead; several wait in line.
    synchronized void next(UnaryOperator<Function<TransactWriteItemsRequest, TransactWriteItemsResponse>> fault) {
        faults.add(fault);
    }

    /// The next transaction is cancelled, for these reasons by position; those behind them have none.
    void nextIsCancelled(String... codes) {
        next(_ -> request -> {
            var reasons =
                    new ArrayList<>(Collections.nCopies(request.transactItems().size(), "None"));
            for (int i = 0; i < codes.length; i++) reasons.set(i, codes[i]);
            throw cancelled(reasons);
        });
    }

    /// From now on an index answers what it answered before.
    void freezeIndexes() {
        frozen = true;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        UnaryOperator<Function<TransactWriteItemsRequest, TransactWriteItemsResponse>> fault;
        synchronized (this) {
            fault = faults.isEmpty() ? UnaryOperator.identity() : faults.remove();
        }
        return fault.apply(this::alone).apply(request);
    }

    private TransactWriteItemsResponse alone(TransactWriteItemsRequest request) {
        var name = names.incrementAndGet();
        var keys = request.transactItems().stream().map(Watched::key).toList();
        var reasons = keys.stream()
                .map(key -> held.putIfAbsent(key, name) == null ? "None" : "TransactionConflict")
                .toList();
        try {
            if (reasons.contains("TransactionConflict")) {
                refused.incrementAndGet();
                throw cancelled(reasons);
            }
            return behind.transactWriteItems(request);
        } finally {
            for (var key : keys) held.remove(key, name);
        }
    }

    private static TransactionCanceledException cancelled(List<String> codes) {
        return TransactionCanceledException.builder()
                .message("cancelled: " + codes)
                .cancellationReasons(codes.stream()
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }

    private static String key(TransactWriteItem item) {
        if (item.put() != null) return item.put().tableName() + key(item.put().item());
        if (item.delete() != null)
            return item.delete().tableName() + key(item.delete().key());
        return item.conditionCheck().tableName() + key(item.conditionCheck().key());
    }

    private static String key(Map<String, AttributeValue> item) {
        return item.get(Keys.PK).s() + "\n" + item.get(Keys.SK).s();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        if (request.indexName() == null) return behind.query(request);
        if (frozen && remembered.containsKey(request)) return remembered.get(request);
        var answer = behind.query(request);
        remembered.put(request, answer);
        return answer;
    }

    @Override
    public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
        return behind.transactGetItems(request);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return behind.getItem(request);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return behind.batchGetItem(request);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return behind.putItem(request);
    }

    @Override
    public String serviceName() {
        return behind.serviceName();
    }

    @Override
    public void close() {}
}
