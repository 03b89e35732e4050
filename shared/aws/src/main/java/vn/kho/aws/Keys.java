package vn.kho.aws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;
import vn.kho.registry.CommandId;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.registry.Place;

/// The key table of decision 0024: what lies under which partition key (`pk`) and sort key (`sk`). Each partition key
/// begins with the agency, which has neither `/` nor `!` in it; items stand behind `/`, what serves them behind `!`.
final class Keys {
    static final String PK = "pk";
    static final String SK = "sk";

    /// Of the outbox; a power of two, and never changed once there are letters.
    static final int OUTBOX_SHARDS = 4;

    /// Leaves under one partition key.
    static final long LEAVES_TOGETHER = 1000;

    /// What DynamoDB allows a sort key is 1,024 bytes: so much for the sort, so much for the item's key behind it.
    private static final int SORT_BYTES = 600;

    private static final int TAIL_BYTES = 400;

    private Keys() {}

    static Map<String, AttributeValue> item(Key<?> key) {
        return of(items(key.agency(), key.root()), sort(key.kind(), key.child()));
    }

    /// All items of one root.
    static String items(AgencyId agency, String root) {
        return agency + "/" + root;
    }

    static String sort(Kind<?> kind, String child) {
        return kind.name() + "/" + child;
    }

    static Map<String, AttributeValue> once(CommandId once) {
        return of(once.agency() + "!once/" + once.value(), "once");
    }

    /// The letters' partition keys of an agency.
    static List<String> outbox(AgencyId agency) {
        var shards = new ArrayList<String>();
        for (int shard = 0; shard < OUTBOX_SHARDS; shard++) shards.add(outbox(agency, shard));
        return shards;
    }

    /// The partition key of the letter with this id.
    static String outbox(AgencyId agency, String letter) {
        return outbox(agency, letter.charAt(letter.length() - 1) & (OUTBOX_SHARDS - 1));
    }

    private static String outbox(AgencyId agency, int shard) {
        return agency + "!outbox/" + shard;
    }

    static Optional<AgencyId> agencyOfLetter(String pk) {
        var end = pk.indexOf("!outbox/");
        if (end < 1) return Optional.empty();
        try {
            return Optional.of(new AgencyId(pk.substring(0, end)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Map<String, AttributeValue> agency(AgencyId agency) {
        return of(agencies(), agency.value());
    }

    static String agencies() {
        return "!agencies";
    }

    static String list(AgencyId agency, Kind<?> kind, String listing) {
        return agency + "!list/" + kind.name() + "/" + listing;
    }

    /// The order in a list: by sort, then by key. A line feed stands lower than all that keys are made of.
    static String place(Place place, Key<?> key) {
        var tail = key.root() + "\n" + key.child();
        if (bytes(tail) > TAIL_BYTES) tail = Sha256.of(tail).base32(26);
        return cut(place.sort(), SORT_BYTES) + "\n" + tail;
    }

    static Map<String, AttributeValue> head(AgencyId agency) {
        return of(agency + "!head", "head");
    }

    static Map<String, AttributeValue> leaf(AgencyId agency, long position) {
        return of(leaves(agency, position), position(position));
    }

    static String leaves(AgencyId agency, long position) {
        return agency + "!leaves/" + position(position / LEAVES_TOGETHER);
    }

    static String position(long position) {
        return "%012d".formatted(position);
    }

    static Map<String, AttributeValue> of(String pk, String sk) {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }

    private static String cut(String text, int most) {
        var end = text.length();
        while (bytes(text.substring(0, end)) > most) end = text.offsetByCodePoints(end, -1);
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
