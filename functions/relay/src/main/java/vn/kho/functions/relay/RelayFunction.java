package vn.kho.functions.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.time.InstantSource;
import vn.kho.lambda.Deliveries;
import vn.kho.lambda.FunctionSettings;

/// Carries on the letters that the registry's stream tells of; told of none, it looks in every outbox.
public final class RelayFunction implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final Deliveries deliveries;

    /// As Lambda starts it.
    public RelayFunction() {
        this(FunctionSettings.ofProcess(Wiring.RELAY), FunctionSettings.clock());
    }

    public RelayFunction(FunctionSettings settings, InstantSource clock) {
        this.deliveries = Wiring.relay(settings, clock);
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return deliveries.carry(event, context);
    }
}
