package vn.kho.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.ARCHIVIST;
import static vn.kho.samples.Samples.aSlip;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import vn.kho.access.Actor;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.contract.InboxContract;
import vn.kho.ingest.Announced;
import vn.kho.ingest.Inbox;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.kernel.UploadId;
import vn.kho.samples.Samples;
import vn.kho.wire.http.Ticket;

class S3InboxTest extends InboxContract {
    private static final UploadId UPLOAD = Samples.upload("01KHO");
    private static final long TWO_PARTS = Sendings.PART + 5;

    private final HttpClient sender = HttpClient.newHttpClient();
    private ObjectsEngine engine;
    private S3Client client;
    private S3Presigner presigner;

    ObjectsEngine engine() {
        return ObjectsEngine.buckets();
    }

    @BeforeEach
    void open() {
        engine = engine();
        client = engine.s3();
        presigner = engine.clients().presigner();
    }

    @AfterEach
    void close() {
        if (engine == null) return;
        presigner.close();
        client.close();
        engine.close();
    }

    @Override
    protected Inbox inbox() {
        return s3();
    }

    private S3Inbox s3() {
        return new S3Inbox(client, engine.settings());
    }

    @Test
    void a_file_is_sent_past_this_program_and_lies_there_with_its_slip() throws Exception {
        var part = issue(8).parts().getFirst();

        assertThat(send(part, "a report")).isEqualTo(200);

        assertThat(s3().arrived(UPLOAD)).isEqualTo(OptionalLong.of(8));
        assertThat(s3().look(UPLOAD)).contains(aSlip());
        assertThat(s3().announced(UPLOAD)).contains(new Announced(aSlip(), 8, ARCHIVIST));
        assertThat(s3().original(UPLOAD).hash()).isEqualTo(Sha256.of("a report"));
    }

    @Test
    void what_was_announced_and_has_not_come_is_not_there() {
        issue(8);

        assertThat(s3().look(UPLOAD)).isEmpty();
        assertThat(s3().arrived(UPLOAD)).isEmpty();
    }

    @Test
    void more_or_fewer_bytes_than_announced_are_not_taken() throws Exception {
        var part = issue(8).parts().getFirst();

        assertThat(send(part, "another report")).isEqualTo(403);
        assertThat(send(part, "brief")).isEqualTo(403);

        assertThat(s3().arrived(UPLOAD)).isEmpty();
    }

    @Test
    void an_address_takes_nothing_under_another_name() throws Exception {
        var part = issue(8).parts().getFirst();
        var other = new Ticket.Part(1, part.url().replace("01KHO", "01KHX"), 0, 8);

        assertThat(send(other, "a report")).isEqualTo(403);
    }

    @Test
    void the_same_announcement_again_gives_leave_again() throws Exception {
        issue(8);
        var part = issue(8).parts().getFirst();

        assertThat(send(part, "a report")).isEqualTo(200);
    }

    @Test
    void another_sender_another_dossier_and_another_length_are_no_same_announcement() {
        issue(8);
        var stranger = new Actor(Samples.AGENCY, "vt99", ARCHIVIST.role(), Set.of());

        assertThat(links().issue(UPLOAD, aSlip(), 8, stranger)).isEmpty();
        assertThat(links().issue(UPLOAD, aSlip(), 9, ARCHIVIST)).isEmpty();
        assertThat(s3().announced(UPLOAD)).contains(new Announced(aSlip(), 8, ARCHIVIST));
    }

    @Test
    void a_large_file_comes_in_parts_and_a_broken_line_costs_one_of_them() throws Exception {
        var first = issue(TWO_PARTS).parts();
        assertThat(first).extracting(Ticket.Part::bytes).containsExactly(Sendings.PART, 5L);
        assertThat(send(first.getLast(), "thend")).isEqualTo(200);
        assertThat(s3().arrived(UPLOAD)).isEmpty();

        var rest = issue(TWO_PARTS).parts();

        assertThat(rest).extracting(Ticket.Part::number).containsExactly(1);
        assertThat(send(rest.getFirst(), new byte[(int) Sendings.PART])).isEqualTo(200);
        assertThat(s3().arrived(UPLOAD)).isEqualTo(OptionalLong.of(TWO_PARTS));
        assertThat(s3().original(UPLOAD).bytes()).isEqualTo(TWO_PARTS);
        assertThat(issue(TWO_PARTS).parts()).isEmpty();
    }

    @Test
    void what_is_erased_in_the_middle_of_its_sending_leaves_no_part_behind() throws Exception {
        var parts = issue(TWO_PARTS).parts();
        send(parts.getLast(), "thend");

        s3().erase(UPLOAD);

        var bucket = engine.settings().name(Resource.INBOX);
        assertThat(client.listMultipartUploads(list -> list.bucket(bucket)).uploads())
                .isEmpty();
        assertThat(client.listObjectsV2(list -> list.bucket(bucket)).contents()).isEmpty();
    }

    @Test
    void other_bytes_put_in_the_place_of_those_that_were_looked_at_are_not_read_for_them() {
        announced("a report");
        var original = new S3Inbox(client, engine.settings()).original(UPLOAD);
        var large = "x".repeat((16 << 20) + 1);
        s3().erase(UPLOAD);
        announced(large);
        var looked = s3().original(UPLOAD);
        announced("y".repeat((16 << 20) + 1));

        assertThatThrownBy(() -> looked.open().close()).isInstanceOf(Unavailable.class);
        assertThat(original.hash()).isEqualTo(Sha256.of("a report"));
    }

    @Test
    void a_key_of_ours_names_its_upload() {
        assertThat(S3Inbox.arrival("H99.10/01KHO/bytes")).isEqualTo(Optional.of(UPLOAD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "/bytes",
                "H99.10/01KHO",
                "H99.10/01KHO/slip",
                "H99.10/01KHO/bytes/",
                "H99.10/../bytes",
                "../H99.10/bytes",
                "H99.10/./bytes",
                "H99.10//bytes",
                "H99.10/01KHO/x/bytes",
                "H99.10/01 KHO/bytes",
                "H99.10%2F01KHO%2Fbytes",
                "H99.10/01KHO/bytes\n",
                "H99.10/Đơn/bytes",
            })
    void a_key_that_is_none_of_ours_names_nothing(String key) {
        assertThat(S3Inbox.arrival(key)).isEmpty();
    }

    private InboxLinks links() {
        return new InboxLinks(client, presigner, engine.settings(), InstantSource.system());
    }

    private Ticket issue(long bytes) {
        return links().issue(UPLOAD, aSlip(), bytes, ARCHIVIST).orElseThrow();
    }

    private void announced(String text) {
        s3().announce(UPLOAD, new Announced(aSlip(), text.length(), ARCHIVIST));
        client.putObject(
                put -> put.bucket(engine.settings().name(Resource.INBOX)).key(S3Inbox.bytes(UPLOAD)),
                RequestBody.fromString(text));
    }

    private int send(Ticket.Part part, String text) throws IOException, InterruptedException {
        return send(part, text.getBytes(UTF_8));
    }

    private int send(Ticket.Part part, byte[] bytes) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(part.url()))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        return sender.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
