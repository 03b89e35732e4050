package vn.kho.aws;

import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.shelf.Shelf;
import vn.kho.shelf.Spot;

/// The shelf as a bucket without versions: a put is whole or not there at all.
public final class S3Shelf implements Shelf {
    private final Bucket bucket;

    public S3Shelf(S3Client client, AwsSettings settings) {
        this.bucket = new Bucket(client, settings.name(Resource.SHELF));
    }

    @Override
    public void put(Spot spot, byte[] bytes) {
        bucket.ask("put", () -> bucket.client()
                .putObject(put -> put.bucket(bucket.name()).key(key(spot)), RequestBody.fromBytes(bytes)));
    }

    @Override
    public Optional<byte[]> find(Spot spot) {
        return bucket.read(key(spot));
    }

    @Override
    public void drop(Spot spot) {
        bucket.ask("drop", () -> bucket.client()
                .deleteObject(delete -> delete.bucket(bucket.name()).key(key(spot))));
    }

    private static String key(Spot spot) {
        return spot.agency().value() + "/" + spot.path();
    }
}
