package vn.kho.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.access.Role;

/// Whoever has only the contract makes a client from it, untouched by us, and works with it.
@Tag("slow")
class GeneratedClientTest {
    /// Put there by the build: the generator, and what its client stands on.
    private static final Path LIBRARIES = Path.of("target/client/lib").toAbsolutePath();

    @TempDir
    Path scratch;

    @Test
    void a_client_made_from_the_contract_alone_reads_back_what_it_wrote() throws Exception {
        var classes = compiled(generated());

        try (var office = new SmallOffice(Files.createDirectory(scratch.resolve("office")))) {
            var archivist = Client.as(office.door, Role.ARCHIVIST);
            var said = java("-cp", classes + File.pathSeparator + LIBRARIES + "/*", "ReadsBack")
                    .with(office.door.address().toString(), archivist.cookie(), archivist.csrf)
                    .run();

            assertThat(said)
                    .containsExactly(
                            "KH-2026-01", "Hồ sơ số 1: đoàn vào của thành phố Nara", "true", "true", "404 true");
        }
    }

    private Path generated() throws IOException, InterruptedException {
        var client = scratch.resolve("generated");
        java("-jar", LIBRARIES.resolve("openapi-generator-cli.jar").toString())
                .with("generate", "-g", "java", "--library", "native", "-o", client.toString())
                .with("-i", ContractTest.root().resolve("infra/openapi.yaml").toString())
                .with(
                        "--additional-properties",
                        "hideGenerationTimestamp=true,openApiNullable=false,useJakartaEe=true"
                                + ",invokerPackage=vn.kho.client,apiPackage=vn.kho.client.api"
                                + ",modelPackage=vn.kho.client.model")
                .run();
        return client;
    }

    private Path compiled(Path client) throws Exception {
        var classes = scratch.resolve("classes");
        var compiler = program("javac").with("-d", classes.toString(), "-cp", LIBRARIES + "/*");
        try (var sources = Files.walk(client.resolve("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList())
                compiler.with(source.toString());
        }
        compiler.with(Path.of(GeneratedClientTest.class
                                .getResource("/client/ReadsBack.java")
                                .toURI())
                        .toString())
                .run();
        return classes;
    }

    private Program java(String... arguments) {
        return program("java").with("-Dstdout.encoding=UTF-8").with(arguments);
    }

    private Program program(String name) {
        return new Program(new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", name).toString())));
    }

    /// A program of the JDK that runs this test.
    private record Program(List<String> command) {
        Program with(String... arguments) {
            command.addAll(Arrays.asList(arguments));
            return this;
        }

        /// @return what it printed, line by line
        List<String> run() throws IOException, InterruptedException {
            var out = Files.createTempFile("said", ".txt");
            try {
                var ended = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start()
                        .waitFor();
                var said = Files.readAllLines(out);
                assertThat(ended).as(String.join("\n", said)).isZero();
                return said;
            } finally {
                Files.delete(out);
            }
        }
    }
}
