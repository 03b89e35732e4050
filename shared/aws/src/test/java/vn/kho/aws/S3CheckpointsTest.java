package vn.kho.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.AGENCY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.contract.CheckpointsContract;
import vn.kho.kernel.Sha256;
import vn.kho.ledger.Checkpoint;
import vn.kho.ledger.Checkpoints;

class S3CheckpointsTest extends CheckpointsContract {
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
    protected Checkpoints checkpoints() {
        return new S3Checkpoints(client, engine.settings());
    }

    @Test
    void a_checkpoint_cannot_be_taken_away_even_round_the_lock() {
        checkpoints().keep(new Checkpoint(AGENCY, 7, Sha256.of("seven")), "a note\n");
        var bucket = engine.settings().name(Resource.CHECKPOINTS);
        var version = client.listObjectVersions(list -> list.bucket(bucket))
                .versions()
                .getFirst();

        assertThat(version.key()).isEqualTo(AGENCY.value() + "/000000000007.checkpoint");
        assertThatThrownBy(() -> client.deleteObject(delete -> delete.bucket(bucket)
                        .key(version.key())
                        .versionId(version.versionId())
                        .bypassGovernanceRetention(true)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }
}
