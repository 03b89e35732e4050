package vn.kho.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.house.Template.Lambda;

/// What is deployed is what is built: functions, queues, leave, settings' names and routes of the template against the
/// code and the contract. What needs no code to be judged is the gate's (`infra/gate/run`).
class TemplateTest {
    private static final Template TEMPLATE = Template.read("template.yaml");
    private static final Template RIGHTS = Template.read("infra/rights.yaml");

    /// Read by `vn.kho.lambda.FunctionSettings`, and no resource.
    private static final String MODE = "KHO_VAULT_MODE";

    /// An operation that says so of itself has no place on AWS: people sign in elsewhere, bytes go to the store itself.
    private static final String LOCAL_ONLY = "(local installations";

    @Test
    void every_folder_of_functions_but_the_local_one_is_deployed() throws Exception {
        try (var folders = Files.list(Repository.file("functions"))) {
            var verbs = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("local"));

            assertThat(TEMPLATE.functions()).extracting(Lambda::verb).containsAll(verbs.toList());
        }
    }

    @Test
    void every_handler_is_a_class_of_its_verb() {
        assertThat(built()).allSatisfy(function -> {
            assertThat(function.handler()).startsWith("vn.kho.functions." + function.verb() + ".");
            assertThat(Repository.file("functions/" + function.verb() + "/src/main/java/"
                            + function.handler().replace('.', '/') + ".java"))
                    .exists();
        });
    }

    @Test
    void every_setting_of_the_template_is_one_that_the_code_reads() {
        var known = variables();
        known.add(MODE);

        assertThat(TEMPLATE.functions()).allSatisfy(function -> assertThat(known)
                .as(function.name())
                .containsAll(function.settings().keySet()));
    }

    @Test
    void a_verb_is_told_exactly_what_its_wiring_asks_for() {
        var told = new TreeMap<String, Set<String>>();
        for (var function : built())
            told.computeIfAbsent(function.verb(), _ -> new TreeSet<>())
                    .addAll(function.settings().keySet());

        told.forEach((verb, settings) -> {
            settings.remove(MODE);
            assertThat(settings).as(verb).isEqualTo(needed(verb));
        });
    }

    @Test
    void no_setting_that_the_code_reads_is_set_nowhere() {
        var set = TEMPLATE.functions().stream()
                .flatMap(function -> function.settings().keySet().stream())
                .toList();

        assertThat(set).containsAll(variables());
    }

    @Test
    void a_queue_is_sent_to_by_relay_alone_and_worked_by_the_verb_of_its_name() {
        var sent = new TreeMap<String, String>();
        for (var function : TEMPLATE.functions())
            function.settings().forEach((variable, value) -> {
                if (variable.startsWith("KHO_QUEUE_")) sent.merge(value, function.name(), (one, other) -> one + other);
            });

        assertThat(sent.values()).containsOnly("RelayFunction");
        assertThat(sent.keySet()).allSatisfy(queue -> assertThat(workers(queue))
                .as("who works " + queue)
                .containsExactly(queue.replace("Queue", "Function")));
        assertThat(TEMPLATE.functions().stream()
                        .filter(function -> function.name().equals("RelayFunction"))
                        .flatMap(function -> function.settings().entrySet().stream())
                        .filter(setting -> setting.getKey().startsWith("KHO_QUEUE_"))
                        .map(setting -> setting.getKey().substring("KHO_QUEUE_".length()) + "QUEUE")
                        .toList())
                .containsExactlyInAnyOrderElementsOf(sent.keySet().stream()
                        .map(queue -> queue.toUpperCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void what_a_worked_queue_gives_up_is_settled() {
        var given = TEMPLATE.resources("AWS::SQS::Queue").values().stream()
                .filter(queue -> queue.containsKey("RedrivePolicy"))
                .map(queue ->
                        String.valueOf(Template.map(queue.get("RedrivePolicy")).get("deadLetterTargetArn")))
                .toList();

        assertThat(given).isNotEmpty().allSatisfy(queue -> assertThat(workers(queue.replace(".Arn", "")))
                .as("who works " + queue)
                .containsExactly("SettleFunction"));
    }

    @Test
    void every_operation_of_the_contract_has_a_route_and_every_route_of_the_api_an_operation() {
        assertThat(routed(true)).containsExactlyInAnyOrderElementsOf(described());
    }

    @Test
    void what_is_not_of_the_api_is_the_console_and_needs_no_token() {
        assertThat(routed(false))
                .containsExactlyInAnyOrder("ViewFunction GET / open", "ViewFunction GET /{proxy+} open");
    }

    @Test
    void the_tables_are_those_that_the_code_makes_where_there_is_no_template() {
        var deployed = new HashMap<String, Object>();
        var tables = Template.read("infra/registers.yaml").resources("AWS::DynamoDB::Table");
        tables.forEach((name, table) -> deployed.put(name.toLowerCase(Locale.ROOT), Made.of(table)));

        assertThat(deployed).isEqualTo(Made.byCode());
    }

    @Test
    void the_stream_is_asked_for_letters_as_the_registry_writes_them() {
        var filter = TEMPLATE.functions().stream()
                .flatMap(function -> function.events().stream())
                .filter(event -> event.type().equals("DynamoDB"))
                .map(event -> Template.list(
                        Template.map(event.properties().get("FilterCriteria")).get("Filters")))
                .map(filters -> String.valueOf(Template.map(filters.getFirst()).get("Pattern")))
                .map(pattern -> Template.map(
                        Template.map(Template.map(Template.parse(pattern)).get("dynamodb"))
                                .get("NewImage")))
                .toList();

        assertThat(filter).containsExactly(Map.of("et", Map.of("S", List.of(Made.sortOfALetter()))));
    }

    @Test
    void every_call_of_the_stores_is_allowed_to_somebody() {
        assertThat(RIGHTS.allowed()).containsAll(Calls.actions());
    }

    @Test
    void nothing_is_allowed_that_neither_the_stores_nor_lambda_itself_calls() {
        var needed = new TreeSet<>(Calls.actions());
        needed.addAll(Calls.OF_LAMBDA);
        needed.addAll(Calls.OF_STORES);

        assertThat(needed).containsAll(RIGHTS.allowed());
    }

    /// Functions whose module is there.
    private static List<Lambda> built() {
        return TEMPLATE.functions().stream()
                .filter(function -> Files.isDirectory(Repository.file("functions/" + function.verb())))
                .toList();
    }

    /// What `Wiring.NEEDED` of a verb says.
    private static Set<String> needed(String verb) {
        try {
            var field = Class.forName("vn.kho.functions." + verb + ".Wiring").getDeclaredField("NEEDED");
            field.setAccessible(true);
            return ((Set<?>) field.get(null))
                    .stream()
                            .map(resource -> ((Resource) resource).variable())
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(verb + ": its module is no dependency of the house, or has no Wiring.NEEDED", e);
        }
    }

    private static Set<String> variables() {
        return Arrays.stream(Resource.values()).map(Resource::variable).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> workers(String queue) {
        return TEMPLATE.functions().stream()
                .filter(function -> function.events().stream()
                        .anyMatch(event -> event.type().equals("SQS")
                                && event.text("Queue").equals(queue + ".Arn")))
                .map(Lambda::name)
                .toList();
    }

    /// `ViewFunction GET /v1/me`, with `open` behind it where nobody asks for a token.
    ///
    /// @param api those below `/v1/`, or all others
    private static List<String> routed(boolean api) {
        return TEMPLATE.functions().stream()
                .flatMap(function -> function.events().stream()
                        .filter(event -> event.type().equals("HttpApi"))
                        .filter(event -> event.text("Path").startsWith("/v1/") == api)
                        .map(event -> function.name() + " " + event.text("Method") + " " + event.text("Path")
                                + (open(event) ? " open" : "")))
                .toList();
    }

    private static boolean open(Template.Event event) {
        var auth = event.properties().get("Auth");
        return auth != null && "NONE".equals(Template.map(auth).get("Authorizer"));
    }

    /// The same of the contract: who is to answer is told by the method.
    private static List<String> described() {
        var described = new ArrayList<String>();
        Template.map(Template.read("infra/openapi.yaml").root().get("paths"))
                .forEach((path, item) -> Template.map(item).forEach((method, operation) -> {
                    if (method.equals("parameters")) return;
                    var about = Template.map(operation);
                    if (String.valueOf(about.get("summary")).contains(LOCAL_ONLY)) return;
                    described.add(answerer(path, method) + " " + method.toUpperCase(Locale.ROOT) + " " + path
                            + (List.of().equals(about.get("security")) ? " open" : ""));
                }));
        return described;
    }

    private static String answerer(String path, String method) {
        if (path.equals("/v1/search")) return "SearchFunction";
        return method.equals("get") ? "ViewFunction" : "CommandFunction";
    }
}
