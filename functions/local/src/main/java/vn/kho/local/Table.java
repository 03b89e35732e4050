package vn.kho.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kho.wire.Tables;

/// Rows under columns, for people or for programs.
record Table(List<String> columns, List<List<String>> rows) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    void print(Common.Form form, PrintStream out) {
        switch (form) {
            case TABLE -> lines().forEach(out::println);
            case JSON -> out.println(Tables.json(columns, rows));
            case CSV -> out.print(Tables.csv(columns, rows));
        }
    }

    private List<String> lines() {
        var widths = new int[columns.size()];
        for (var row : all())
            for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], width(row.get(i)));
        var lines = new ArrayList<String>();
        for (var row : all()) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++)
                line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            lines.add(line.toString().stripTrailing());
        }
        lines.add(1, java.util.Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")));
        return lines;
    }

    private List<List<String>> all() {
        var all = new ArrayList<List<String>>();
        all.add(columns);
        all.addAll(rows);
        return all;
    }

    /// Columns on a terminal: NFC text has one character a letter.
    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
