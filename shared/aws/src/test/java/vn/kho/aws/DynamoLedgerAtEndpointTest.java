package vn.kho.aws;

/// The same on the server that the environment names.
class DynamoLedgerAtEndpointTest extends DynamoLedgerTest {
    @Override
    DynamoEngine engine() {
        return DynamoEngine.named();
    }
}
