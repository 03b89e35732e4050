package vn.kho.aws;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.ledger.Head;
import vn.kho.ledger.Leaf;
import vn.kho.ledger.Ledger;
import vn.kho.ledger.Tree;

/// The ledger in a DynamoDB table of its own, so that nobody needs the right to change or delete there: leaves are put
/// once, and only an agency's head is ever written over. The letters go from the registry's table in the same
/// transaction.
public final class DynamoLedger implements Ledger {
    private static final int LETTERS = 100;

    private final Dynamo dynamo;
    private final String table;
    private final String letters;

    public DynamoLedger(DynamoDbClient client, AwsSettings settings) {
        this.dynamo = new Dynamo(client);
        this.table = settings.name(Resource.LEDGER);
        this.letters = settings.name(Resource.REGISTRY);
    }

    /// How often an append has met another one, or a busy store, and was tried again.
    public long conflicts() {
        return dynamo.conflicts();
    }

    @Override
    public Head head(AgencyId agency) {
        return head(agency, dynamo.get(table, Keys.head(agency)));
    }

    private static Head head(AgencyId agency, Map<String, AttributeValue> item) {
        if (item.isEmpty()) return Head.empty(agency);
        var roots = Arrays.stream(Dynamo.text(item, "roots").split(" ", -1))
                .map(Sha256::new)
                .toList();
        return new Head(agency, new Tree.Edge(Dynamo.number(item, "size"), roots));
    }

    @Override
    public boolean append(Head seen, List<Leaf> leaves) {
        if (leaves.isEmpty() || leaves.size() > MOST_LEAVES)
            throw new IllegalArgumentException("ledger: " + leaves.size() + " leaves; 1 to " + MOST_LEAVES);
        var next = seen;
        for (var leaf : leaves) next = next.append(leaf);
        var waiting = waiting(seen.agency(), leaves);
        if (!head(seen.agency()).equals(seen)) return false;
        for (var leaf : leaves) if (!waiting.containsKey(leaf.id())) return refuse(seen, leaf);
        var writes = new ArrayList<TransactWriteItem>();
        for (int i = 0; i < leaves.size(); i++) writes.add(leaf(seen.size() + i, leaves.get(i)));
        waiting.values().forEach(letter -> writes.add(removal(letter)));
        var failed = dynamo.transact(head(seen, next), writes);
        if (failed.none()) return true;
        if (failed.first()) return false;
        // The letters were there when we looked and are gone, though the head stands: an append that was not yet wholly
        // visible when the caller read head and letters.
        throw new Unavailable("ledger: " + seen.agency() + ": another append was settling");
    }

    /// A letter is gone while the head seems to stand: plain reads may see an append of another in its middle.
    private boolean refuse(Head seen, Leaf leaf) {
        if (!head(seen.agency(), dynamo.settled(table, Keys.head(seen.agency())))
                .equals(seen)) return false;
        throw new IllegalArgumentException("ledger: " + leaf.id() + " is in it already");
    }

    /// The keys of the letters of these leaves, by id. A letter's key begins with the time of its commit, which its
    /// leaf does not know; the letters to be sealed are the oldest, so a look at the front of the outbox finds
    /// them.
    private Map<String, Map<String, AttributeValue>> waiting(AgencyId agency, List<Leaf> leaves) {
        var wanted = new HashMap<String, Set<String>>();
        for (var leaf : leaves)
            wanted.computeIfAbsent(Keys.outbox(agency, leaf.id()), _ -> new HashSet<>())
                    .add(leaf.id());
        var found = new HashMap<String, Map<String, AttributeValue>>();
        wanted.forEach((shard, ids) -> {
            var from = "0";
            while (!ids.isEmpty()) {
                var some = dynamo.range(letters, shard, from, ":", LETTERS);
                for (var letter : some)
                    if (ids.remove(Dynamo.text(letter, "id")))
                        found.put(
                                Dynamo.text(letter, "id"),
                                Keys.of(Dynamo.text(letter, Keys.PK), Dynamo.text(letter, Keys.SK)));
                if (some.size() < LETTERS) return;
                from = Dynamo.text(some.getLast(), Keys.SK) + "\u0001";
            }
        });
        return found;
    }

    private TransactWriteItem head(Head seen, Head next) {
        var item = Dynamo.with(
                Keys.head(next.agency()), Map.of("size", Dynamo.number(next.size()), "roots", fromS(roots(next))));
        return TransactWriteItem.builder()
                .put(put -> {
                    put.tableName(table).item(item);
                    if (seen.size() == 0) put.conditionExpression("attribute_not_exists(pk)");
                    else
                        put.conditionExpression("#size = :size AND roots = :roots")
                                .expressionAttributeNames(Map.of("#size", "size"))
                                .expressionAttributeValues(
                                        Map.of(":size", Dynamo.number(seen.size()), ":roots", fromS(roots(seen))));
                })
                .build();
    }

    private static String roots(Head head) {
        return String.join(" ", head.edge().roots().stream().map(Sha256::hex).toList());
    }

    private TransactWriteItem leaf(long position, Leaf leaf) {
        var item = Dynamo.with(
                Keys.leaf(leaf.agency(), position), Map.of("id", fromS(leaf.id()), "text", fromS(leaf.text())));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private TransactWriteItem removal(Map<String, AttributeValue> letter) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(letters).key(letter).conditionExpression("attribute_exists(pk)"))
                .build();
    }

    @Override
    public List<Leaf> read(AgencyId agency, long from, int limit) {
        var leaves = new ArrayList<Leaf>();
        while (leaves.size() < limit) {
            var at = from + leaves.size();
            var last = at / Keys.LEAVES_TOGETHER * Keys.LEAVES_TOGETHER + Keys.LEAVES_TOGETHER - 1;
            var wanted = (int) Math.min(limit - leaves.size(), last - at + 1);
            var found = dynamo.range(table, Keys.leaves(agency, at), Keys.position(at), Keys.position(last), wanted);
            for (var item : found) leaves.add(new Leaf(agency, Dynamo.text(item, "id"), Dynamo.text(item, "text")));
            if (found.size() < wanted) break;
        }
        return leaves;
    }
}
