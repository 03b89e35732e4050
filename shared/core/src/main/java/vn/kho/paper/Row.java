package vn.kho.paper;

import java.util.Arrays;
import java.util.List;

/// A row of a table.
public record Row(Role role, List<Cell> cells) {
    public enum Role {
        PLAIN,
        /// Sums of the rows above, in bold.
        TOTAL,
        /// One cell over the whole width.
        DIVIDER
    }

    public Row {
        cells = List.copyOf(cells);
        if (role == Role.DIVIDER && cells.size() != 1)
            throw new IllegalArgumentException("divider with " + cells.size() + " cells");
    }

    public static Row of(Cell... cells) {
        return new Row(Role.PLAIN, Arrays.asList(cells));
    }

    public static Row of(List<Cell> cells) {
        return new Row(Role.PLAIN, cells);
    }

    public static Row total(List<Cell> cells) {
        return new Row(Role.TOTAL, cells);
    }

    public static Row divider(String text) {
        return new Row(Role.DIVIDER, List.of(Cell.of(text)));
    }
}
