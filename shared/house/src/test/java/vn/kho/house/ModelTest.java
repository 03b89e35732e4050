package vn.kho.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.kho.tesseract.Model;

/// What the launcher fetches is what the engine loads.
class ModelTest {
    private static final Pattern HASH = Pattern.compile("(?m)^ +([0-9a-f]{64})$");

    @Test
    void the_launcher_knows_the_models_that_the_engine_knows() {
        var script = Repository.read(Repository.file("functions/local/vie-model"));

        var known = HASH.matcher(script).results().map(found -> found.group(1));

        assertThat(known).containsExactlyInAnyOrder(Model.FAST.hex(), Model.BEST.hex());
    }
}
