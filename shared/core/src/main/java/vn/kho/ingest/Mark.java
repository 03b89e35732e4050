package vn.kho.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// A secrecy mark as the law words it, one row of `secrecy-marks.tsv`.
///
/// @param words  as they are stamped: capitals, NFC, such as `TỐI MẬT`
/// @param from   the first day of the rule; a paper is judged by all rows whatever its day, since old marks still bind
/// @param source the article that names it
/// @param status whether the source was checked, in the words of the table
public record Mark(String words, LocalDate from, String source, String status) {
    private static final String TABLE = "secrecy-marks.tsv";

    /// The marks of the table that comes with the archive.
    public static List<Mark> ofLaw() {
        try (var table = Mark.class.getResourceAsStream(TABLE)) {
            if (table == null) throw new IllegalStateException(TABLE + " is not on the class path");
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Mark::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    /// The letters alone, without spaces.
    String letters() {
        return words.replace(" ", "");
    }

    private static Mark parse(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 4) throw new IllegalStateException(TABLE + ": expected 4 columns, got: " + line);
        return new Mark(cells[0], LocalDate.parse(cells[1]), cells[2], cells[3]);
    }
}
