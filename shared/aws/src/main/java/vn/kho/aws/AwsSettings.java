package vn.kho.aws;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the stores are and what they are called: all that is different between AWS, a data centre and a test.
///
/// @param region    such as `ap-southeast-1`; servers outside AWS take any
/// @param account   null: whatever the machine has been given (a role on Lambda)
/// @param pathStyle the bucket in the path and not in the host name; for S3 servers outside AWS
/// @param names     what is called how; only what this program needs
public record AwsSettings(
        String region, @Nullable Account account, Endpoints endpoints, boolean pathStyle, Map<Resource, String> names) {

    /// The key pair of an account. Letters and digits only: DynamoDBLocal refuses others.
    public record Account(String accessKey, String secretKey) {
        @Override
        public String toString() {
            return accessKey;
        }
    }

    /// Where each service listens; null: AWS's own address in the region.
    public record Endpoints(
            @Nullable URI s3,
            @Nullable URI dynamodb,
            @Nullable URI sqs,
            @Nullable URI kms) {
        public static final Endpoints OF_AWS = new Endpoints(null, null, null, null);
    }

    /// A table, a bucket, a queue or a key that a program may need.
    public enum Resource {
        REGISTRY("KHO_TABLE_REGISTRY"),
        LEDGER("KHO_TABLE_LEDGER"),
        INBOX("KHO_BUCKET_INBOX"),
        VAULT("KHO_BUCKET_VAULT"),
        SHELF("KHO_BUCKET_SHELF"),
        SETTINGS("KHO_BUCKET_SETTINGS"),
        CHECKPOINTS("KHO_BUCKET_CHECKPOINTS"),
        SEAL("KHO_KEY_SEAL"),
        INGEST("KHO_QUEUE_INGEST"),
        EXTRACT("KHO_QUEUE_EXTRACT"),
        INDEX("KHO_QUEUE_INDEX"),
        REPORT("KHO_QUEUE_REPORT");

        private final String variable;

        Resource(String variable) {
            this.variable = variable;
        }

        /// The environment variable that has its name; for a queue, its URL; for a key, its id or ARN.
        public String variable() {
            return variable;
        }
    }

    public AwsSettings {
        names = Map.copyOf(names);
    }

    /// @throws IllegalArgumentException when these settings have no name for it
    public String name(Resource resource) {
        var name = names.get(resource);
        if (name == null) throw new IllegalArgumentException(resource.variable() + " is not set");
        return name;
    }

    /// Where a browser sends to and reads from when it is given a signed address in this bucket (RFC 6454).
    public String origin(Resource bucket) {
        var endpoint = endpoints.s3();
        if (endpoint == null) return "https://" + name(bucket) + ".s3." + region + ".amazonaws.com";
        var host = pathStyle ? endpoint.getHost() : name(bucket) + "." + endpoint.getHost();
        return endpoint.getScheme() + "://" + host + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort());
    }

    /// Reads `AWS_REGION`, `AWS_ENDPOINT_URL_S3`, `_DYNAMODB`, `_SQS`, `_KMS`, `KHO_S3_PATH_STYLE`, and the variables
    /// of what is needed. The account is left to the machine.
    ///
    /// @throws IllegalArgumentException with every fault in one message
    public static AwsSettings of(Map<String, String> environment, Set<Resource> needed) {
        var faults = new ArrayList<String>();
        var region = text(environment, "AWS_REGION", faults);
        var endpoints = new Endpoints(
                address(environment, "AWS_ENDPOINT_URL_S3", faults),
                address(environment, "AWS_ENDPOINT_URL_DYNAMODB", faults),
                address(environment, "AWS_ENDPOINT_URL_SQS", faults),
                address(environment, "AWS_ENDPOINT_URL_KMS", faults));
        var pathStyle = environment.getOrDefault("KHO_S3_PATH_STYLE", "false");
        if (!Set.of("true", "false").contains(pathStyle))
            faults.add("KHO_S3_PATH_STYLE is '" + pathStyle + "', neither true nor false");
        var names = new EnumMap<Resource, String>(Resource.class);
        for (var resource : Resource.values())
            if (needed.contains(resource)) names.put(resource, text(environment, resource.variable(), faults));
        if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
        return new AwsSettings(region, null, endpoints, pathStyle.equals("true"), names);
    }

    private static String text(Map<String, String> environment, String variable, List<String> faults) {
        var value = environment.getOrDefault(variable, "");
        if (value.isBlank()) faults.add(variable + " is not set");
        return value;
    }

    private static @Nullable URI address(Map<String, String> environment, String variable, List<String> faults) {
        var value = environment.get(variable);
        if (value == null) return null;
        if (value.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?")) return URI.create(value);
        faults.add(variable + " is '" + value + "', not an address such as http://127.0.0.1:8000");
        return null;
    }
}
