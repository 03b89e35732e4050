package vn.kho.retention;

import java.util.List;
import java.util.Optional;
import vn.kho.kernel.ClassCode;

/// The retention tables an office goes by, the most particular first: its own before a ministry's.
///
/// A dossier bears the code of the row it was given, so a table that comes later re-classes nothing by itself.
public record Schedule(List<RetentionTable> tables) {
    public Schedule {
        tables = List.copyOf(tables);
    }

    /// A row together with the table it stands in.
    public record Ruled(RetentionTable table, RetentionClass row) {
        /// How the rule is cited where it is applied.
        public String cited() {
            return table.name() + ", " + row.code() + " | " + row.label().text();
        }
    }

    public Optional<Ruled> find(ClassCode code) {
        for (var table : tables) {
            var row = table.find(code);
            if (row.isPresent()) return Optional.of(new Ruled(table, row.get()));
        }
        return Optional.empty();
    }
}
