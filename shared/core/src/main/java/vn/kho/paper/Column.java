package vn.kho.paper;

import java.util.List;

/// A column of a table.
///
/// @param path   its headings from the widest group down to its own; columns that share the first words stand under
///     one common heading
/// @param number the line under the headings that official forms have, such as `(3)=(4)+(5)+(6)`; empty for none
/// @param share  how wide it is against the others, from 1
public record Column(List<String> path, String number, Align align, int share) {
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    public Column {
        path = List.copyOf(path);
        if (path.isEmpty()) throw new IllegalArgumentException("column without heading");
        if (share < 1) throw new IllegalArgumentException("column " + path + ": share " + share);
    }

    public static Column text(String heading, int share) {
        return new Column(List.of(heading), "", Align.LEFT, share);
    }

    public static Column centred(String heading, int share) {
        return new Column(List.of(heading), "", Align.CENTRE, share);
    }

    public static Column number(String heading, int share) {
        return new Column(List.of(heading), "", Align.RIGHT, share);
    }

    public Column numbered(String line) {
        return new Column(path, line, align, share);
    }

    /// Its own heading, without the groups above.
    public String heading() {
        return path.getLast();
    }
}
