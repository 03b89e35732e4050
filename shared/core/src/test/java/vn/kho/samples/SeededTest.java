package vn.kho.samples;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test of a rule that must hold for any input: it runs 200 rounds, each with a `RandomGenerator` of its own.
///
/// The seeds are fixed by the test's name and the round, so a green build stays green. A failing round names its seed,
/// and `mvn test -Dtest=TheTest -Dseed=<seed>` runs that round alone.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(SeededTestRounds.class)
public @interface SeededTest {
    /// How often to run; fewer where one round is slow.
    int rounds() default 200;
}
