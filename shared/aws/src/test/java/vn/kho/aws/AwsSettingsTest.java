package vn.kho.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kho.aws.AwsSettings.Account;
import vn.kho.aws.AwsSettings.Endpoints;
import vn.kho.aws.AwsSettings.Resource;

class AwsSettingsTest {
    @Test
    void what_is_not_said_is_aws_itself() {
        var settings = AwsSettings.of(Map.of("AWS_REGION", "ap-southeast-1"), Set.of());

        assertThat(settings).isEqualTo(new AwsSettings("ap-southeast-1", null, Endpoints.OF_AWS, false, Map.of()));
    }

    @Test
    void servers_elsewhere_are_named_by_address() {
        var settings = AwsSettings.of(
                Map.of(
                        "AWS_REGION", "vn-1",
                        "AWS_ENDPOINT_URL_S3", "https://s3.example.vn",
                        "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8000",
                        "KHO_S3_PATH_STYLE", "true",
                        "KHO_BUCKET_VAULT", "kho-vault"),
                Set.of(Resource.VAULT));

        assertThat(settings.endpoints())
                .isEqualTo(new Endpoints(
                        URI.create("https://s3.example.vn"), URI.create("http://127.0.0.1:8000"), null, null));
        assertThat(settings.pathStyle()).isTrue();
        assertThat(settings.name(Resource.VAULT)).isEqualTo("kho-vault");
    }

    @Test
    void every_fault_stands_in_one_message() {
        assertThatThrownBy(() -> AwsSettings.of(
                        Map.of("AWS_ENDPOINT_URL_SQS", "localhost", "KHO_S3_PATH_STYLE", "yes"),
                        Set.of(Resource.REGISTRY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "AWS_REGION is not set",
                        "AWS_ENDPOINT_URL_SQS is 'localhost'",
                        "KHO_S3_PATH_STYLE is 'yes'",
                        "KHO_TABLE_REGISTRY is not set");
    }

    @Test
    void a_name_that_was_not_asked_for_is_not_there() {
        var settings = AwsSettings.of(Map.of("AWS_REGION", "vn-1", "KHO_TABLE_LEDGER", "kho-ledger"), Set.of());

        assertThatThrownBy(() -> settings.name(Resource.LEDGER)).hasMessage("KHO_TABLE_LEDGER is not set");
    }

    @Test
    void the_secret_is_never_printed() {
        var settings = new AwsSettings("vn-1", new Account("key", "hush"), Endpoints.OF_AWS, false, Map.of());

        assertThat(settings.toString()).doesNotContain("hush");
    }
}
