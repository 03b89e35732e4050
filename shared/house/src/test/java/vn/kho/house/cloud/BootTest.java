package vn.kho.house.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.house.Repository;

/// Each zip starts under the runtime's own client, and answers its first event.
@Tag("slow")
class BootTest {
    private static final long MEGABYTE = 1_000_000;

    @TempDir
    private static Path folder;

    private static Servers servers;

    @BeforeAll
    static void open() throws Exception {
        servers = Servers.open(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        servers.write(Settings.texts());
    }

    @AfterAll
    static void close() {
        if (servers != null) servers.close();
    }

    static Stream<Functions> functions() {
        return Functions.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_zip_starts_and_answers_its_first_event(Functions function) throws Exception {
        var task = Booted.unpacked(zip(function), folder.resolve(function.verb()));
        var event = event(function);
        try (var api = new RuntimeApi();
                var _ = Booted.start(function, task, api, servers.settings(), List.of("-Xmx512m"))) {
            var answer = api.ask(event, Duration.ofSeconds(60));

            assertThat(answer.how())
                    .as(() -> answer.body() + "\n" + log(function))
                    .isEqualTo("response");
        }
    }

    /// A folder of it may be unpacked when it is deployed, so natives and the model for OCR count as they lie
    /// there.
    @Test
    void zips_are_no_larger_than_they_may_be() throws IOException {
        var most = Map.of(
                "view", 25 * MEGABYTE,
                "search", 25 * MEGABYTE,
                "ingest", 80 * MEGABYTE, // with the readers of office files; what is over 50 MB goes by way of S3
                "extract", 80 * MEGABYTE);
        for (var function : Functions.ALL)
            assertThat(Files.size(zip(function)))
                    .as(function.name())
                    .isLessThanOrEqualTo(most.getOrDefault(function.verb(), 50 * MEGABYTE));
        var extract = Booted.unpacked(zip(Functions.named("extract")), folder.resolve("extract"));
        try (var files = Files.walk(extract)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThanOrEqualTo(120 * MEGABYTE);
        }
    }

    @Test
    void the_model_for_OCR_travels_with_those_who_read() throws IOException {
        if (System.getenv("KHO_OCR_MODEL") == null) missing("the zips were built without KHO_OCR_MODEL");
        for (var name : List.of("ingest", "extract"))
            assertThat(Booted.unpacked(zip(Functions.named(name)), folder.resolve(name))
                            .resolve("models/vie.traineddata"))
                    .exists();
    }

    private static Path zip(Functions function) {
        if (!Files.exists(function.zip()))
            missing(Repository.name(function.zip()) + " is not there: mvn package makes it");
        return function.zip();
    }

    /// Skipped, but where nothing may be.
    private static void missing(String words) {
        if ("true".equals(System.getenv("KHO_CI"))) fail(words);
        abort(words);
    }

    private static String event(Functions function) throws IOException {
        try (var files = Files.list(Repository.file("events/" + function.name()))) {
            var first = files.filter(file -> !file.toString().contains("newer"))
                    .sorted()
                    .findFirst();
            return Repository.read(first.orElseThrow())
                    .replace("INBOX", servers.settings().name(Resource.INBOX));
        }
    }

    private static String log(Functions function) {
        try {
            return Files.readString(folder.resolve(function.name() + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
