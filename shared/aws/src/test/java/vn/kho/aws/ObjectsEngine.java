package vn.kho.aws;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import vn.kho.aws.AwsSettings.Account;
import vn.kho.aws.AwsSettings.Endpoints;
import vn.kho.aws.AwsSettings.Resource;

/// New buckets or queues on the servers that the environment names. What is locked stays behind there.
public record ObjectsEngine(AwsSettings settings, Clients clients) implements AutoCloseable {
    private static final String S3 = "KHO_TEST_S3_ENDPOINT";
    private static final String SQS = "KHO_TEST_SQS_ENDPOINT";

    public static ObjectsEngine buckets() {
        return buckets(endpoint(S3));
    }

    static ObjectsEngine buckets(URI server) {
        var name = "kho-" + UUID.randomUUID();
        var engine = of(
                new Endpoints(server, null, null, null),
                Map.of(
                        Resource.INBOX, name + "-inbox",
                        Resource.VAULT, name + "-vault",
                        Resource.SHELF, name + "-shelf",
                        Resource.SETTINGS, name + "-settings",
                        Resource.CHECKPOINTS, name + "-checkpoints"));
        try (var s3 = engine.s3()) {
            s3.createBucket(create -> create.bucket(name + "-inbox"));
            s3.createBucket(create -> create.bucket(name + "-vault").objectLockEnabledForBucket(true));
            s3.createBucket(create -> create.bucket(name + "-shelf"));
            s3.createBucket(create -> create.bucket(name + "-settings"));
            s3.createBucket(create -> create.bucket(name + "-checkpoints").objectLockEnabledForBucket(true));
            lockedForADay(s3, name + "-checkpoints");
        }
        return engine;
    }

    /// As the template has it, in the mode that nobody can go round.
    private static void lockedForADay(S3Client s3, String bucket) {
        s3.putObjectLockConfiguration(
                put -> put.bucket(bucket).objectLockConfiguration(lock -> lock.objectLockEnabled("Enabled")
                        .rule(rule -> rule.defaultRetention(
                                retention -> retention.mode("COMPLIANCE").days(1)))));
    }

    public static ObjectsEngine queues() {
        var name = "kho-" + UUID.randomUUID();
        var endpoints = new Endpoints(null, null, endpoint(SQS), null);
        var names = new EnumMap<Resource, String>(Resource.class);
        try (var clients = of(endpoints, Map.of()).clients();
                var sqs = clients.sqs()) {
            for (var queue : new Resource[] {Resource.INGEST, Resource.EXTRACT, Resource.REPORT})
                names.put(
                        queue,
                        sqs.createQueue(create -> create.queueName(name + "-" + queue))
                                .queueUrl());
            var fifo = Map.of(QueueAttributeName.FIFO_QUEUE, "true");
            names.put(
                    Resource.INDEX,
                    sqs.createQueue(create -> create.queueName(name + ".fifo").attributes(fifo))
                            .queueUrl());
        }
        return of(endpoints, names);
    }

    S3Client s3() {
        return clients.s3();
    }

    SqsClient sqs() {
        return clients.sqs();
    }

    private static ObjectsEngine of(Endpoints endpoints, Map<Resource, String> names) {
        var settings = new AwsSettings("ap-southeast-1", new Account("test", "test"), endpoints, true, names);
        return new ObjectsEngine(settings, Clients.pooled(settings));
    }

    private static URI endpoint(String variable) {
        var endpoint = System.getenv(variable);
        if (endpoint != null && !endpoint.isBlank()) return URI.create(endpoint);
        var words = "this test needs a server: " + variable + " is not set (infra/engines/localstack start)";
        return "true".equals(System.getenv("KHO_CI")) ? fail(words) : abort(words);
    }

    @Override
    public void close() {
        clients.close();
    }
}
