package vn.kho.aws;

/// The same on the server that the environment names.
class DynamoOutboxAtEndpointTest extends DynamoOutboxTest {
    @Override
    DynamoEngine engine() {
        return DynamoEngine.named();
    }
}
