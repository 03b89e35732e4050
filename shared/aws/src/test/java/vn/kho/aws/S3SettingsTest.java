package vn.kho.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.wire.office.OfficeSettings;

class S3SettingsTest {
    private ObjectsEngine engine;
    private S3Client client;

    @BeforeEach
    void open() {
        engine = ObjectsEngine.buckets();
        client = engine.s3();
    }

    @AfterEach
    void close() {
        if (engine == null) return;
        client.close();
        engine.close();
    }

    @Test
    void what_the_office_has_not_written_is_not_there() {
        assertThat(new S3Settings(client, engine.settings()).find(OfficeSettings.CALENDAR))
                .isEmpty();
    }

    @Test
    void what_the_office_writes_is_read_anew_each_time() {
        var settings = new OfficeSettings(new S3Settings(client, engine.settings()));
        write("""
                agencies=H99.10
                H99.10.name=Sở Ngoại vụ tỉnh Sông Bạc
                H99.10.parent=UBND tỉnh Sông Bạc
                H99.10.notation=SNgV
                H99.10.place=Sông Bạc
                H99.10.departments=LS
                """);
        var before = settings.agencies().all();

        write("");

        assertThat(before).extracting(agency -> agency.name()).containsExactly("Sở Ngoại vụ tỉnh Sông Bạc");
        assertThat(settings.agencies().all()).isEmpty();
    }

    private void write(String text) {
        client.putObject(
                put -> put.bucket(engine.settings().name(Resource.SETTINGS)).key(OfficeSettings.AGENCIES),
                RequestBody.fromString(text));
    }
}
