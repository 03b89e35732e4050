package vn.kho.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stands where a row and a column meet. The kinds differ so that a spreadsheet gets numbers and days, not text.
public sealed interface Cell {
    /// @param text may have several lines, divided by `\n`
    record Words(String text) implements Cell {}

    /// An amount that is not a figure of annex Z: pages, years, an ordinal.
    record Amount(long value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    /// A figure, with its number.
    record Counted(Figure figure) implements Cell {}

    /// Nobody has entered this, and nothing in the archive tells it.
    static Cell notRecorded() {
        return new Words("chưa ghi nhận trong hệ thống");
    }

    /// It could be measured, but there is nothing to measure yet.
    static Cell noData() {
        return new Words("chưa có dữ liệu");
    }

    /// It was looked for, and there was none.
    static Cell none() {
        return new Words("không phát sinh");
    }

    /// Left for a person's pen, or not asked for in this row.
    static Cell blank() {
        return new Words("");
    }

    static Cell of(String text) {
        return new Words(text);
    }

    static Cell of(long value) {
        return new Amount(value);
    }

    static Cell of(Figure figure) {
        return new Counted(figure);
    }

    static Cell of(LocalDate value) {
        return new Day(value);
    }

    /// @param absent what to print when there is no day
    static Cell of(@Nullable LocalDate value, Cell absent) {
        return value == null ? absent : new Day(value);
    }

    /// As it is printed, without the number of a figure.
    default String text() {
        return switch (this) {
            case Words(var text) -> text;
            case Amount(var value) -> Figure.count(value);
            case Day(var value) -> day(value);
            case Counted(var figure) -> figure.text();
        };
    }

    /// The way days are written in Vietnamese papers: `05/01/2026`.
    static String day(LocalDate value) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(value);
    }
}
