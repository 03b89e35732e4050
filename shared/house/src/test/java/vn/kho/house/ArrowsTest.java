package vn.kho.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The arrows of the house: who may know whom. The rules are the tables of ARCHITECTURE.md; an exception is a row
/// here, with its reason.
class ArrowsTest {
    /// An exception to one rule.
    ///
    /// @param where the start of a full class name
    record Excepted(Rule rule, String where, String reason) {}

    enum Rule {
        ENVIRONMENT,
        CLOCK,
        STANDARD_STREAMS,
        BROAD_CATCH,
        VENDOR
    }

    private static final List<Excepted> EXCEPTIONS = List.of(
            new Excepted(Rule.BROAD_CATCH, "vn.kho.web.Router", "a bug in one request ends as 500 with an incident id"),
            new Excepted(Rule.BROAD_CATCH, "vn.kho.lambda.Batch", "a bug in one message must not stop the others"),
            new Excepted(Rule.BROAD_CATCH, "vn.kho.lambda.Deliveries", "a bug in one agency must not stop the others"),
            new Excepted(Rule.BROAD_CATCH, "vn.kho.lambda.Round", "a bug in one agency must not stop the others"),
            new Excepted(Rule.STANDARD_STREAMS, "vn.kho.bench.Told", "programs that print what they found"),
            new Excepted(Rule.STANDARD_STREAMS, "vn.kho.apart.Child", "its standard streams are a pipe to its parent"),
            new Excepted(Rule.STANDARD_STREAMS, "vn.kho.lambda.Journal", "where Lambda takes its logs from"),
            new Excepted(Rule.BROAD_CATCH, "vn.kho.local.Pump", "a bug in one errand must not stop the others"),
            new Excepted(Rule.BROAD_CATCH, "vn.kho.disk.Database", "gives the connection up, then throws the same on"),
            new Excepted(
                    Rule.BROAD_CATCH, "vn.kho.tika.", "foreign bytes make parsers throw anything; it ends one page"),
            new Excepted(
                    Rule.BROAD_CATCH,
                    "vn.kho.office.Parsing",
                    "foreign bytes make parsers throw anything; it ends one document"),
            new Excepted(
                    Rule.VENDOR,
                    "vn.kho.print.Pdf",
                    "openhtmltopdf hands out PDFBox's document; its day is set there"));

    private static final Pattern VAGUE = Pattern.compile(".*(Impl|Utils?|Helper|Manager|Service|Dto)");
    private static final Set<String> BROAD =
            Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");
    private static final Pattern OURS = Pattern.compile("vn\\.kho\\.([a-z]+).*");
    private static final Set<String> JDK = ModuleLayer.boot().modules().stream()
            .filter(module ->
                    module.getName().startsWith("java.") || module.getName().startsWith("jdk."))
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Plan PLAN = Plan.read();
    private static Code code;

    @BeforeAll
    static void read() {
        code = Code.read();
        assertThat(code.main()).as("compiled classes").isNotEmpty();
    }

    @Test
    void the_build_has_the_modules_of_the_plan() {
        assertThat(code.folders().keySet())
                .as("modules of the root pom and of " + Plan.WHERE + " (house aside)")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(PLAN.modules().keySet().stream(), Stream.of("house"))
                        .toList());
    }

    @Test
    void a_pom_names_the_modules_that_the_plan_allows() {
        var found = new TreeMap<String, Set<String>>();

        code.folders().forEach((module, folder) -> {
            if (!module.equals("house")) found.put(module, Poms.ourMainDependencies(folder.resolve("pom.xml")));
        });

        assertThat(found)
                .as("dependencies between modules, see " + Plan.WHERE)
                .isEqualTo(new TreeMap<>(PLAN.modules()));
    }

    @Test
    void a_class_uses_only_the_modules_behind_its_arrow() {
        assertThat(uses((from, to) -> {
                    var own = code.module(from);
                    var other = code.module(to);
                    return own != null && other != null && !own.equals(other) && !allowed(own, other);
                }))
                .isEmpty();
    }

    @Test
    void no_package_lies_in_two_modules() {
        var homes = new TreeMap<String, Set<String>>();

        for (var type : code.main())
            homes.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>()).add(String.valueOf(code.module(type)));

        assertThat(homes.entrySet())
                .allSatisfy(
                        home -> assertThat(home.getValue()).as(home.getKey()).hasSize(1));
    }

    @Test
    void every_package_of_core_stands_on_a_line() {
        var words = inCore().map(ArrowsTest::word).collect(Collectors.toCollection(TreeSet::new));

        assertThat(words).allSatisfy(word -> assertThat(PLAN.line(word))
                .as("line of vn.kho." + word + " in " + Plan.WHERE)
                .isNotNegative());
    }

    @Test
    void a_package_of_core_uses_only_lower_lines() {
        assertThat(uses((from, to) -> "core".equals(code.module(from))
                        && "core".equals(code.module(to))
                        && !word(from).equals(word(to))
                        && PLAN.line(word(to)) <= PLAN.line(word(from))))
                .isEmpty();
    }

    @Test
    void core_uses_the_JDK_and_nothing_else() {
        assertThat(uses((from, to) -> "core".equals(code.module(from)) && !jdkBase(to) && !ours(to) && !jspecify(to)))
                .isEmpty();
    }

    @Test
    void a_vendor_is_used_in_its_home_only() {
        assertThat(uses((from, to) ->
                        !ours(to) && !excepted(Rule.VENDOR, from) && !atHome(String.valueOf(code.module(from)), to)))
                .isEmpty();
    }

    @Test
    void nothing_that_ships_uses_tests() {
        assertThat(uses((from, to) -> List.of("memory", "contract", "samples").contains(word(to))))
                .isEmpty();
    }

    @Test
    void only_settings_read_the_environment() {
        var calls = calls(
                Rule.ENVIRONMENT,
                call -> call.getTargetOwner().isEquivalentTo(System.class)
                        && call.getName().equals("getenv")
                        && !call.getOriginOwner().getSimpleName().endsWith("Settings"));

        assertThat(calls).isEmpty();
    }

    @Test
    void nobody_asks_for_now_without_a_clock() {
        assertThat(calls(Rule.CLOCK, ArrowsTest::asksTheSystemClock)).isEmpty();
    }

    @Test
    void only_the_command_line_writes_to_the_terminal() {
        var writes = main().filter(type -> !"local".equals(code.module(type)))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err", "in").contains(access.getName()))
                .filter(access -> !excepted(Rule.STANDARD_STREAMS, access.getOriginOwner()))
                .map(JavaAccess::getDescription);

        assertThat(writes).isEmpty();
    }

    @Test
    void core_does_not_log_and_does_not_reflect() {
        assertThat(uses((from, to) -> "core".equals(code.module(from))
                        && (to.getPackageName().startsWith("java.lang.reflect")
                                || to.getPackageName().startsWith("java.util.logging")
                                || to.getName().startsWith("java.lang.System$Logger"))))
                .isEmpty();
    }

    @Test
    void only_these_places_catch_whatever_comes() {
        var broad = main().flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> !excepted(Rule.BROAD_CATCH, unit.getOwner()))
                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                .filter(block -> block.getCaughtThrowables().stream().anyMatch(it -> BROAD.contains(it.getName())))
                .map(block -> block.getOwner().getFullName() + " catches " + block.getCaughtThrowables());

        assertThat(broad).isEmpty();
    }

    @Test
    void static_state_never_changes() {
        var variable = main().flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaField::getFullName);

        assertThat(variable).isEmpty();
    }

    @Test
    void no_class_has_a_name_that_says_nothing() {
        var vague = Stream.concat(code.main().stream(), code.tests().stream())
                .filter(type -> VAGUE.matcher(type.getSimpleName()).matches())
                .map(JavaClass::getName);

        assertThat(vague).isEmpty();
    }

    @Test
    void every_package_says_that_null_is_the_exception() {
        var unmarked = main().map(JavaClass::getPackage)
                .distinct()
                .filter(it -> it.tryGetPackageInfo()
                        .map(info -> !info.isAnnotatedWith(NullMarked.class))
                        .orElse(true))
                .map(it -> it.getName() + " has no package-info.java with @NullMarked");

        assertThat(unmarked).isEmpty();
    }

    @Test
    void a_function_has_at_most_forty_lines() {
        var tooLong = Repository.files("Function.java").stream()
                .filter(file -> Repository.name(file).startsWith("functions/"))
                .filter(file -> Repository.read(file).lines().count() > 40)
                .map(Repository::name);

        assertThat(tooLong).isEmpty();
    }

    private static boolean allowed(String own, String other) {
        return PLAN.modules().getOrDefault(own, Set.of()).contains(other);
    }

    private static Stream<JavaClass> main() {
        return code.main().stream();
    }

    private static Stream<JavaClass> inCore() {
        return main().filter(type -> "core".equals(code.module(type)));
    }

    /// Every use of one class by another that the rule forbids.
    private static Set<String> uses(BiPredicate<JavaClass, JavaClass> forbidden) {
        var found = new TreeSet<String>();
        for (var type : code.main())
            for (var use : type.getDirectDependenciesFromSelf()) {
                var used = use.getTargetClass().getBaseComponentType();
                if (forbidden.test(type, used)) found.add(type.getName() + " uses " + used.getName());
            }
        return found;
    }

    private static List<String> calls(Rule rule, Predicate<JavaMethodCall> forbidden) {
        return main().flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(forbidden)
                .filter(call -> !excepted(rule, call.getOriginOwner()))
                .map(JavaAccess::getDescription)
                .toList();
    }

    private static boolean asksTheSystemClock(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        if (owner.getPackageName().equals("java.time") && target.getName().equals("now"))
            return target.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
        var asksItself = owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
        var makesOne =
                owner.isAssignableTo(InstantSource.class) && target.getName().startsWith("system");
        return asksItself
                || makesOne && !Set.of("local", "lambda").contains(String.valueOf(code.module(call.getOriginOwner())));
    }

    private static boolean excepted(Rule rule, JavaClass type) {
        return EXCEPTIONS.stream()
                .anyMatch(it -> it.rule() == rule && type.getName().startsWith(it.where()));
    }

    private static boolean atHome(String module, JavaClass vendor) {
        var row = PLAN.vendors().entrySet().stream()
                .filter(it -> (vendor.getPackageName() + ".").startsWith(it.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)));
        if (row.isEmpty()) return vendor.isPrimitive() || JDK.contains(vendor.getPackageName());
        return row.get().getValue().contains("everywhere")
                || row.get().getValue().contains(module);
    }

    private static boolean jdkBase(JavaClass type) {
        return type.isPrimitive() || type.getPackageName().startsWith("java.");
    }

    private static boolean jspecify(JavaClass type) {
        return type.getPackageName().equals("org.jspecify.annotations");
    }

    private static boolean ours(JavaClass type) {
        return OURS.matcher(type.getName()).matches();
    }

    /// The feature a class belongs to: the part of its package behind `vn.kho`.
    private static String word(JavaClass type) {
        var ours = OURS.matcher(type.getPackageName());
        return ours.matches() ? ours.group(1) : "";
    }
}
