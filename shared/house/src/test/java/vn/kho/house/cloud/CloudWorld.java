package vn.kho.house.cloud;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import software.amazon.awssdk.services.sqs.SqsClient;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.aws.AwsSettings;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.aws.Clients;
import vn.kho.aws.S3Vault;
import vn.kho.aws.Stores;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.UploadId;
import vn.kho.lambda.FunctionSettings;
import vn.kho.ledger.Ledger;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.registry.Rows;
import vn.kho.sample.plan.PlannedDocument;
import vn.kho.vault.Vault;
import vn.kho.wire.http.Json;
import vn.kho.wire.http.NewReport;
import vn.kho.wire.http.NewUpload;
import vn.kho.wire.http.Vouch;

/// The archive on servers that speak as AWS does, through the functions as they are deployed. What Lambda does between
/// queues and functions is done here, one message after the other; a message is given again until it is settled.
final class CloudWorld implements World {
    private static final List<Resource> QUEUES =
            List.of(Resource.INGEST, Resource.EXTRACT, Resource.INDEX, Resource.REPORT);
    private static final int MOST_ROUNDS = 500;

    private final AwsSettings direct;
    private final InstantSource clock;
    private final Clients clients;
    private final SqsClient sqs;
    private final Stores stores;
    private final HttpClient sender = HttpClient.newHttpClient();
    private final Map<Resource, RequestHandler<SQSEvent, SQSBatchResponse>> workers = new EnumMap<>(Resource.class);
    private final RequestHandler<DynamodbEvent, ?> relay;
    private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> command;
    private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> view;
    private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> search;
    private List<AgencyId> agencies = List.of();
    private boolean unruly;

    /// With the functions in this process.
    ///
    /// @param direct     past whatever stands before the servers
    /// @param functions  as the functions reach them
    static CloudWorld here(AwsSettings direct, AwsSettings functions, InstantSource clock) {
        var settings = new FunctionSettings(functions, S3Vault.Mode.GOVERNANCE, Path.of("/nowhere"));
        return new CloudWorld(direct, clock, function -> function.on(settings, clock));
    }

    /// @param functions what runs each of them
    CloudWorld(AwsSettings direct, InstantSource clock, Function<Functions, RequestHandler<?, ?>> functions) {
        this.direct = direct;
        this.clock = clock;
        this.clients = Clients.pooled(direct);
        this.sqs = clients.sqs();
        this.stores = new Stores(clients, S3Vault.Mode.GOVERNANCE, clock);
        for (var queue : QUEUES) workers.put(queue, run(functions, queue.name().toLowerCase(Locale.ROOT)));
        this.relay = run(functions, "relay");
        this.command = run(functions, "command");
        this.view = run(functions, "view");
        this.search = run(functions, "search");
    }

    @SuppressWarnings("unchecked") // each takes what its row in the list of functions says
    private static <E, A> RequestHandler<E, A> run(Function<Functions, RequestHandler<?, ?>> functions, String name) {
        return (RequestHandler<E, A>) functions.apply(Functions.named(name));
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public Registry registry() {
        return stores.registry();
    }

    @Override
    public Rows rows() {
        return stores.registry();
    }

    @Override
    public Outbox outbox() {
        return stores.registry();
    }

    @Override
    public Ledger ledger() {
        return stores.ledger();
    }

    @Override
    public Vault vault() {
        return stores.vault();
    }

    Stores stores() {
        return stores;
    }

    /// Announced, sent to the address that comes back, and told of by the store and by the sender.
    @Override
    public void send(UploadId upload, DossierId dossier, PlannedDocument document, byte[] bytes, Actor by) {
        var component = document.component();
        var announced = Json.write(new NewUpload(
                upload.local(),
                dossier.agency() + ":" + dossier.local(),
                document.name(),
                bytes.length,
                component == null ? null : component.value(),
                document.title(),
                document.number(),
                document.date(),
                document.author()));
        var ticket = new Yaml()
                .<Map<String, Object>>load(
                        insist("POST", "/v1/uploads", announced, by, 201).getBody());
        for (var part : (List<?>) ticket.get("parts")) put(String.valueOf(((Map<?, ?>) part).get("url")), bytes);
        var key = upload.agency() + "/" + upload.local() + "/bytes";
        deliver(new Message(Resource.INGEST, arrival(direct.name(Resource.INBOX), key)));
        insist("POST", "/v1/uploads/" + upload.agency() + ":" + upload.local() + "/complete", "", by, 202);
    }

    /// As S3 tells EventBridge, and EventBridge the queue.
    static String arrival(String bucket, String key) {
        return Json.write(Map.of(
                "version", "0",
                "source", "aws.s3",
                "detail-type", "Object Created",
                "detail", Map.of("bucket", Map.of("name", bucket), "object", Map.of("key", key))));
    }

    private void put(String address, byte[] bytes) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                    .build();
            for (int tries = 0; tries < 3; tries++) if (taken(request)) return;
            throw new IllegalStateException("the bytes were not taken");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean taken(HttpRequest request) throws InterruptedException {
        try {
            return sender.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false; // sent again
        }
    }

    @Override
    public void vouch(UploadId upload, String reason, Actor by) {
        insist(
                "POST",
                "/v1/uploads/" + upload.agency() + ":" + upload.local() + "/vouch",
                Json.write(new Vouch(reason)),
                by,
                202);
    }

    @Override
    public void ask(AgencyId agency, String kind, String period, Actor by) {
        insist("POST", "/v1/reports", Json.write(new NewReport(kind, period, Story.today())), by, 202);
    }

    /// A person whose click ended in a failure of the machine clicks again.
    private APIGatewayV2HTTPResponse insist(String method, String path, String body, Actor by, int status) {
        APIGatewayV2HTTPResponse answer = null;
        for (int tries = 0; tries < 10; tries++) {
            answer = ask(method, path, body, by);
            if (answer.getStatusCode() == status) return answer;
            if (answer.getStatusCode() < 500) break;
        }
        throw new IllegalStateException(method + " " + path + ": " + answer);
    }

    APIGatewayV2HTTPResponse ask(String method, String path, String body, Actor by) {
        var event = event(method, path, body, by);
        if (path.startsWith("/v1/search")) return search.handleRequest(event, new Invocation("search"));
        return method.equals("GET")
                ? view.handleRequest(event, new Invocation("view"))
                : command.handleRequest(event, new Invocation("command"));
    }

    private static APIGatewayV2HTTPEvent event(String method, String path, String body, Actor by) {
        var claims = new TreeMap<>(Map.of(
                "sub", by.id(),
                "custom:agency", by.agency().value(),
                "custom:role", by.role().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        claims.put(
                "custom:departments",
                by.departments().stream().map(Department::code).sorted().collect(Collectors.joining(" ")));
        var question = path.indexOf('?');
        return APIGatewayV2HTTPEvent.builder()
                .withRawPath(question < 0 ? path : path.substring(0, question))
                .withRawQueryString(question < 0 ? "" : path.substring(question + 1))
                .withHeaders(Map.of("content-type", "application/json"))
                .withBody(body)
                .withRequestContext(RequestContext.builder()
                        .withRequestId("request")
                        .withHttp(RequestContext.Http.builder()
                                .withMethod(method)
                                .withPath(path)
                                .build())
                        .withAuthorizer(RequestContext.Authorizer.builder()
                                .withJwt(RequestContext.Authorizer.JWT
                                        .builder()
                                        .withClaims(claims)
                                        .build())
                                .build())
                        .build())
                .build();
    }

    @Override
    public void work() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            carry();
            var messages = received();
            if (messages.isEmpty() && !lettersWait()) return;
            for (var message : messages) deliver(message);
        }
        throw new IllegalStateException("never still");
    }

    /// From now on the stream tells of this agency alone.
    void only(AgencyId agency) {
        agencies = List.of(agency);
    }

    /// From now on every message comes twice, and the last one first.
    void unruly(boolean queues) {
        unruly = queues;
    }

    /// What the stream would bring: a knock. Lambda knocks again when nobody answers.
    private void carry() {
        var event = new DynamodbEvent();
        event.setRecords(agencies.stream().map(CloudWorld::knock).toList());
        for (int tries = 0; ; tries++) {
            try {
                relay.handleRequest(event, new Invocation("relay"));
                return;
            } catch (RuntimeException e) {
                if (tries > 10) throw e;
            }
        }
    }

    private static DynamodbStreamRecord knock(AgencyId agency) {
        var key = new AttributeValue();
        key.setS(agency.value() + "!outbox/0");
        var change = new StreamRecord();
        change.setKeys(Map.of("pk", key));
        change.setSequenceNumber("1");
        var record = new DynamodbStreamRecord();
        record.setDynamodb(change);
        return record;
    }

    private boolean lettersWait() {
        return (agencies.isEmpty() ? stores.registry().agencies() : agencies)
                .stream()
                        .anyMatch(
                                agency -> !stores.registry().waiting(agency, 1).isEmpty());
    }

    /// Everything that lies in the queues now, taken off them.
    private List<Message> received() {
        var all = new ArrayList<Message>();
        for (var queue : QUEUES) {
            var url = direct.name(queue);
            while (true) {
                var some = sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
                        .messages();
                if (some.isEmpty()) break;
                for (var message : some) {
                    all.add(new Message(queue, message.body()));
                    sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
                }
            }
        }
        var sorted = all.stream().sorted(Message.CANONICAL).toList();
        if (!unruly) return sorted;
        return sorted.reversed().stream()
                .flatMap(message -> Stream.of(message, message))
                .toList();
    }

    /// Until it is settled, as a queue would.
    void deliver(Message message) {
        for (int tries = 0; tries < 10; tries++) if (settled(message)) return;
        throw new IllegalStateException("never settled: " + message);
    }

    /// One try.
    boolean settled(Message message) {
        var record = new SQSEvent.SQSMessage();
        record.setMessageId("m");
        record.setBody(message.body());
        var event = new SQSEvent();
        event.setRecords(List.of(record));
        var name = message.queue().name().toLowerCase(Locale.ROOT);
        return workers.get(message.queue())
                .handleRequest(event, new Invocation(name))
                .getBatchItemFailures()
                .isEmpty();
    }

    @Override
    public List<String> search(AgencyId agency, String words) {
        var auditor = new Actor(agency, "kiemtra", Role.AUDITOR, Set.of());
        var path = "/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        var answer = insist("GET", path, "", auditor, 200);
        var hits =
                (List<?>) new Yaml().<Map<String, Object>>load(answer.getBody()).get("items");
        return hits.stream()
                .map(hit -> (Map<?, ?>) ((Map<?, ?>) hit).get("dossier"))
                .map(dossier -> String.valueOf(dossier.get("code")))
                .toList();
    }

    @Override
    public void close() {
        sqs.close();
        clients.close();
    }
}
