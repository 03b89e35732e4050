package vn.kho.aws;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.wire.office.OfficeSettings;

/// The texts that an office sets up, as objects of a bucket: the same files as in a folder. Asked for each time they
/// are wanted: an office may add a holiday while the archive works.
public final class S3Settings implements OfficeSettings.Texts {
    private final Bucket bucket;

    public S3Settings(S3Client client, AwsSettings settings) {
        this.bucket = new Bucket(client, settings.name(Resource.SETTINGS));
    }

    @Override
    public Optional<OfficeSettings.Text> find(String name) {
        return bucket.read(name)
                .map(bytes -> new OfficeSettings.Text(
                        "s3://" + bucket.name() + "/" + name, new String(bytes, StandardCharsets.UTF_8)));
    }
}
