package vn.kho.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Numbers by name, from a file beside this class.
record Table(String file, Map<String, Double> numbers) {
    static Table read(String file) {
        try (var in = Table.class.getResourceAsStream(file)) {
            var text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            var numbers = new TreeMap<String, Double>();
            for (var line : text.split("\n", -1)) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var cells = line.split("\t", -1);
                numbers.put(cells[0], Double.valueOf(cells[1]));
            }
            return new Table(file, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException when there is none of this name
    double of(String name) {
        var number = numbers.get(name);
        if (number == null) throw new IllegalArgumentException(file + " has no " + name);
        return number;
    }
}
