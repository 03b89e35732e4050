package vn.kho.samples;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/// What [SeededTest] stands on.
final class SeededTestRounds implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return seeds(context).mapToObj(Round::new);
    }

    private static LongStream seeds(ExtensionContext context) {
        var asked = System.getProperty("seed");
        if (asked != null) return LongStream.of(Long.parseLong(asked));
        var method = context.getRequiredTestMethod();
        var first = (context.getRequiredTestClass().getName() + "#" + method.getName()).hashCode();
        return new SplittableRandom(first)
                .longs(method.getAnnotation(SeededTest.class).rounds());
    }

    record Round(long seed) implements TestTemplateInvocationContext, ParameterResolver, TestExecutionExceptionHandler {
        @Override
        public String getDisplayName(int invocation) {
            return "seed " + seed;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(RandomGenerator.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new SplittableRandom(seed);
        }

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable thrown) {
            throw new AssertionError("fails with -Dseed=" + seed + ": " + thrown.getMessage(), thrown);
        }
    }
}
