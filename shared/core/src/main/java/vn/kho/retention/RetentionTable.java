package vn.kho.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.ClassCode;
import vn.kho.procedure.Label;
import vn.kho.procedure.Period;
import vn.kho.procedure.Rows;

/// A table of retention periods as it was issued, or as an office decided it for itself.
///
/// @param number such as `TT 09/2011/TT-BNV`; null for an office's own working table
/// @param from   the first day of the table
/// @param rows   no code twice
public record RetentionTable(
        String name, @Nullable String number, LocalDate from, Label label, List<RetentionClass> rows) {
    public RetentionTable {
        rows = List.copyOf(rows);
        if (rows.stream().map(RetentionClass::code).distinct().count() != rows.size())
            throw new IllegalArgumentException("retention table '" + name + "': a code occurs twice");
    }

    /// The general table of the TT 09/2011/TT-BNV type, read second-hand: a seed for offices that have loaded none.
    /// What replaced it could not be read, so every row is unconfirmed.
    public static RetentionTable general() {
        return read(
                "Bảng thời hạn chung (theo kiểu TT 09/2011/TT-BNV)",
                "TT 09/2011/TT-BNV",
                Rows.shipped(RetentionTable.class, "tt09.tsv"));
    }

    /// The passport rows of the foreign ministry's circular.
    public static RetentionTable passports() {
        return read(
                "Thời hạn lưu trữ hồ sơ hộ chiếu, công hàm",
                "TT 04/2020/TT-BNG",
                Rows.shipped(RetentionTable.class, "tt04.tsv"));
    }

    /// @param rows with the columns `code`, `group`, `records`, `period`, `trigger`, `from` and those of a label; the
    ///     table begins with its first row and bears that row's label
    public static RetentionTable read(String name, @Nullable String number, Rows rows) {
        var all = rows.all().stream().map(RetentionTable::row).toList();
        if (all.isEmpty()) throw new IllegalArgumentException(rows.name() + " has no row");
        return new RetentionTable(
                name, number, all.getFirst().from(), all.getFirst().label(), all);
    }

    public Optional<RetentionClass> find(ClassCode code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    private static RetentionClass row(Rows.Row row) {
        return new RetentionClass(
                new ClassCode(row.text("code")),
                row.text("group"),
                row.text("records"),
                Period.parse(row.text("period")),
                RetentionClass.Trigger.valueOf(row.text("trigger")),
                row.someDay("from"),
                Label.of(row));
    }
}
