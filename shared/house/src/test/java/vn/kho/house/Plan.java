package vn.kho.house;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What ARCHITECTURE.md says about the modules, the lines of core, and the homes of vendors.
///
/// @param modules  each module with the modules it may use
/// @param lines    the packages of core, highest line first
/// @param vendors  the start of a vendor's package names with the modules that may use them; `everywhere` is all of
///     them
record Plan(Map<String, Set<String>> modules, List<List<String>> lines, Map<String, Set<String>> vendors) {
    static final String WHERE = "shared/docs/ARCHITECTURE.md";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.]+\\.)` \\| ([^|]+) \\|$");

    static Plan read() {
        var text = Repository.read(Repository.file(WHERE));
        return new Plan(modules(block(text, "modules")), lines(block(text, "lines")), vendors(text));
    }

    /// The number of the line a package stands on, 0 at the top; -1 when it stands on none.
    int line(String word) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(word)) return i;
        return -1;
    }

    private static List<String> block(String text, String kind) {
        var found = Pattern.compile("(?s)```" + kind + "\\n(.*?)```").matcher(text);
        if (!found.find()) throw new IllegalStateException(WHERE + " has no block ```" + kind);
        return found.group(1).lines().filter(line -> !line.isBlank()).toList();
    }

    private static Map<String, Set<String>> modules(List<String> block) {
        var modules = new LinkedHashMap<String, Set<String>>();
        for (var line : block) {
            var sides = line.split("<-", 2);
            modules.put(sides[0].strip(), sides.length == 1 ? Set.of() : words(sides[1], " +"));
        }
        return modules;
    }

    private static List<List<String>> lines(List<String> block) {
        return block.stream().map(line -> List.of(line.strip().split(" +"))).toList();
    }

    private static Map<String, Set<String>> vendors(String text) {
        var vendors = new LinkedHashMap<String, Set<String>>();
        var row = ROW.matcher(text);
        while (row.find()) vendors.put(row.group(1), words(row.group(2), ", *"));
        return vendors;
    }

    private static Set<String> words(String text, String between) {
        return new TreeSet<>(Arrays.asList(text.strip().split(between)));
    }
}
