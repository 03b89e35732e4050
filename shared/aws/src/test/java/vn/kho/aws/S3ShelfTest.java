package vn.kho.aws;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.s3.S3Client;
import vn.kho.contract.ShelfContract;
import vn.kho.shelf.Shelf;

class S3ShelfTest extends ShelfContract {
    private ObjectsEngine engine;
    private S3Client client;

    ObjectsEngine engine() {
        return ObjectsEngine.buckets();
    }

    @BeforeEach
    void open() {
        engine = engine();
        client = engine.s3();
    }

    @AfterEach
    void close() {
        if (engine == null) return;
        client.close();
        engine.close();
    }

    @Override
    protected Shelf shelf() {
        return new S3Shelf(client, engine.settings());
    }
}
