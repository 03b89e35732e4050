package vn.kho.house.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.house.Repository;

/// How long a function takes from the start of its process to its first answer, with the stores on this machine: for a
/// plain JVM, for one that stops at the first compiler, with AppCDS, and with an AOT cache. Medians of rounds in which
/// they take turns. As a program: `ColdStarts ROUNDS [FUNCTION...]`; it needs the servers of the tests, and the zips.
final class ColdStarts {
    private static final List<String> FAST = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Servers servers;
    private final Path folder;

    private ColdStarts(Servers servers, Path folder) {
        this.servers = servers;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var rounds = Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("kho-cold-");
        try (var servers = Servers.open(KeyPairGenerator.getInstance("Ed25519").generateKeyPair())) {
            servers.write(Settings.texts());
            new ColdStarts(servers, folder)
                    .measure(rounds, Arrays.asList(arguments).subList(1, arguments.length));
        } finally {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
            }
        }
        System.exit(0); // the database in this JVM would keep it alive
    }

    private void measure(int rounds, List<String> names) throws Exception {
        System.out.println("java " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + rounds
                + " rounds, ms to first answer");
        System.out.printf(
                "%-10s %8s %8s %8s %8s %8s %10s%n",
                "function", "plain", "C1", "AppCDS", "AOT", "plain/AOT", "cache MB");
        for (var function : Functions.ALL)
            if (names.isEmpty() || names.contains(function.name())) measure(function, rounds);
    }

    private void measure(Functions function, int rounds) throws Exception {
        var task = Booted.unpacked(function.zip(), folder.resolve(function.verb()));
        var cds = folder.resolve(function.name() + ".jsa");
        var aot = folder.resolve(function.name() + ".aot");
        trained(function, task, List.of("-XX:ArchiveClassesAtExit=" + cds));
        trained(function, task, List.of("-XX:AOTCacheOutput=" + aot));
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("plain", List.of());
        kinds.put("C1", FAST);
        kinds.put("AppCDS", with(FAST, "-XX:SharedArchiveFile=" + cds));
        kinds.put("AOT", with(FAST, "-XX:AOTCache=" + aot, "-XX:AOTMode=on"));
        var times = new LinkedHashMap<String, List<Long>>();
        for (int round = 0; round < rounds; round++)
            for (var kind : kinds.entrySet())
                times.computeIfAbsent(kind.getKey(), _ -> new ArrayList<>())
                        .add(started(function, task, kind.getValue()));
        var medians = times.values().stream().map(ColdStarts::median).toList();
        System.out.printf(
                "%-10s %8d %8d %8d %8d %8.1fx %10d%n",
                function.name(),
                medians.get(0),
                medians.get(1),
                medians.get(2),
                medians.get(3),
                (double) medians.get(0) / medians.get(3),
                Files.size(aot) >> 20);
    }

    private static List<String> with(List<String> flags, String... more) {
        var all = new ArrayList<>(flags);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private long started(Functions function, Path task, List<String> flags) throws Exception {
        try (var api = new RuntimeApi()) {
            var began = System.nanoTime();
            try (var _ = Booted.start(function, task, api, servers.settings(), memory(flags))) {
                var answer = api.ask(event(function), LONG);
                if (!answer.how().equals("response")) throw new IllegalStateException(function.name() + ": " + answer);
                return (System.nanoTime() - began) / 1_000_000;
            }
        }
    }

    /// A run that ends by itself, as a cache is written when a process ends: it is asked to, once it has answered.
    private void trained(Functions function, Path task, List<String> flags) throws Exception {
        try (var api = new RuntimeApi();
                var booted =
                        Booted.start(function, task, api, servers.settings(), memory(with(FAST, flags.getFirst())))) {
            for (int i = 0; i < 3; i++) api.ask(event(function), LONG);
            booted.process().destroy(); // SIGTERM: the JVM shuts down in order
            if (!booted.process().waitFor(180, TimeUnit.SECONDS))
                throw new IllegalStateException(function.name() + " does not end");
        }
    }

    private static List<String> memory(List<String> flags) {
        return with(flags, "-Xmx512m", "--enable-native-access=ALL-UNNAMED");
    }

    private String event(Functions function) throws IOException {
        try (var files = Files.list(Repository.file("events/" + function.name()))) {
            var names = Map.of("view", "me.json", "search", "words.json", "command", "open-a-dossier.json");
            var wanted = names.getOrDefault(function.name(), "");
            var first = files.filter(file -> !file.toString().contains("newer"))
                    .filter(file -> file.toString().endsWith(wanted))
                    .sorted()
                    .findFirst();
            return Repository.read(first.orElseThrow())
                    .replace("INBOX", servers.settings().name(Resource.INBOX));
        }
    }
}
