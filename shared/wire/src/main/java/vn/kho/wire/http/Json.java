package vn.kho.wire.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import vn.kho.kernel.Problem;

/// Bodies as JSON: camelCase, days as `yyyy-MM-dd`, instants by RFC 3339, nothing written for a null.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
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
    /// name; what the record's own constructor refuses is told with its message.
    public static <T> Read<T> read(String text, Class<T> type) {
        try {
            var body = MAPPER.readValue(Normalizer.normalize(text, Normalizer.Form.NFC), type);
            if (body == null) return bad("body-missing", "");
            return new Read.Good<>(body);
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
