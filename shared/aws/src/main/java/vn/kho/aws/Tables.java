package vn.kho.aws;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.Unavailable;
import vn.kho.registry.Limits;

/// The two tables, made where no template makes them: in a data centre of one's own, and in tests.
public final class Tables {
    /// Seconds since 1970 after which the store may remove an entry.
    static final String TTL = "ttl";

    private Tables() {}

    /// The index over the items' first, second or third place.
    static String place(int place) {
        return "place" + place;
    }

    /// Makes what is not there, and waits until it can be used.
    public static void create(DynamoDbClient client, AwsSettings settings) {
        try {
            if (registry(client, settings.name(Resource.REGISTRY)))
                client.updateTimeToLive(ttl -> ttl.tableName(settings.name(Resource.REGISTRY))
                        .timeToLiveSpecification(by -> by.enabled(true).attributeName(TTL)));
            ledger(client, settings.name(Resource.LEDGER));
        } catch (SdkException e) {
            throw new Unavailable("dynamodb: make tables", e);
        }
    }

    private static boolean registry(DynamoDbClient client, String name) {
        var attributes = new ArrayList<>(List.of(text(Keys.PK), text(Keys.SK)));
        var indexes = new ArrayList<GlobalSecondaryIndex>();
        for (int place = 1; place <= Limits.PLACES; place++) {
            attributes.add(text("l" + place));
            attributes.add(text("s" + place));
            indexes.add(GlobalSecondaryIndex.builder()
                    .indexName(place(place))
                    .keySchema(keys("l" + place, "s" + place))
                    .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                    .build());
        }
        try {
            client.createTable(table -> table.tableName(name)
                    .attributeDefinitions(attributes)
                    .keySchema(keys(Keys.PK, Keys.SK))
                    .globalSecondaryIndexes(indexes)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .streamSpecification(
                            stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
        } catch (ResourceInUseException e) {
            return false; // it is there
        }
        untilThere(client, name);
        return true;
    }

    private static void ledger(DynamoDbClient client, String name) {
        try {
            client.createTable(table -> table.tableName(name)
                    .attributeDefinitions(text(Keys.PK), text(Keys.SK))
                    .keySchema(keys(Keys.PK, Keys.SK))
                    .billingMode(BillingMode.PAY_PER_REQUEST));
        } catch (ResourceInUseException e) {
            return; // it is there
        }
        untilThere(client, name);
    }

    private static void untilThere(DynamoDbClient client, String name) {
        try (var waiter = client.waiter()) {
            waiter.waitUntilTableExists(table -> table.tableName(name));
        }
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(partition)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(sort)
                        .keyType(KeyType.RANGE)
                        .build());
    }
}
