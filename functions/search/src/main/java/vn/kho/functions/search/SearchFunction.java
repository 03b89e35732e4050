package vn.kho.functions.search;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Gateway;

/// Answers searches.
public final class SearchFunction implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Gateway gateway;

    /// As Lambda starts it.
    public SearchFunction() {
        this(FunctionSettings.ofProcess(Wiring.NEEDED), FunctionSettings.clock());
    }

    public SearchFunction(FunctionSettings settings, InstantSource clock) {
        this.gateway = Wiring.of(settings, clock);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return gateway.answer(event);
    }
}
