package vn.kho.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.original;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import vn.kho.aws.AwsSettings.Account;
import vn.kho.aws.AwsSettings.Endpoints;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.contract.VaultContract;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Unavailable;
import vn.kho.memory.MemoryOriginal;
import vn.kho.samples.Samples;
import vn.kho.vault.Vault;

class S3VaultTest extends VaultContract {
    private static final DocumentId DOCUMENT = new DocumentId(Samples.AGENCY, "UPLOAD1-0");
    private static final LocalDate AHEAD = LocalDate.of(2099, 12, 31);

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
    protected Vault vault() {
        return new S3Vault(client, engine.settings(), S3Vault.Mode.GOVERNANCE);
    }

    @Test
    void the_store_itself_refuses_to_destroy_what_is_locked_by_its_own_clock() {
        vault().put(DOCUMENT, original("a report"), AHEAD);

        assertThat(vault().destroy(DOCUMENT, AHEAD.plusYears(1))).isEqualTo(new Vault.Destroyed.Locked(AHEAD, false));

        assertThat(vault().look(DOCUMENT)).isPresent();
    }

    @Test
    void a_deletion_by_another_hand_leaves_no_version_behind_when_destroyed() {
        vault().put(DOCUMENT, original("a report"), LocalDate.of(2026, 3, 2));
        client.deleteObject(delete -> delete.bucket(bucket()).key("H99.10/UPLOAD1-0"));
        vault().put(DOCUMENT, original("a report"), LocalDate.of(2026, 3, 2));

        assertThat(vault().destroy(DOCUMENT, AHEAD)).isEqualTo(new Vault.Destroyed.Gone());

        var left = client.listObjectVersions(list -> list.bucket(bucket()));
        assertThat(left.versions()).isEmpty();
        assertThat(left.deleteMarkers()).isEmpty();
    }

    @Test
    void of_racing_puts_of_large_bytes_one_is_kept() throws Exception {
        var ends = race(16);

        assertThat(ends).filteredOn(end -> end instanceof Vault.Put.Kept).hasSize(1);
        assertThat(ends).filteredOn(end -> end instanceof Vault.Put.Other).hasSize(15);
    }

    @Test
    void a_put_is_one_request_that_bears_condition_hash_and_lock_and_none_bypasses() {
        var sent = new CopyOnWriteArrayList<SdkHttpRequest>();
        try (var watched = client(sent)) {
            var vault = new S3Vault(watched, engine.settings(), S3Vault.Mode.COMPLIANCE);
            vault.put(DOCUMENT, original("a report"), AHEAD);
            vault.destroy(DOCUMENT, AHEAD.plusYears(1));
        }

        var puts = sent.stream().filter(it -> it.method() == SdkHttpMethod.PUT).toList();
        assertThat(puts).hasSize(1);
        assertThat(puts.getFirst().headers())
                .containsEntry("If-None-Match", List.of("*"))
                .containsEntry("x-amz-object-lock-mode", List.of("COMPLIANCE"))
                .containsEntry("x-amz-object-lock-retain-until-date", List.of("2099-12-31T17:00:00Z"))
                .containsKey("x-amz-checksum-sha256");
        assertThat(sent).noneMatch(it -> it.firstMatchingHeader("x-amz-bypass-governance-retention")
                .isPresent());
    }

    @Test
    void a_store_that_does_not_answer_is_unavailable() {
        var nowhere = new AwsSettings(
                "ap-southeast-1",
                new Account("test", "test"),
                new Endpoints(URI.create("http://127.0.0.1:1"), null, null, null),
                true,
                Map.of(Resource.VAULT, "none"));
        try (var clients = Clients.pooled(nowhere);
                var s3 = clients.s3()) {
            var vault = new S3Vault(s3, nowhere, S3Vault.Mode.GOVERNANCE);

            assertThatThrownBy(() -> vault.look(DOCUMENT)).isInstanceOf(Unavailable.class);
        }
    }

    private List<Vault.Put> race(int racers) throws Exception {
        var start = new CyclicBarrier(racers);
        try (var threads = Executors.newFixedThreadPool(racers)) {
            var running = IntStream.range(0, racers)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return vault().put(DOCUMENT, large(i), AHEAD);
                    }))
                    .toList();
            var ends = new ArrayList<Vault.Put>();
            for (var it : running) ends.add(it.get());
            return ends;
        }
    }

    @Test
    void where_a_lock_that_is_over_is_not_taken_the_original_lies_unlocked() {
        var strict = client(new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                if (context.request() instanceof PutObjectRequest put
                        && put.objectLockRetainUntilDate() != null
                        && put.objectLockRetainUntilDate().isBefore(Instant.now()))
                    throw S3Exception.builder()
                            .statusCode(400)
                            .message("The retain until date must be in the future!")
                            .build();
            }
        });
        var vault = new S3Vault(strict, engine.settings(), S3Vault.Mode.GOVERNANCE);

        assertThat(vault.put(DOCUMENT, original("a report"), LocalDate.of(2001, 1, 1)))
                .isInstanceOf(Vault.Put.Kept.class);

        assertThat(vault.look(DOCUMENT).orElseThrow().lockedUntil()).isEqualTo(LocalDate.EPOCH);
        vault.lock(DOCUMENT, AHEAD);
        assertThat(vault.look(DOCUMENT).orElseThrow().lockedUntil()).isEqualTo(AHEAD);
    }

    private S3Client client(List<SdkHttpRequest> sent) {
        return client(new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                sent.add(context.httpRequest());
            }
        });
    }

    private S3Client client(ExecutionInterceptor watch) {
        var given = client.serviceClientConfiguration();
        return S3Client.builder()
                .region(given.region())
                .credentialsProvider(given.credentialsProvider())
                .endpointOverride(given.endpointOverride().orElseThrow())
                .forcePathStyle(true)
                .httpClientBuilder(software.amazon.awssdk.http.apache5.Apache5HttpClient.builder())
                .overrideConfiguration(call -> call.addExecutionInterceptor(watch))
                .build();
    }

    private String bucket() {
        return engine.settings().name(Resource.VAULT);
    }

    private static MemoryOriginal large(int value) {
        var bytes = new byte[300_000];
        Arrays.fill(bytes, (byte) value);
        return new MemoryOriginal(bytes);
    }
}
