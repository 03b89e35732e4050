package vn.kho.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class SeededTestRoundsTest {
    private final Set<Long> drawn = new HashSet<>();

    @SeededTest(rounds = 20)
    void each_round_draws_other_numbers(RandomGenerator random) {
        assertThat(drawn.add(random.nextLong())).isTrue();
    }

    @Test
    void a_failing_round_names_its_seed() {
        var round = new SeededTestRounds.Round(17);

        assertThatThrownBy(() -> round.handleTestExecutionException(null, new AssertionError("too big")))
                .hasMessage("fails with -Dseed=17: too big");
    }

    @AfterAll
    void all_rounds_have_run() {
        if (System.getProperty("seed") == null) assertThat(drawn).hasSize(20);
    }
}
