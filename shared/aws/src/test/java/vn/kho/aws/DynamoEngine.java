package vn.kho.aws;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import vn.kho.aws.AwsSettings.Account;
import vn.kho.aws.AwsSettings.Endpoints;
import vn.kho.aws.AwsSettings.Resource;

/// Two new tables on a server that speaks as DynamoDB does; they go when it is closed.
///
/// @param watched the client as the stores get it
record DynamoEngine(AwsSettings settings, Clients clients, DynamoDbClient client, Watched watched)
        implements AutoCloseable {
    private static final String ENDPOINT = "KHO_TEST_DYNAMODB_ENDPOINT";

    /// The server that the environment names, or the one of this JVM.
    static DynamoEngine open() {
        var endpoint = System.getenv(ENDPOINT);
        return at(endpoint == null || endpoint.isBlank() ? DynamoServer.here() : URI.create(endpoint));
    }

    private static DynamoEngine at(URI endpoint) {
        var name = "kho-" + UUID.randomUUID();
        var settings = new AwsSettings(
                "vn-1",
                new Account("test", "test"),
                new Endpoints(null, endpoint, null, null),
                true,
                Map.of(Resource.REGISTRY, name + "-registry", Resource.LEDGER, name + "-ledger"));
        var clients = Clients.pooled(settings);
        var client = clients.dynamodb();
        Tables.create(client, settings);
        return new DynamoEngine(settings, clients, client, new Watched(client));
    }

    DynamoRegistry registry() {
        return new DynamoRegistry(watched, settings, InstantSource.system());
    }

    DynamoLedger ledger() {
        return new DynamoLedger(watched, settings);
    }

    @Override
    public void close() {
        for (var table : settings.names().values()) client.deleteTable(delete -> delete.tableName(table));
        client.close();
        clients.close();
    }
}
