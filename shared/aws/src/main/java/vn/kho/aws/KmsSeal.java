package vn.kho.aws;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Unavailable;
import vn.kho.ledger.Seal;

/// One Ed25519 key in KMS for every agency of the archive: what is signed names the agency. The key cannot be exported
/// and is never rotated.
public final class KmsSeal implements Seal {
    private final KmsClient client;
    private final String key;
    private @Nullable PublicKey known;

    public KmsSeal(KmsClient client, AwsSettings settings) {
        this.client = client;
        this.key = settings.name(Resource.SEAL);
    }

    @Override
    public byte[] sign(AgencyId agency, byte[] message) {
        return ask("sign", () -> client.sign(sign -> sign.keyId(key)
                        .messageType(MessageType.RAW)
                        .signingAlgorithm(SigningAlgorithmSpec.ED25519_SHA_512)
                        .message(SdkBytes.fromByteArray(message)))
                .signature()
                .asByteArray());
    }

    @Override
    public synchronized PublicKey publicKey(AgencyId agency) {
        var it = known;
        if (it == null) known = it = asked();
        return it;
    }

    private PublicKey asked() {
        var spki = ask(
                "public key",
                () -> client.getPublicKey(get -> get.keyId(key)).publicKey().asByteArray());
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException e) {
            throw new Unavailable("kms: the key of the seal is none for Ed25519", e);
        }
    }

    private static <T> T ask(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new Unavailable("kms: " + what, e);
        }
    }
}
