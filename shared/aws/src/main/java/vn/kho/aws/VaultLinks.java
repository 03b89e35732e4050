package vn.kho.aws;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.DocumentId;

/// Signed addresses at which the vault itself gives one original, for a short while.
public final class VaultLinks {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final S3Presigner presigner;
    private final String bucket;

    public VaultLinks(S3Presigner presigner, AwsSettings settings) {
        this.presigner = presigner;
        this.bucket = settings.name(Resource.VAULT);
    }

    /// @param mediaType   what the vault is to call it
    /// @param disposition what a browser is to do with it (RFC 6266)
    public URI to(DocumentId document, String mediaType, String disposition) {
        var signed = presigner.presignGetObject(
                ask -> ask.signatureDuration(GOOD_FOR).getObjectRequest(get -> get.bucket(bucket)
                        .key(S3Vault.key(document))
                        .responseContentType(mediaType)
                        .responseContentDisposition(disposition)
                        .responseCacheControl("no-store")));
        return URI.create(signed.url().toString());
    }
}
