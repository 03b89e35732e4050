package vn.kho.house.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.aws.S3Vault;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.functions.retain.RetainFunction;
import vn.kho.functions.verify.VerifyFunction;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;
import vn.kho.lambda.FunctionSettings;
import vn.kho.ledger.Checkpoint;
import vn.kho.registry.Walk;
import vn.kho.report.Asked;
import vn.kho.sample.OfficeFiles;
import vn.kho.sample.plan.Plan;
import vn.kho.verification.VerifyArchive;

/// The invented office's year in a folder, and through the functions on servers that speak as AWS does: one history,
/// byte for byte. One dossier in four; all of them with `KHO_STORY=whole`.
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CloudPathTest {
    private static final Instant MORNING = Instant.parse("2026-12-15T01:00:00Z");
    private static final int LAST = Integer.MAX_VALUE; // these leave leaves of their own
    private static final int STEP = "whole".equals(System.getenv("KHO_STORY")) ? 1 : 4;

    @TempDir
    private static Path folder;

    private static KeyPair seal;
    private static Servers servers;
    private static FolderWorld disk;
    private static CloudWorld cloud;
    private static int dossiers;

    @BeforeAll
    static void the_year_is_told_to_both() throws Exception {
        seal = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        for (var agency : List.of(Plan.OFFICE, Plan.PREDECESSOR)) keyOf(agency);
        servers = Servers.open(seal);
        servers.write(Settings.texts());
        disk = new FolderWorld(folder, new UseCaseClock(MORNING), Settings.office());
        cloud = CloudWorld.here(servers.settings(), servers.settings(), new UseCaseClock(MORNING));
        var schedule = Settings.office().schedule();
        new Story(disk, schedule, OfficeFiles.Mode.BORN_DIGITAL, STEP).tell();
        var story = new Story(cloud, schedule, OfficeFiles.Mode.BORN_DIGITAL, STEP);
        story.tell();
        dossiers = story.dossiers();
    }

    @AfterAll
    static void close() {
        if (cloud != null) cloud.close();
        if (disk != null) disk.close();
        if (servers != null) servers.close();
    }

    /// Both worlds sign with one key: it stands on the papers.
    private static void keyOf(AgencyId agency) throws IOException {
        var keys = Files.createDirectories(folder.resolve("keys"));
        Files.writeString(
                keys.resolve(agency.value() + ".ed25519"),
                pem("PRIVATE KEY", seal.getPrivate().getEncoded())
                        + pem("PUBLIC KEY", seal.getPublic().getEncoded()));
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }

    @Test
    void both_have_the_same_history_leaf_by_leaf() {
        for (var agency : List.of(Plan.OFFICE, Plan.PREDECESSOR)) {
            var size = (int) disk.ledger().head(agency).size();
            var told = disk.ledger().read(agency, 0, size);

            for (int i = 0; i < size; i++)
                assertThat(cloud.ledger().read(agency, i, 1)).as("leaf " + i).isEqualTo(List.of(told.get(i)));
            assertThat(cloud.ledger().head(agency)).isEqualTo(disk.ledger().head(agency));
        }
    }

    @Test
    void rows_and_originals_of_both_are_what_that_history_says() {
        for (var world : List.of(disk, cloud))
            for (var agency : List.of(Plan.OFFICE, Plan.PREDECESSOR))
                assertThat(new VerifyArchive(
                                        world.registry(), world.rows(), world.outbox(), world.ledger(), world.vault())
                                .verify(agency, _ -> {})
                                .problems())
                        .as(world.getClass().getSimpleName() + " " + agency)
                        .isEmpty();
    }

    @Test
    void both_wrote_the_same_papers() {
        var papers = papers(disk);

        assertThat(papers).hasSize(2);
        assertThat(papers(cloud)).isEqualTo(papers);
    }

    private static List<Asked.State> papers(World world) {
        return Walk.children(world.registry(), Plan.OFFICE, Asked.ROOT, Asked.KIND).stream()
                .map(Asked::state)
                .peek(state -> assertThat(state).isInstanceOf(Asked.State.Written.class))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"đoàn ra", "\"hộ chiếu\"", "ho chieu cong vu", "Sông Bạc", "\"hồ sơ chất lượng\"", "xyz"})
    void a_search_finds_the_same_in_both(String words) {
        assertThat(cloud.search(Plan.OFFICE, words))
                .containsExactlyInAnyOrderElementsOf(disk.search(Plan.OFFICE, words));
    }

    @Test
    void an_original_is_handed_out_by_the_vault_itself_byte_for_byte() throws Exception {
        var document = someDocument();
        var auditor = new Actor(document.id().agency(), "kiemtra", Role.AUDITOR, Set.of());
        var path = "/v1/dossiers/" + web(document.dossier().value()) + "/documents/"
                + web(document.id().value()) + "/content";

        var answer = cloud.ask("GET", path, "", auditor);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(303);
        assertThat(Sha256.of(fetched(answer.getHeaders().get("Location")))).isEqualTo(document.hash());
    }

    private static byte[] fetched(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var get = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(get, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private static Document someDocument() {
        var dossier = Plan.of(7).dossiers().getFirst().opened();
        return Walk.children(cloud.registry(), dossier.agency(), Dossier.root(dossier.id()), Document.KIND)
                .getFirst();
    }

    private static String web(String id) {
        return id.replaceFirst("/", ":");
    }

    @Test
    @Order(LAST)
    void the_nightly_check_finds_nothing_and_signs_where_the_ledger_stands() throws GeneralSecurityException {
        var verify = new VerifyFunction(settings(), cloud.clock());

        var counts = verify.handleRequest(Map.of(), new Invocation("verify"));

        assertThat(counts).containsEntry("findings", 0L);
        var note = cloud.stores().checkpoints().latest(Plan.OFFICE).orElseThrow();
        assertThat(Checkpoint.read(Plan.OFFICE, note).orElseThrow().signedBy(seal.getPublic(), note))
                .isTrue();
    }

    @Test
    @Order(LAST)
    void the_daily_round_counts_every_dossier_once_a_month() {
        long looked = 0;
        for (int day = 1; day <= 28; day++) {
            var morning = Instant.parse("2026-12-%02dT01:30:00Z".formatted(day));
            var retain = new RetainFunction(settings(), () -> morning);
            var counts = retain.handleRequest(Map.of(), new Invocation("retain"));
            looked += counts.entrySet().stream()
                    .filter(count -> !count.getKey().equals("locked"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        assertThat(looked).isGreaterThanOrEqualTo(dossiers);
    }

    private static FunctionSettings settings() {
        return new FunctionSettings(servers.settings(), S3Vault.Mode.GOVERNANCE, Path.of("/nowhere"));
    }
}
