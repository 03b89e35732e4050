package vn.kho.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.kernel.ComponentCode;
import vn.kho.wire.Tables;

/// The files a person hands in: single ones, or folders with what `kho.csv` in them says of each.
///
/// @param files in the order of their names
record Folder(List<Given> files) {
    private static final String LIST = "kho.csv";

    /// One file.
    ///
    /// @param name relative to what was handed in, as the machine spells it
    record Given(Path path, String name, @Nullable ComponentCode component, Document.Description description) {}

    /// @throws Refusal when a path is not there, or a row of `kho.csv` is wrong: then nothing has been sent
    static Folder read(List<Path> paths, @Nullable ComponentCode component) throws IOException {
        var given = new ArrayList<Given>();
        for (var path : paths) {
            if (!Files.exists(path)) throw Refusal.usage("path-missing", path.toString());
            if (Files.isDirectory(path)) folder(path, component, given);
            else given.add(given(path, path.getFileName().toString(), Map.of(), component, path.toString()));
        }
        return new Folder(given);
    }

    private static void folder(Path folder, @Nullable ComponentCode component, List<Given> given) throws IOException {
        var list = folder.resolve(LIST);
        var rows = Files.exists(list) ? rows(list) : new TreeMap<String, Map<String, String>>();
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.equals(list) && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        var unseen = new TreeMap<>(rows);
        for (var file : files) {
            var name = folder.relativize(file).toString().replace('\\', '/');
            var row = rows.getOrDefault(nfc(name), Map.of());
            unseen.remove(nfc(name));
            given.add(given(file, name, row, component, list + ": " + name));
        }
        if (!unseen.isEmpty()) throw Refusal.usage("list-file-missing", list.toString(), unseen.firstKey());
    }

    private static SortedMap<String, Map<String, String>> rows(Path list) throws IOException {
        var rows = new TreeMap<String, Map<String, String>>();
        var table = Tables.readCsv(Files.readString(list, StandardCharsets.UTF_8));
        var columns = table.isEmpty() ? List.<String>of() : table.getFirst();
        if (!columns.contains("name")) throw Refusal.usage("list-column-missing", list.toString(), "name");
        for (var cells : table.subList(1, table.size())) {
            var row = new HashMap<String, String>();
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++)
                if (!cells.get(i).isBlank())
                    row.put(columns.get(i), nfc(cells.get(i).strip()));
            var name = row.get("name");
            if (name == null) throw Refusal.usage("list-row-without-name", list.toString(), String.join(",", cells));
            rows.put(name, row);
        }
        return rows;
    }

    private static Given given(
            Path path, String name, Map<String, String> row, @Nullable ComponentCode component, String where) {
        var shown = nfc(Path.of(name).getFileName().toString());
        try {
            var code = row.get("component");
            var date = row.get("date");
            var description = new Document.Description(
                    shown,
                    row.getOrDefault("title", shown),
                    row.get("number"),
                    date == null ? null : LocalDate.parse(date),
                    row.get("author"));
            return new Given(path, name, code == null ? component : new ComponentCode(code), description);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Refusal.usage("list-row-bad", where, String.valueOf(e.getMessage()));
        }
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
