package vn.kho.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kho.access.Role;
import vn.kho.samples.Needs;

/// A program that has read nothing but the contract asks what the contract allows and what it forbids, the same
/// questions each time: nothing breaks, what is allowed is not refused, what is forbidden is not taken, and every
/// answer is of a form that the contract knows.
@Tag("slow")
class FuzzedContractTest {
    private static final Pattern PASSED = Pattern.compile("(\\d+) generated, (\\d+) passed");

    /// Which words find something and which cursor was given are not for a contract to say.
    private static final String EXCEPT = """
            [parameters]
            "query.cursor" = ""

            [[operations]]
            include-operation-id = "search"
            checks.positive_data_acceptance.expected-statuses = ["2xx", "4xx"]
            """;

    @TempDir
    static Path scratch;

    private static SmallOffice office;

    @BeforeAll
    static void open() throws IOException {
        office = new SmallOffice(scratch);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"ARCHIVIST", "AUDITOR", "QUALITY_MANAGER", "ADMIN"})
    void what_the_contract_says_is_so_for(Role role) throws Exception {
        var program = Needs.schemathesis();
        var client = Client.as(office.door, role);

        var said = ask(program, client);

        var passed = PASSED.matcher(said);
        assertThat(passed.find()).as(said).isTrue();
        assertThat(passed.group(1)).isEqualTo(passed.group(2));
        assertThat(Integer.parseInt(passed.group(1))).isGreaterThan(500);
    }

    /// The session is not to be ended in the middle.
    private static String ask(Path program, Client client) throws IOException, InterruptedException {
        var settings = Files.writeString(
                scratch.resolve("schemathesis.toml"),
                EXCEPT + "\n[auth.openapi.session]\napi_key = \""
                        + client.cookie().replaceFirst(".*=", "") + "\"\n");
        var out = Files.createTempFile(scratch, "said", ".txt");
        var command = List.of(
                program.toString(),
                "--config-file",
                settings.toString(),
                "run",
                ContractTest.root().resolve("infra/openapi.yaml").toString(),
                "--url",
                office.door.address().toString(),
                "-H",
                "X-CSRF-Token: " + client.csrf,
                "--exclude-operation-id",
                "deleteSession",
                "--phases",
                "examples,coverage,fuzzing",
                "--max-examples",
                "25",
                "--generation-deterministic",
                "--no-color");
        new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return Files.readString(out);
    }
}
