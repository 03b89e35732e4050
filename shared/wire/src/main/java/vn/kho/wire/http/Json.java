package vn.kho.wire.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import vn.kho.kernel.Problem;

/// Bodies as JSON: camelCase, days as `yyyy-MM-dd`, instants by RFC 3339, nothing written for a null.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.DateTime, from -> from.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    /// What a body turned out to be.
    public sealed interface Read<T> {
        record Good<T>(T body) implements Read<T> {}

        /// @param problems the subject of each is a JSON pointer (RFC 6901) into the body
        record Bad<T>(List<Problem> problems) implements Read<T> {}
    }

    public static String write(Object body) {
        return MAPPER.writeValueAsString(body);
    }

    /// Reads a body into its record. Text is brought to NFC first. A field that the record does not have is refused by
    /// name, and so is one that it must have and that is absent or null; what the record's own constructor refuses
    /// is told with its message.
    public static <T extends Record> Read<T> read(String text, Class<T> type) {
        try {
            var tree = MAPPER.readTree(Normalizer.normalize(text, Normalizer.Form.NFC));
            if (tree.isMissingNode() || tree.isNull()) return bad("body-missing", "");
            var missing = missing(tree, type);
            if (!missing.isEmpty()) return new Read.Bad<>(missing);
            return new Read.Good<>(MAPPER.treeToValue(tree, type));
        } catch (UnrecognizedPropertyException e) {
            return bad("field-unknown", pointer(e));
        } catch (DatabindException e) {
            return bad("field-wrong", pointer(e), reason(e));
        } catch (JacksonException e) {
            return bad(
                    "body-not-json",
                    "",
                    "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        }
    }

    private static List<Problem> missing(JsonNode tree, Class<? extends Record> type) {
        if (!tree.isObject()) return List.of();
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(field -> !tree.hasNonNull(field.getName()))
                .map(field -> Problem.of("field-missing", "/" + field.getName()))
                .toList();
    }

    private static <T> Read<T> bad(String code, String pointer, String... arguments) {
        return new Read.Bad<>(List.of(Problem.of(code, pointer, arguments)));
    }

    private static String pointer(DatabindException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "/" + step.getIndex() : "/" + step.getPropertyName())
                .collect(Collectors.joining());
    }

    /// The constructor's own sentence where it was the constructor that refused; Jackson's would name classes.
    private static String reason(DatabindException e) {
        return e.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
                ? cause.getMessage()
                : "not of the expected form";
    }
}
