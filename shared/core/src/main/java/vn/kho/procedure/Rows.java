package vn.kho.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table of rules as it is shipped or imported: UTF-8, tab-separated, the first line names the columns, `#` starts a
/// comment line, `-` stands for "not there".
///
/// @param name for messages, such as `procedures.tsv`
public record Rows(String name, List<Row> all) {
    public Rows {
        all = List.copyOf(all);
    }

    /// One line of the table. Every question about it that it cannot answer throws `IllegalArgumentException` with
    /// file, line and column.
    public record Row(String table, int line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        public String text(String column) {
            var value = maybe(column);
            if (value == null) throw wrong(column, "is empty");
            return value;
        }

        public @Nullable String maybe(String column) {
            var value = cells.get(column);
            if (value == null) throw wrong(column, "is not a column of this table");
            return value.equals("-") || value.isEmpty() ? null : value;
        }

        public @Nullable LocalDate day(String column) {
            var value = maybe(column);
            if (value == null) return null;
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException _) {
                throw wrong(column, "is not a day such as 2026-12-15: '" + value + "'");
            }
        }

        public LocalDate someDay(String column) {
            var day = day(column);
            if (day == null) throw wrong(column, "is empty");
            return day;
        }

        public IllegalArgumentException wrong(String column, String what) {
            return new IllegalArgumentException(table + " line " + line + ", column '" + column + "' " + what);
        }
    }

    public static Rows parse(String name, String text) {
        var rows = new ArrayList<Row>();
        List<String> header = List.of();
        int number = 0;
        for (var line : Normalizer.normalize(text, Normalizer.Form.NFC).split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            var cells = List.of(line.stripTrailing().split("\t", -1));
            if (header.isEmpty()) header = cells;
            else rows.add(row(name, number, header, cells));
        }
        return new Rows(name, rows);
    }

    /// Reads a table that is shipped beside this class.
    public static Rows shipped(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is not beside " + beside.getName());
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String name, int number, List<String> header, List<String> cells) {
        if (cells.size() != header.size())
            throw new IllegalArgumentException(
                    name + " line " + number + " has " + cells.size() + " cells for " + header.size() + " columns");
        var row = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++)
            row.put(header.get(i), cells.get(i).strip());
        return new Row(name, number, row);
    }
}
