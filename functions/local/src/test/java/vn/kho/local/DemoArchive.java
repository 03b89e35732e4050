package vn.kho.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.kho.access.Role;
import vn.kho.sample.plan.Plan;
import vn.kho.samples.Needs;

/// What `kho demo --exit` leaves behind, made once for all tests that ask for it: the first question makes it, the end
/// of all tests removes it. Whoever changes something in it puts it back. Whoever works on the pages names the folder
/// of a demo that was made before, which is much quicker and leaves it there: `-Dkho.demo=FOLDER`.
final class DemoArchive implements AutoCloseable {
    private static final @Nullable String MADE_BEFORE = System.getProperty("kho.demo");

    private @Nullable Path home;
    private @Nullable Ran first;
    private final List<Path> copies = new ArrayList<>();

    /// Hands the one archive to every test class that has a parameter of this type.
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == DemoArchive.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(DemoArchive.class, _ -> new DemoArchive(), DemoArchive.class);
        }
    }

    synchronized Path home() {
        Needs.vietnameseModel();
        try {
            if (home == null) {
                home = MADE_BEFORE == null ? Files.createTempDirectory("kho-demo-") : Path.of(MADE_BEFORE);
                if (MADE_BEFORE == null) first = run("demo", "--exit");
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the first run printed.
    synchronized Ran first() {
        home();
        if (first == null) first = run("demo", "--exit");
        return first;
    }

    /// Runs one more command over the archive.
    Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var screen = screen(out, err);
        var exit = Kho.commandLine(settings(home()), screen).execute(arguments);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Brings the sample office once more, from its papers on, whatever is there already.
    void bringAgain() throws IOException {
        try (var archive = Archive.open(home(), settings(home()))) {
            var screen = screen(new ByteArrayOutputStream(), new ByteArrayOutputStream());
            var office = new SampleOffice(archive, screen, Plan.TODAY);
            office.send();
            try (var pump = Pump.start(archive, () -> Plan.TODAY).orElseThrow()) {
                pump.drain(_ -> {});
                office.close();
                pump.drain(_ -> {});
            }
        }
    }

    private static Settings settings(Path home) {
        return new Settings(home, Language.EN, List.of(Needs.vietnameseModel()));
    }

    private static Screen screen(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.EN,
                false);
    }

    /// Serves a copy: people who walk through the pages leave traces, and other tests want none.
    Served serve() {
        try {
            var copy = Files.createTempDirectory("kho-pages-");
            try (var walk = Files.walk(home())) {
                for (var path : walk.skip(1).toList())
                    Files.copy(path, copy.resolve(home().relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            copies.add(copy);
            return Served.of(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The console over an archive, with the work behind it, until it is closed.
    ///
    /// @param links what the console prints for whoever wants to be signed in with one click
    record Served(Archive archive, Console console, Thread work, Map<Role, URI> links) implements AutoCloseable {
        static Served of(Path home) {
            try {
                var archive = Archive.open(home, settings(home));
                var console = Console.open(archive, Plan.OFFICE, () -> Plan.TODAY, InetAddress.getLoopbackAddress(), 0);
                return new Served(archive, console, Thread.ofVirtual().start(console::run), links(console));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<Role, URI> links(Console console) {
            var out = new ByteArrayOutputStream();
            var screen = screen(out, out);
            console.show(screen);
            var links = new EnumMap<Role, URI>(Role.class);
            for (var role : Role.values()) {
                var begin = screen.word("serve.link", screen.word("role." + role), "");
                out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith(begin))
                        .forEach(line -> links.put(role, URI.create(line.substring(begin.length()))));
            }
            return links;
        }

        @Override
        public void close() {
            work.interrupt();
            try {
                work.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            console.close();
            archive.close();
        }
    }

    private static void remove(Path home) throws IOException {
        try (var walk = Files.walk(home)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Override
    public void close() throws IOException {
        if (home != null && MADE_BEFORE == null) remove(home);
        for (var copy : copies) remove(copy);
    }
}
