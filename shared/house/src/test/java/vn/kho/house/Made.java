package vn.kho.house;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import vn.kho.access.Actor;
import vn.kho.aws.AwsSettings;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.aws.DynamoRegistry;
import vn.kho.aws.Tables;
import vn.kho.kernel.AgencyId;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;

/// A table: its keys, its indexes with theirs, the types of all of them, and what its stream tells.
///
/// @param keys    partition key, sort key; by index, the table's own under the empty name
/// @param types   by attribute
/// @param indexes the names of its indexes with what each holds
/// @param stream  empty: none
record Made(Map<String, List<String>> keys, Map<String, String> types, Set<String> indexes, String stream) {
    /// As a template describes it.
    static Made of(Map<String, Object> table) {
        var keys = new HashMap<String, List<String>>();
        keys.put("", names(table.get("KeySchema")));
        var indexes = new TreeSet<String>();
        for (var index : Template.list(table.getOrDefault("GlobalSecondaryIndexes", List.of()))) {
            var about = Template.map(index);
            keys.put(String.valueOf(about.get("IndexName")), names(about.get("KeySchema")));
            indexes.add(about.get("IndexName") + " "
                    + Template.map(about.get("Projection")).get("ProjectionType"));
        }
        var types = new TreeMap<String, String>();
        for (var attribute : Template.list(table.get("AttributeDefinitions")))
            types.put(
                    String.valueOf(Template.map(attribute).get("AttributeName")),
                    String.valueOf(Template.map(attribute).get("AttributeType")));
        var stream = table.get("StreamSpecification");
        return new Made(
                keys,
                types,
                indexes,
                stream == null ? "" : String.valueOf(Template.map(stream).get("StreamViewType")));
    }

    private static List<String> names(Object schema) {
        return Template.list(schema).stream()
                .map(key -> String.valueOf(Template.map(key).get("AttributeName")))
                .toList();
    }

    /// As the code makes them, by the name that they are given.
    static Map<String, Made> byCode() {
        var server = new Listening();
        Tables.create(server, settings());
        var made = new HashMap<String, Made>();
        for (var table : server.tables) made.put(table.tableName(), of(table));
        return made;
    }

    private static Made of(CreateTableRequest table) {
        var keys = new HashMap<String, List<String>>();
        keys.put("", attributes(table.keySchema()));
        var indexes = new TreeSet<String>();
        for (var index : table.globalSecondaryIndexes()) {
            keys.put(index.indexName(), attributes(index.keySchema()));
            indexes.add(index.indexName() + " " + index.projection().projectionTypeAsString());
        }
        var types = new TreeMap<String, String>();
        for (var attribute : table.attributeDefinitions())
            types.put(attribute.attributeName(), attribute.attributeTypeAsString());
        var stream = table.streamSpecification();
        return new Made(keys, types, indexes, stream == null ? "" : stream.streamViewTypeAsString());
    }

    private static List<String> attributes(List<KeySchemaElement> schema) {
        return schema.stream().map(KeySchemaElement::attributeName).toList();
    }

    /// What the registry says a letter is, in its attribute `et`.
    static String sortOfALetter() {
        var server = new Listening();
        var agency = new AgencyId("H99.10");
        new DynamoRegistry(server, settings(), InstantSource.fixed(Instant.EPOCH))
                .commit(new Change(
                        new CommandId(agency, "once"),
                        Actor.system(agency, "house"),
                        Instant.EPOCH,
                        List.of(),
                        List.of(Milestone.Told.of("something-happened", Map.of()))));
        return server.written.stream()
                .filter(item -> item.get("pk").s().contains("!outbox/"))
                .map(item -> item.get("et").s())
                .findFirst()
                .orElseThrow();
    }

    private static AwsSettings settings() {
        return new AwsSettings(
                "ap-southeast-1",
                null,
                AwsSettings.Endpoints.OF_AWS,
                false,
                Map.of(Resource.REGISTRY, "registry", Resource.LEDGER, "ledger"));
    }

    /// A server that only listens: whatever is to be made is there already, whatever is written is taken.
    private static final class Listening implements DynamoDbClient {
        private final List<CreateTableRequest> tables = new ArrayList<>();
        private final List<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>> written =
                new ArrayList<>();

        @Override
        public CreateTableResponse createTable(CreateTableRequest request) {
            tables.add(request);
            throw ResourceInUseException.builder().message("there already").build();
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            return PutItemResponse.builder().build();
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            for (var write : request.transactItems())
                if (write.put() != null) written.add(write.put().item());
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
