package vn.kho.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import vn.kho.aws.DynamoRegistry;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Unavailable;

/// What the registry's stream tells of: agencies that have letters waiting. The stream is only the knock on the door;
/// what is carried is read from the outbox, so an event that is late, double or out of order does no harm.
public final class Deliveries {
    private final Supplier<List<AgencyId>> agencies;
    private final ToIntFunction<AgencyId> carry;
    private final Journal journal;

    /// @param agencies all that may have letters; looked through when an event tells of none
    /// @param carry    carries on all that waits of one agency, and says how many
    public Deliveries(Supplier<List<AgencyId>> agencies, ToIntFunction<AgencyId> carry, Journal journal) {
        this.agencies = agencies;
        this.carry = carry;
        this.journal = journal;
    }

    /// What fails of one agency stops no other: the stream is told where to begin again.
    public StreamsEventResponse carry(DynamodbEvent event, Context context) {
        var records = Optional.ofNullable(event.getRecords()).orElse(List.of());
        var first = new LinkedHashMap<AgencyId, String>();
        for (var record : records)
            agency(record)
                    .ifPresent(agency -> first.putIfAbsent(
                            agency, String.valueOf(record.getDynamodb().getSequenceNumber())));
        if (records.isEmpty()) for (var agency : agencies.get()) first.put(agency, "");
        var counts = new TreeMap<String, Long>(Map.of("carried", 0L, "failed", 0L));
        var failed = new ArrayList<BatchItemFailure>();
        first.forEach((agency, from) -> {
            if (carried(agency, context, counts)) return;
            if (!from.isEmpty()) failed.add(new BatchItemFailure(from));
        });
        journal.count(context, counts);
        return new StreamsEventResponse(failed);
    }

    private boolean carried(AgencyId agency, Context context, TreeMap<String, Long> counts) {
        try {
            counts.merge("carried", (long) carry.applyAsInt(agency), Long::sum);
            return true;
        } catch (RuntimeException e) {
            var what = e instanceof Unavailable ? "unavailable" : "bug";
            journal.incident(context, what, Map.of("agency", agency.value()), e);
            counts.merge("failed", 1L, Long::sum);
            return false;
        }
    }

    private static Optional<AgencyId> agency(DynamodbStreamRecord record) {
        return Optional.ofNullable(record.getDynamodb())
                .map(it -> it.getKeys())
                .map(keys -> keys.get("pk"))
                .map(key -> key.getS())
                .flatMap(DynamoRegistry::agencyOfLetter);
    }
}
