package vn.kho.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.S3Object;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.AgencyId;
import vn.kho.ledger.Checkpoint;
import vn.kho.ledger.Checkpoints;

/// Checkpoints as objects `{agency}/{size, 12 digits}.checkpoint`, each put once. That nobody at all can take one away
/// is the bucket's own doing: it locks what comes in, in COMPLIANCE mode.
public final class S3Checkpoints implements Checkpoints {
    private final Bucket bucket;

    public S3Checkpoints(S3Client client, AwsSettings settings) {
        this.bucket = new Bucket(client, settings.name(Resource.CHECKPOINTS));
    }

    /// Lists all there are: one a day, a thousand to a request.
    @Override
    public Optional<String> latest(AgencyId agency) {
        return bucket.ask("list", () -> bucket
                        .client()
                        .listObjectsV2Paginator(
                                list -> list.bucket(bucket.name()).prefix(agency.value() + "/"))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .reduce((_, later) -> later))
                .flatMap(bucket::read)
                .map(bytes -> new String(bytes, UTF_8));
    }

    @Override
    public boolean keep(Checkpoint checkpoint, String note) {
        var key = "%s/%012d.checkpoint".formatted(checkpoint.agency(), checkpoint.size());
        var bytes = note.getBytes(UTF_8);
        return bucket.ask(
                "put",
                () -> {
                    bucket.client()
                            .putObject(
                                    put -> put.bucket(bucket.name())
                                            .key(key)
                                            .ifNoneMatch("*")
                                            .contentType("text/plain; charset=utf-8")
                                            .checksumAlgorithm(ChecksumAlgorithm.SHA256),
                                    RequestBody.fromBytes(bytes));
                    return true;
                },
                e -> e.statusCode() == Bucket.NOT_AS_ASKED
                        ? bucket.read(key).map(there -> note.equals(new String(there, UTF_8)))
                        : Optional.empty());
    }
}
