package vn.kho.house.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kho.sample.OfficeFiles;

/// What each function needs while it tells the invented office's year: every function in a process of its own, out of
/// its zip, under the runtime's own client, with the stores on this machine. As a program: `Memories HEAP STEP`, the
/// heap in MiB, one of STEP dossiers; it needs the servers of the tests, and the zips.
final class Memories {
    private final Servers servers;
    private final Path folder;
    private final int heap;
    private final Map<Functions, Runner<?, ?>> runners = new LinkedHashMap<>();

    private Memories(Servers servers, Path folder, int heap) {
        this.servers = servers;
        this.folder = folder;
        this.heap = heap;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("kho-memories-");
        try (var servers = Servers.open(KeyPairGenerator.getInstance("Ed25519").generateKeyPair())) {
            servers.write(Settings.texts());
            new Memories(servers, folder, Integer.parseInt(arguments[0])).measure(Integer.parseInt(arguments[1]));
        } finally {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
            }
        }
        System.exit(0); // the database in this JVM would keep it alive
    }

    private void measure(int step) throws IOException {
        try (var world = new CloudWorld(servers.settings(), InstantSource.system(), this::runner)) {
            new Story(world, Settings.office().schedule(), OfficeFiles.Mode.SCANS, step).tell();
            for (var nightly : List.of("retain", "verify")) once(runner(Functions.named(nightly)));
            System.out.printf("java %s, heap %d MiB%n", System.getProperty("java.vm.version"), heap);
            System.out.printf(
                    "%-10s %6s %12s %14s %16s%n", "function", "calls", "peak MiB", "CPU s", "slowest call ms");
            for (var each : runners.entrySet())
                System.out.printf(
                        "%-10s %6d %12d %14.1f %16d%n",
                        each.getKey().name(),
                        each.getValue().times.size(),
                        each.getValue().peak(),
                        each.getValue().processor().toMillis() / 1000.0,
                        each.getValue().slowest());
        } finally {
            for (var runner : runners.values()) runner.close();
        }
    }

    @SuppressWarnings("unchecked") // what a schedule sends is a map
    private static void once(Runner<?, ?> runner) {
        ((Runner<Map<String, Object>, ?>) runner).handleRequest(Map.of(), new Invocation("nightly"));
    }

    private Runner<?, ?> runner(Functions function) {
        return runners.computeIfAbsent(function, this::started);
    }

    private Runner<?, ?> started(Functions function) {
        try {
            var task = Booted.unpacked(function.zip(), folder.resolve(function.verb()));
            var api = new RuntimeApi();
            var flags = List.of(
                    "-Xmx" + heap + "m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED");
            return new Runner<>(function, api, Booted.start(function, task, api, servers.settings(), flags));
        } catch (IOException e) {
            throw new IllegalStateException(function.name(), e);
        }
    }

    /// One function's process, asked through the runtime's interface.
    private static final class Runner<E, A> implements RequestHandler<E, A>, AutoCloseable {
        private static final Duration LONG = Duration.ofMinutes(15);

        private final Functions function;
        private final RuntimeApi api;
        private final Booted booted;
        private final List<Long> times = new ArrayList<>();

        Runner(Functions function, RuntimeApi api, Booted booted) {
            this.function = function;
            this.api = api;
            this.booted = booted;
        }

        @Override
        public A handleRequest(E event, Context context) {
            try {
                var began = System.nanoTime();
                var answer = api.ask(text(event), LONG);
                times.add((System.nanoTime() - began) / 1_000_000);
                if (!answer.how().equals("response"))
                    throw new IllegalStateException(
                            function.name() + ": " + answer + "\n" + Files.readString(booted.log()));
                return answer(answer.body());
            } catch (InterruptedException | IOException e) {
                throw new IllegalStateException(function.name(), e);
            }
        }

        @SuppressWarnings("unchecked") // the serialiser is made for the event's own class
        private String text(E event) {
            var type = (Class<E>) event.getClass();
            PojoSerializer<E> forms = LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                    ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
                    : JacksonFactory.getInstance().getSerializer(type);
            var out = new ByteArrayOutputStream();
            forms.toJson(event, out);
            return out.toString(StandardCharsets.UTF_8);
        }

        @SuppressWarnings("unchecked") // what the function's own signature says it answers
        private A answer(String body) {
            for (var method : function.handler().getMethods())
                if (method.getName().equals("handleRequest") && !method.isBridge())
                    return (A) JacksonFactory.getInstance()
                            .getSerializer((Class<Object>) method.getReturnType())
                            .fromJson(body);
            throw new IllegalStateException(function.name());
        }

        /// @return the most that the process has held in memory, in MiB
        long peak() throws IOException {
            try (var lines = Files.lines(Path.of("/proc/" + booted.process().pid() + "/status"))) {
                return lines.filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .sum();
            }
        }

        Duration processor() {
            return booted.process().info().totalCpuDuration().orElse(Duration.ZERO);
        }

        long slowest() {
            return times.stream().mapToLong(Long::longValue).max().orElse(0);
        }

        @Override
        public void close() {
            booted.close();
            api.close();
        }
    }
}
