package vn.kho.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.kho.web.Route;

/// The contract and the routes say the same.
class ContractTest {
    private static final String BODIES = "vn.kho.wire.http.";

    /// What the door answers before the router, so that bytes stream.
    private static final String STREAMED = "putUploadBytes PUT /v1/uploads/{upload}/bytes [archivist]";

    private static Map<String, Object> contract;
    private static SmallOffice office;

    @BeforeAll
    static void open(@TempDir Path scratch) throws Exception {
        contract = map(new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(root().resolve("infra/openapi.yaml"))));
        office = new SmallOffice(scratch);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void every_operation_has_a_route_and_every_route_an_operation() {
        var described = new TreeSet<String>();
        map(contract.get("paths")).forEach((path, item) -> map(item).forEach((method, operation) -> {
            if (method.equals("parameters")) return;
            var roles = new TreeSet<String>();
            ((List<?>) map(operation).get("x-roles")).forEach(role -> roles.add(String.valueOf(role)));
            described.add(map(operation).get("operationId") + " " + method.toUpperCase(Locale.ROOT) + " " + path + " "
                    + roles);
        }));

        var routed = new TreeSet<String>();
        office.door.routes().forEach(route -> routed.add(line(route)));
        routed.add(STREAMED);

        assertThat(described).isEqualTo(routed);
    }

    @Test
    void every_body_has_exactly_the_fields_of_its_schema() {
        var described = new TreeMap<String, Object>();
        var coded = new TreeMap<String, Object>();

        map(map(contract.get("components")).get("schemas")).forEach((name, schema) -> {
            described.put(name, fields(map(schema)));
            coded.put(name, fields(name));
        });

        assertThat(described).isEqualTo(coded);
    }

    @Test
    void every_problem_code_has_words_in_both_languages() {
        var codes = new TreeSet<String>();
        ((List<?>) map(contract.get("components")).get("x-problem-codes"))
                .forEach(code -> codes.add(String.valueOf(code)));

        for (var language : List.of("vi", "en")) {
            var words = new TreeSet<>(ResourceBundle.getBundle("vn.kho.web.problems", Locale.forLanguageTag(language))
                    .keySet());
            words.removeIf(key -> key.startsWith("why-"));
            assertThat(words).as(language).containsAll(codes);
        }
    }

    @Test
    void every_code_that_the_routes_raise_stands_in_the_contract() throws Exception {
        var raised = new TreeSet<String>();
        for (var folder : List.of("shared/web/src/main/java", "functions/local/src/main/java/vn/kho/local/http"))
            try (var files = Files.walk(root().resolve(folder))) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList())
                    java.util.regex.Pattern.compile(
                                    "(?:Problem\\.of|Refusal\\.notFound|Refusal\\.of)\\(\\s*(?:[0-9]+, )?\"([a-z-]+)\"")
                            .matcher(Files.readString(file, StandardCharsets.UTF_8))
                            .results()
                            .forEach(found -> raised.add(found.group(1)));
            }

        var codes = new ArrayList<String>();
        ((List<?>) map(contract.get("components")).get("x-problem-codes"))
                .forEach(code -> codes.add(String.valueOf(code)));

        assertThat(codes).containsAll(raised);
    }

    private static String line(Route route) {
        var roles = new TreeSet<String>();
        route.who()
                .forEach(role -> roles.add(role.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return route.operation() + " " + route.method() + " " + route.template() + " " + roles;
    }

    private static Map<String, Boolean> fields(Map<String, Object> schema) {
        var fields = new TreeMap<String, Boolean>();
        var required = schema.get("required") instanceof List<?> list ? list : List.of();
        map(schema.get("properties")).keySet().forEach(name -> fields.put(name, required.contains(name)));
        return fields;
    }

    private static Map<String, Boolean> fields(String name) {
        var fields = new TreeMap<String, Boolean>();
        for (var component : record(name).getRecordComponents()) fields.put(component.getName(), !nullable(component));
        return fields;
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// `DocumentViewProgress` is the record `Progress` in `DocumentView`.
    private static Class<?> record(String name) {
        for (int cut = name.length(); cut > 0; cut--) {
            try {
                return Class.forName(
                        BODIES + name.substring(0, cut) + (cut == name.length() ? "" : "$" + name.substring(cut)));
            } catch (ClassNotFoundException _) {
                continue; // the outer record's name is shorter
            }
        }
        throw new AssertionError("no record for the schema " + name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    static Path root() {
        return Arrays.asList(
                        Path.of("").toAbsolutePath(),
                        Path.of("").toAbsolutePath().getParent().getParent())
                .stream()
                .filter(path -> Files.exists(path.resolve("infra/openapi.yaml")))
                .findFirst()
                .orElseThrow();
    }
}
