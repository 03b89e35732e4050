package vn.kho.house.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.house.Repository;

/// The events in `events/` as Lambda reads them, given to the functions over an archive with nothing in it: each is
/// understood, and answered with what it deserves.
class EventsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-15T01:00:00Z"));

    private static final Map<String, RequestHandler<?, ?>> functions = new HashMap<>();
    private static Servers servers;

    @BeforeAll
    static void open() throws Exception {
        servers = Servers.open(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        servers.write(Settings.texts());
        for (var each : Functions.ALL) functions.put(each.name(), each.on(servers, CLOCK));
    }

    @AfterAll
    static void close() {
        if (servers != null) servers.close();
    }

    @Test
    void every_function_has_events_and_every_event_a_function() throws IOException {
        try (var folders = Files.list(Repository.file("events"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Functions.ALL.stream().map(Functions::name).toList());
        }
    }

    static Stream<Path> ofQueues() throws IOException {
        return events(SQSEvent.class);
    }

    @ParameterizedTest
    @MethodSource("ofQueues")
    void every_message_is_settled_but_those_of_a_newer_version_and_arrivals_that_nobody_noted(Path file)
            throws IOException {
        var answer = (SQSBatchResponse) run(file);

        var stays = file.toString().matches(".*(newer-version|arrival-stays).json");
        assertThat(answer.getBatchItemFailures()).hasSize(stays ? 1 : 0);
    }

    @Test
    void a_message_as_large_as_a_queue_takes_stops_no_other() throws IOException {
        var event = (SQSEvent) read(Repository.file("events/ingest/hostile.json"));
        event.getRecords()
                .getFirst()
                .setBody("{\"v\":1,\"type\":\"take-in\",\"upload\":\"" + "A".repeat(1 << 20) + "\"}");
        event.getRecords().get(1).setBody("[".repeat(1 << 20));

        var answer = (SQSBatchResponse) this.<SQSEvent, SQSBatchResponse>given("ingest", event);

        assertThat(answer.getBatchItemFailures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "view/me, 200",
        "view/health, 200",
        "view/console, 200",
        "view/dossiers, 200",
        "view/not-signed-in, 401",
        "search/words, 200",
        "command/open-a-dossier, 201",
        "command/announce-a-file, 404",
        "command/ask-for-a-report, 202",
        "command/hostile, 400",
    })
    void a_request_is_answered(String event, int status) throws IOException {
        var answer = (APIGatewayV2HTTPResponse) run(Repository.file("events/" + event + ".json"));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(status);
    }

    @Test
    void every_request_of_the_folder_is_tried() throws IOException {
        var tried = Stream.of(EventsTest.class.getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(CsvSource.class)))
                .flatMap(rows -> Stream.of(rows.value()))
                .filter(row -> row.contains(","))
                .map(row -> row.substring(0, row.indexOf(',')) + ".json");

        assertThat(events(APIGatewayV2HTTPEvent.class)
                        .map(file -> Repository.name(file).replace("events/", "")))
                .containsExactlyInAnyOrderElementsOf(tried.toList());
    }

    @ParameterizedTest
    @CsvSource({"committed", "by-the-clock", "hostile"})
    void a_knock_of_the_stream_is_heard_whatever_it_says(String event) throws IOException {
        var answer = (StreamsEventResponse) run(Repository.file("events/relay/" + event + ".json"));

        assertThat(answer.getBatchItemFailures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"retain", "verify"})
    void the_clock_strikes(String function) throws IOException {
        assertThat((Map<?, ?>) run(Repository.file("events/" + function + "/daily.json")))
                .isNotNull();
    }

    private static Stream<Path> events(Class<?> type) throws IOException {
        var names = Functions.ALL.stream()
                .filter(each -> each.event() == type)
                .map(Functions::name)
                .toList();
        return Repository.files(".json").stream()
                .filter(file ->
                        names.stream().anyMatch(name -> Repository.name(file).startsWith("events/" + name + "/")))
                .sorted();
    }

    private static Functions function(Path file) {
        var name = file.getParent().getFileName().toString();
        return Functions.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// With the runtime's own reader; `INBOX` stands for the name of the bucket here.
    private static Object read(Path file) {
        var text = Repository.read(file).replace("INBOX", servers.settings().name(Resource.INBOX));
        var type = function(file).event();
        if (type == Map.class) return Map.of();
        return LambdaEventSerializers.serializerFor(type, EventsTest.class.getClassLoader())
                .fromJson(text);
    }

    private Object run(Path file) throws IOException {
        return given(function(file).name(), read(file));
    }

    @SuppressWarnings("unchecked") // the table of the functions says which event each takes
    private <I, O> Object given(String function, Object event) {
        return ((RequestHandler<I, O>) functions.get(function)).handleRequest((I) event, new Invocation(function));
    }
}
