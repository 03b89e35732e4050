package vn.kho.aws;

/// The same on the server that the environment names.
class DynamoRegistryAtEndpointTest extends DynamoRegistryTest {
    @Override
    DynamoEngine engine() {
        return DynamoEngine.named();
    }
}
