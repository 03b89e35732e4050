package vn.kho.functions.extract;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.InstantSource;
import vn.kho.lambda.Batch;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Journal;

/// Works the errands of reading: plans, and pages.
public final class ExtractFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Batch batch;
    private final Batch.Errands work;

    /// As Lambda starts it.
    public ExtractFunction() {
        this(FunctionSettings.ofProcess(Wiring.NEEDED), FunctionSettings.clock());
    }

    public ExtractFunction(FunctionSettings settings, InstantSource clock) {
        this.batch = new Batch(new Journal(clock), clock);
        this.work = Wiring.of(settings, clock);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.errands(event, context, work);
    }
}
