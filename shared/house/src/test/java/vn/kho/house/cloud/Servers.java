package vn.kho.house.cloud;

import java.net.URI;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import vn.kho.aws.AwsSettings;
import vn.kho.aws.AwsSettings.Endpoints;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.aws.Clients;
import vn.kho.aws.DynamoServer;
import vn.kho.aws.KmsStandIn;
import vn.kho.aws.ObjectsEngine;
import vn.kho.aws.S3Vault;
import vn.kho.aws.Stores;
import vn.kho.aws.Tables;

/// New tables, buckets, queues and a key on servers that speak as AWS does.
///
/// @param settings of all of them
record Servers(AwsSettings settings, KmsStandIn kms) implements AutoCloseable {
    static Servers open(KeyPair seal) {
        var kms = KmsStandIn.start(seal);
        try (var buckets = ObjectsEngine.buckets();
                var queues = ObjectsEngine.queues()) {
            var names = new EnumMap<Resource, String>(Resource.class);
            names.putAll(buckets.settings().names());
            names.putAll(queues.settings().names());
            var name = names.get(Resource.VAULT).replace("-vault", "");
            names.put(Resource.REGISTRY, name + "-registry");
            names.put(Resource.LEDGER, name + "-ledger");
            names.put(Resource.SEAL, KmsStandIn.KEY);
            var endpoints = new Endpoints(
                    buckets.settings().endpoints().s3(),
                    dynamodb(),
                    queues.settings().endpoints().sqs(),
                    kms.address());
            var settings = new AwsSettings("ap-southeast-1", buckets.settings().account(), endpoints, true, names);
            try (var clients = Clients.pooled(settings);
                    var client = clients.dynamodb()) {
                Tables.create(client, settings);
            }
            return new Servers(settings, kms);
        }
    }

    private static URI dynamodb() {
        var named = System.getenv("KHO_TEST_DYNAMODB_ENDPOINT");
        return named == null || named.isBlank() ? DynamoServer.here() : URI.create(named);
    }

    /// What the office sets up, by name of the text.
    void write(Map<String, String> texts) {
        try (var clients = Clients.pooled(settings);
                var s3 = clients.s3()) {
            texts.forEach((name, text) -> s3.putObject(
                    put -> put.bucket(settings.name(Resource.SETTINGS)).key(name), RequestBody.fromString(text)));
        }
    }

    /// The ports, without a function around them.
    Stores stores(InstantSource clock) {
        return new Stores(Clients.pooled(settings), S3Vault.Mode.GOVERNANCE, clock);
    }

    @Override
    public void close() {
        kms.close();
        try (var clients = Clients.pooled(settings);
                var client = clients.dynamodb()) {
            for (var table : new Resource[] {Resource.REGISTRY, Resource.LEDGER})
                client.deleteTable(delete -> delete.tableName(settings.name(table)));
        }
    }
}
