package vn.kho.house.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kho.access.Department;
import vn.kho.aws.AwsSettings;
import vn.kho.aws.AwsSettings.Endpoints;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.OpenDossier;
import vn.kho.house.cloud.FaultyWire.Fault;
import vn.kho.house.cloud.FaultyWire.Line;
import vn.kho.ingest.Upload;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.UploadId;
import vn.kho.registry.Letters;
import vn.kho.registry.Walk;
import vn.kho.report.Asked;
import vn.kho.sample.OfficeFiles;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.PlannedDocument;
import vn.kho.verification.VerifyArchive;
import vn.kho.wire.office.OfficeSettings;

/// One file on its whole way, from the announcement to the paper that counts it, again and again; each time another
/// call to AWS goes wrong. However it goes wrong, what is told again ends as if nothing had been.
///
/// Every third write and every sixtieth read goes wrong, in one way each. With `KHO_FAULTS=writes` every write goes
/// wrong in every way, with `KHO_FAULTS=all` every call.
@Tag("slow")
class CloudFaultsTest {
    private static final Instant MORNING = Instant.parse("2026-12-15T01:00:00Z");
    private static final String ASKED = String.valueOf(System.getenv("KHO_FAULTS"));
    private static final int MOST_RUNS = 2500;

    private static final Line line = new Line();
    private static final List<FaultyWire> wires = new ArrayList<>();
    private static final PlannedDocument DOCUMENT =
            Plan.of(7).dossiers().getFirst().documents().getFirst();
    private static final byte[] BYTES =
            OfficeFiles.in(OfficeFiles.Mode.BORN_DIGITAL, 7).bytes(DOCUMENT);

    private static Servers servers;
    private static CloudWorld cloud;
    private static int runs;
    private static List<String> calls = List.of();

    @BeforeAll
    static void open() throws Exception {
        servers = Servers.open(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        servers.write(Map.of(OfficeSettings.AGENCIES, agencies()));
        var direct = servers.settings();
        var at = direct.endpoints();
        for (var server : Arrays.asList(at.s3(), at.dynamodb(), at.sqs(), at.kms()))
            wires.add(FaultyWire.before(server, line));
        var ends = new Endpoints(
                wires.get(0).address(),
                wires.get(1).address(),
                wires.get(2).address(),
                wires.get(3).address());
        var through = new AwsSettings(direct.region(), direct.account(), ends, direct.pathStyle(), direct.names());
        cloud = CloudWorld.here(direct, through, new UseCaseClock(MORNING));
    }

    @AfterAll
    static void close() {
        if (cloud != null) cloud.close();
        for (var wire : wires) wire.close();
        if (servers != null) servers.close();
    }

    private static AgencyId agency(int run) {
        return new AgencyId("H%02d.%02d".formatted(50 + run / 50, run % 50));
    }

    private static String agencies() {
        var all =
                IntStream.range(0, MOST_RUNS).mapToObj(CloudFaultsTest::agency).toList();
        return "agencies=" + all.stream().map(AgencyId::value).collect(Collectors.joining(" ")) + "\n"
                + all.stream()
                        .map(agency -> agency + ".name=Sở Thử\n" + agency + ".parent=UBND\n" + agency + ".notation=ST\n"
                                + agency + ".place=Thử\n" + agency + ".departments=LS\n")
                        .collect(Collectors.joining());
    }

    @Test
    void every_call_may_go_wrong_in_every_way_and_all_ends_as_if_none_had() {
        var well = run(-1, Fault.BEFORE);
        assertThat(run(-1, Fault.BEFORE)).as("two runs without a fault").isEqualTo(well);
        var whole = calls;
        var tried = new TreeMap<Fault, Integer>();
        var wrong = new ArrayList<String>();
        for (var each : faults(whole)) {
            var name = each + " of " + whole.size() + ": " + whole.get(each.call());
            try {
                assertThat(run(each.call(), each.fault())).as(name).isEqualTo(well);
            } catch (AssertionError | RuntimeException e) {
                wrong.add(name + ": " + e);
            }
            tried.merge(each.fault(), 1, Integer::sum);
        }
        var kinds = new TreeMap<String, Integer>();
        for (var call : whole) kinds.merge(call, 1, Integer::sum);
        System.out.println("calls of one file's way: " + whole.size() + " " + kinds + "; faults tried: " + tried);
        assertThat(wrong).isEmpty();
    }

    @Test
    void messages_that_come_twice_and_the_last_one_first_change_nothing() {
        var well = run(-1, Fault.BEFORE);
        cloud.unruly(true);
        try {
            assertThat(run(-1, Fault.BEFORE)).isEqualTo(well);
        } finally {
            cloud.unruly(false);
        }
    }

    /// A fault, and the number of the call that it befalls.
    private record At(int call, Fault fault) {}

    private static List<At> faults(List<String> whole) {
        var chosen = new ArrayList<At>();
        int writes = 0;
        int reads = 0;
        for (int call = 0; call < whole.size(); call++) {
            var turn = writes(whole.get(call)) ? writes++ : reads++;
            var all = ASKED.equals("all") || ASKED.equals("writes") && writes(whole.get(call));
            var step = writes(whole.get(call)) ? 3 : 60;
            if (all) for (var fault : Fault.values()) chosen.add(new At(call, fault));
            else if (turn % step == 0) chosen.add(new At(call, Fault.values()[turn / step % Fault.values().length]));
        }
        return chosen;
    }

    private static boolean writes(String call) {
        return call.matches("(PUT|POST|DELETE|TransactWrite|PutItem|SendMessage).*");
    }

    /// What there is in the end.
    ///
    /// @param milestones how often each was sealed
    private record End(
            Map<String, Integer> milestones,
            List<String> problems,
            int documents,
            Upload.State upload,
            List<String> found,
            int papers,
            long left) {}

    private static End run(int call, Fault fault) {
        var agency = agency(runs++);
        cloud.only(agency);
        var id = DossierId.of(agency, "2026-LS-01");
        var by = Story.archivist(agency);
        var opened = Plan.of(7).dossiers().getFirst().opened();
        var dossier = new Dossier(
                id,
                "2026-LS-01",
                new Department("LS"),
                opened.description(),
                opened.filing(),
                new Dossier.Span(LocalDate.of(2026, 1, 5), null, null),
                new Dossier.State.Open());
        new OpenDossier(cloud.registry(), cloud.clock()).open(dossier, by);
        var upload = new UploadId(agency, "01KH0000000000000000000000");
        line.begin(call, fault);
        cloud.send(upload, id, DOCUMENT, BYTES, by);
        cloud.work();
        cloud.ask(agency, "retention", "2026", Story.manager(agency));
        cloud.work();
        calls = line.calls();
        line.begin(-1, fault); // looking is no part of it
        return end(agency, id, upload);
    }

    private static End end(AgencyId agency, DossierId dossier, UploadId upload) {
        var registry = cloud.registry();
        var milestones = new LinkedHashMap<String, Integer>();
        var leaves =
                cloud.ledger().read(agency, 0, (int) cloud.ledger().head(agency).size());
        for (var leaf : leaves) milestones.merge(Letters.of(leaf).milestone().name(), 1, Integer::sum);
        var verify = new VerifyArchive(registry, cloud.rows(), cloud.outbox(), cloud.ledger(), cloud.vault());
        return new End(
                new TreeMap<>(milestones),
                verify.verify(agency, _ -> {}).problems().stream()
                        .map(Object::toString)
                        .toList(),
                Walk.children(registry, agency, Dossier.root(dossier), Document.KIND)
                        .size(),
                state(registry.find(Upload.key(upload)).orElseThrow().item()),
                cloud.search(agency, "\"" + DOCUMENT.title() + "\""),
                (int) Walk.children(registry, agency, Asked.ROOT, Asked.KIND).stream()
                        .filter(asked -> asked.state() instanceof Asked.State.Written)
                        .count(),
                left(agency));
    }

    /// Without the ids, which bear the agency.
    private static Upload.State state(Upload upload) {
        return upload.state() instanceof Upload.State.Archived ? new Upload.State.Archived(List.of()) : upload.state();
    }

    /// What is left in the inbox.
    private static long left(AgencyId agency) {
        try (var clients = vn.kho.aws.Clients.pooled(servers.settings());
                var s3 = clients.s3()) {
            return s3.listObjectsV2(list ->
                            list.bucket(servers.settings().name(Resource.INBOX)).prefix(agency.value() + "/"))
                    .contents()
                    .size();
        }
    }
}
