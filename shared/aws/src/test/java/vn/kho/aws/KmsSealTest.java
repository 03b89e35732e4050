package vn.kho.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.AGENCY;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kho.aws.AwsSettings.Account;
import vn.kho.aws.AwsSettings.Endpoints;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.ledger.Checkpoint;

class KmsSealTest {
    private final KmsStandIn kms = KmsStandIn.start();

    @AfterEach
    void close() {
        kms.close();
    }

    @Test
    void a_checkpoint_is_signed_with_the_key_that_kms_keeps() {
        var seal = seal(KmsStandIn.KEY);
        var checkpoint = new Checkpoint(AGENCY, 7, Sha256.of("seven"));

        var note = checkpoint.signed(seal);

        assertThat(checkpoint.signedBy(kms.publicKey(), note)).isTrue();
        assertThat(seal.publicKey(AGENCY)).isEqualTo(kms.publicKey());
    }

    @Test
    void a_key_that_is_not_there_is_no_seal() {
        assertThatThrownBy(() -> seal("alias/none").publicKey(AGENCY)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> seal("alias/none").sign(AGENCY, "words".getBytes(UTF_8)))
                .isInstanceOf(Unavailable.class);
    }

    private KmsSeal seal(String key) {
        var settings = new AwsSettings(
                "ap-southeast-1",
                new Account("test", "test"),
                new Endpoints(null, null, null, kms.address()),
                true,
                Map.of(Resource.SEAL, key));
        return new Stores(Clients.small(settings), S3Vault.Mode.GOVERNANCE, java.time.InstantSource.system()).seal();
    }
}
