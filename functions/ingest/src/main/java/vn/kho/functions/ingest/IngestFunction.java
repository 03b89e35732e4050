package vn.kho.functions.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.InstantSource;
import vn.kho.lambda.Batch;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Journal;

/// Works what has arrived, and the errands that follow when somebody has vouched.
public final class IngestFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Batch batch;
    private final Batch.Work work;

    /// As Lambda starts it.
    public IngestFunction() {
        this(FunctionSettings.ofProcess(Wiring.NEEDED), FunctionSettings.clock());
    }

    public IngestFunction(FunctionSettings settings, InstantSource clock) {
        this.batch = new Batch(new Journal(clock), clock);
        this.work = Wiring.of(settings, clock);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.each(event, context, work);
    }
}
