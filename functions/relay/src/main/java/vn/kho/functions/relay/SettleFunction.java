package vn.kho.functions.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.InstantSource;
import vn.kho.lambda.Batch;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Journal;

/// Works the dead letters of the other queues: says in the registry what stays undone, so that nothing waits for ever.
public final class SettleFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Batch batch;
    private final Batch.Work work;

    /// As Lambda starts it.
    public SettleFunction() {
        this(FunctionSettings.ofProcess(Wiring.SETTLE), FunctionSettings.clock());
    }

    public SettleFunction(FunctionSettings settings, InstantSource clock) {
        this.batch = new Batch(new Journal(clock), clock);
        this.work = Wiring.settle(settings, clock);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.each(event, context, work);
    }
}
