package vn.kho.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.kho.access.Department;
import vn.kho.access.UseMode;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.HoldId;
import vn.kho.kernel.Id;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.ProcedureCode;
import vn.kho.kernel.ReportId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.UploadId;

/// Our one way to spell things in JSON: ids and codes as strings, days and instants in ISO 8601, what is absent left
/// out, sets sorted, alternatives told apart by `type`.
public final class Json {
    private static final List<Text<?>> TEXTS = List.of(
            new Text<>(AgencyId.class, AgencyId::value, AgencyId::new),
            new Text<>(DossierId.class, Id::value, DossierId::parse),
            new Text<>(DocumentId.class, Id::value, DocumentId::parse),
            new Text<>(UploadId.class, Id::value, UploadId::parse),
            new Text<>(ReportId.class, Id::value, ReportId::parse),
            new Text<>(HoldId.class, Id::value, HoldId::parse),
            new Text<>(ClassCode.class, ClassCode::value, ClassCode::new),
            new Text<>(ComponentCode.class, ComponentCode::value, ComponentCode::new),
            new Text<>(PlanCode.class, PlanCode::value, PlanCode::new),
            new Text<>(ProcedureCode.class, ProcedureCode::value, ProcedureCode::new),
            new Text<>(Department.class, Department::code, Department::new),
            new Text<>(UseMode.class, UseMode::code, UseMode::new),
            new Text<>(Sha256.class, Sha256::hex, Sha256::new));

    /// Strict in what it reads: a property nobody knows is an error, because every change of a form is a new version.
    public static final JsonMapper MAPPER = mapper();

    private Json() {}

    /// A value that is one string outside.
    private record Text<T>(Class<T> type, Function<T, String> print, Function<String, T> parse) {
        void into(SimpleModule module) {
            module.addSerializer(type, new StdSerializer<T>(type) {
                @Override
                public void serialize(T value, JsonGenerator out, SerializationContext context) {
                    out.writeString(print.apply(value));
                }
            });
            module.addDeserializer(type, new StdDeserializer<T>(type) {
                @Override
                public T deserialize(JsonParser in, DeserializationContext context) {
                    return parse.apply(in.getString());
                }
            });
        }
    }

    /// Mixed into every sealed type of [Unions].
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    private static JsonMapper mapper() {
        var module = new SimpleModule("kho");
        for (var text : TEXTS) text.into(module);
        module.addSerializer(Set.class, new SortedSets());
        var builder = JsonMapper.builder()
                .addModule(module)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Else `issued()` would be written as the property `sued`.
                .changeDefaultVisibility(it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL));
        for (var union : Unions.ALL) {
            builder.addMixIn(union.type(), Typed.class);
            union.names().forEach((name, alternative) -> builder.registerSubtypes(new NamedType(alternative, name)));
        }
        return builder.build();
    }

    /// A set has no order, and what is hashed needs one.
    @SuppressWarnings("rawtypes") // Jackson asks for the class of a generic type
    private static final class SortedSets extends StdSerializer<Set> {
        SortedSets() {
            super(Set.class);
        }

        @Override
        public void serialize(Set set, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            ((Set<?>) set)
                    .stream()
                            .sorted(Comparator.comparing(Object::toString))
                            .forEachOrdered(element -> context.writeValue(out, element));
            out.writeEndArray();
        }
    }

    /// One spelling for equal content: keys sorted at every depth, no white space, UTF-8.
    public static byte[] canonical(JsonNode tree) {
        return MAPPER.writeValueAsString(sorted(tree)).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var fields = new TreeMap<String, JsonNode>();
                for (var field : object.properties()) fields.put(field.getKey(), sorted(field.getValue()));
                var copy = MAPPER.createObjectNode();
                fields.forEach(copy::set);
                yield copy;
            }
            case ArrayNode array -> {
                var copy = MAPPER.createArrayNode();
                for (var element : array) copy.add(sorted(element));
                yield copy;
            }
            default -> node;
        };
    }
}
