package vn.kho.functions.verify;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Round;

/// Reads the whole archive, says what differs, and signs where the ledger stands.
public final class VerifyFunction implements RequestHandler<Map<String, Object>, SortedMap<String, Long>> {
    private final Round round;

    /// As Lambda starts it.
    public VerifyFunction() {
        this(FunctionSettings.ofProcess(Wiring.NEEDED), FunctionSettings.clock());
    }

    public VerifyFunction(FunctionSettings settings, InstantSource clock) {
        this.round = Wiring.of(settings, clock);
    }

    /// @return what was counted over all agencies
    @Override
    public SortedMap<String, Long> handleRequest(Map<String, Object> nothing, Context context) {
        return round.go(context);
    }
}
