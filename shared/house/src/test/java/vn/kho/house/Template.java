package vn.kho.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// `template.yaml`, or one of the templates that it nests, as it stands there. `!GetAtt A.B` and `!Ref A` are read as
/// the words behind the tag; so is every other tag.
record Template(Map<String, Object> root) {
    static Template read(String file) {
        return new Template(map(parse(Repository.read(Repository.file(file)))));
    }

    /// YAML, or JSON, which is YAML too.
    static Object parse(String text) {
        return new Yaml(new Tagged()).load(text);
    }

    private static final class Tagged extends SafeConstructor {
        private Tagged() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return switch (node) {
                        case ScalarNode scalar -> constructScalar(scalar);
                        case SequenceNode sequence -> constructSequence(sequence);
                        case MappingNode mapping -> constructMapping(mapping);
                        default -> throw new IllegalStateException("unexpected " + node);
                    };
                }
            });
        }
    }

    /// One function of the template.
    ///
    /// @param name     its logical name, such as `ViewFunction`
    /// @param handler  the full name of its class
    /// @param settings its environment: what each variable is set to
    /// @param events   what calls it
    record Lambda(String name, String handler, String zip, Map<String, String> settings, List<Event> events) {
        /// The folder in `functions` that it is built in.
        String verb() {
            return zip.split("/")[1];
        }
    }

    /// What calls a function.
    record Event(String type, Map<String, Object> properties) {
        String text(String property) {
            return String.valueOf(properties.get(property));
        }
    }

    /// By logical name.
    Map<String, Map<String, Object>> resources(String type) {
        var found = new TreeMap<String, Map<String, Object>>();
        map(root.get("Resources")).forEach((name, resource) -> {
            if (map(resource).get("Type").equals(type))
                found.put(name, map(map(resource).get("Properties")));
        });
        return found;
    }

    List<Lambda> functions() {
        var found = new ArrayList<Lambda>();
        resources("AWS::Serverless::Function").forEach((name, properties) -> {
            var settings = new TreeMap<String, String>();
            map(map(properties.get("Environment")).get("Variables"))
                    .forEach((variable, value) -> settings.put(variable, String.valueOf(value)));
            var events = map(properties.get("Events")).values().stream()
                    .map(event -> new Event(
                            String.valueOf(map(event).get("Type")),
                            map(map(event).get("Properties"))))
                    .toList();
            found.add(new Lambda(
                    name,
                    String.valueOf(properties.get("Handler")),
                    String.valueOf(properties.get("CodeUri")),
                    settings,
                    events));
        });
        return found;
    }

    /// Every action that some statement of some role allows.
    Set<String> allowed() {
        return resources("AWS::IAM::Role").values().stream()
                .flatMap(role -> list(role.get("Policies")).stream())
                .flatMap(policy -> list(map(map(policy).get("PolicyDocument")).get("Statement")).stream())
                .map(Template::map)
                .filter(statement -> "Allow".equals(statement.get("Effect")))
                .flatMap(statement -> list(statement.get("Action")).stream())
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /// A list, or the one thing that stands where a list may stand.
    static List<Object> list(Object value) {
        return value instanceof List<?> several ? List.copyOf(several) : List.of(value);
    }
}
