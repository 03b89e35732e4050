package vn.kho.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The tests run on the Java that ships, whatever Java Maven was started on.
class ToolchainTest {
    @Test
    void tests_run_on_the_release_that_the_build_compiles_for() {
        var pom = Repository.read(Repository.file("pom.xml"));

        assertThat(pom)
                .contains("<maven.compiler.release>" + Runtime.version().feature() + "</maven.compiler.release>");
    }
}
