package vn.kho.house.cloud;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.kho.aws.S3Vault;
import vn.kho.functions.command.CommandFunction;
import vn.kho.functions.extract.ExtractFunction;
import vn.kho.functions.index.IndexFunction;
import vn.kho.functions.ingest.IngestFunction;
import vn.kho.functions.relay.RelayFunction;
import vn.kho.functions.relay.SettleFunction;
import vn.kho.functions.report.ReportFunction;
import vn.kho.functions.retain.RetainFunction;
import vn.kho.functions.search.SearchFunction;
import vn.kho.functions.verify.VerifyFunction;
import vn.kho.functions.view.ViewFunction;
import vn.kho.house.Repository;
import vn.kho.lambda.FunctionSettings;

/// One of the functions that are deployed.
///
/// @param name  that of its folder of events
/// @param verb  that of its zip
/// @param event what Lambda makes of what it is sent
record Functions(
        String name,
        String verb,
        Class<?> handler,
        Class<?> event,
        BiFunction<FunctionSettings, InstantSource, RequestHandler<?, ?>> made) {
    static final List<Functions> ALL = List.of(
            of("ingest", IngestFunction.class, SQSEvent.class, IngestFunction::new),
            of("extract", ExtractFunction.class, SQSEvent.class, ExtractFunction::new),
            of("index", IndexFunction.class, SQSEvent.class, IndexFunction::new),
            of("search", SearchFunction.class, APIGatewayV2HTTPEvent.class, SearchFunction::new),
            of("view", ViewFunction.class, APIGatewayV2HTTPEvent.class, ViewFunction::new),
            of("command", CommandFunction.class, APIGatewayV2HTTPEvent.class, CommandFunction::new),
            of("relay", RelayFunction.class, DynamodbEvent.class, RelayFunction::new),
            new Functions("settle", "relay", SettleFunction.class, SQSEvent.class, SettleFunction::new),
            of("report", ReportFunction.class, SQSEvent.class, ReportFunction::new),
            of("retain", RetainFunction.class, Map.class, RetainFunction::new),
            of("verify", VerifyFunction.class, Map.class, VerifyFunction::new));

    private static Functions of(
            String name,
            Class<?> handler,
            Class<?> event,
            BiFunction<FunctionSettings, InstantSource, RequestHandler<?, ?>> made) {
        return new Functions(name, name, handler, event, made);
    }

    Path zip() {
        return Repository.file("functions/" + verb + "/target/" + verb + ".zip");
    }

    static Functions named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    RequestHandler<?, ?> on(Servers servers, InstantSource clock) {
        return on(new FunctionSettings(servers.settings(), S3Vault.Mode.GOVERNANCE, Path.of("/nowhere")), clock);
    }

    RequestHandler<?, ?> on(FunctionSettings settings, InstantSource clock) {
        return made.apply(settings, clock);
    }
}
