package vn.kho.wire;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Rows under columns, as programs read them.
public final class Tables {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Tables() {}

    /// An array with an object a row, the columns' names as keys in their order.
    public static String json(List<String> columns, List<List<String>> rows) {
        var array = JSON.createArrayNode();
        for (var row : rows) {
            var object = array.addObject();
            for (int i = 0; i < columns.size(); i++) object.put(columns.get(i), row.get(i));
        }
        return JSON.writeValueAsString(array);
    }

    /// RFC 4180 with line feeds; the first line names the columns. A cell that a spreadsheet could take for a formula
    /// is written with an apostrophe before it.
    public static String csv(List<String> columns, List<List<String>> rows) {
        var text = new StringWriter();
        var writer = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).lineDelimiter(LineDelimiter.LF);
        try (var csv = writer.build(text)) {
            csv.writeRecord(columns);
            for (var row : rows)
                csv.writeRecord(row.stream().map(Tables::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    /// Reads RFC 4180, with or without a byte order mark; empty lines are left out.
    public static List<List<String>> readCsv(String text) {
        var reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true);
        try (var rows = reader.ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return rows.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private static String harmless(String text) {
        var formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula && !text.matches("[+-]?[0-9.,]+") ? "'" + text : text;
    }
}
