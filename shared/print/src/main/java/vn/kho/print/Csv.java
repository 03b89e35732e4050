package vn.kho.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kho.paper.Body;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;

/// The tables of a paper one under the other, each under its caption, with an empty line between. UTF-8 with a byte
/// order mark, or a spreadsheet would show Vietnamese as noise; every cell quoted; lines end as RFC 4180 wants.
final class Csv {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*");

    private Csv() {}

    static void write(Body body, OutputStream to) throws IOException {
        var text = new StringBuilder("\ufeff");
        for (var table : Tables.of(body.blocks())) {
            line(List.of(table.caption()), text);
            line(table.columns().stream().map(Csv::heading).toList(), text);
            for (var row : table.rows()) line(cells(row), text);
            text.append("\r\n");
        }
        to.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String heading(Column column) {
        return String.join(" - ", column.path());
    }

    private static List<String> cells(Row row) {
        return row.cells().stream()
                .map(cell -> switch (cell) {
                    case Cell.Words(var text) -> text;
                    case Cell.Amount(var value) -> String.valueOf(value);
                    case Cell.Day(var value) -> value.toString();
                    case Cell.Counted(var figure) ->
                        figure.ofWhole().isEmpty()
                                ? String.valueOf(figure.part().count())
                                : figure.text();
                })
                .toList();
    }

    private static void line(List<String> cells, StringBuilder text) {
        text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /// Quoted; a cell that a spreadsheet would run gets an apostrophe in front, unless it is a plain number.
    static String quoted(String cell) {
        boolean runs = !cell.isEmpty()
                && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return '"' + (runs ? "'" : "") + cell.replace("\"", "\"\"") + '"';
    }
}
