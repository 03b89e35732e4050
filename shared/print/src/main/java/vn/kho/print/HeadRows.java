package vn.kho.print;

import java.util.ArrayList;
import java.util.List;
import vn.kho.paper.Column;

/// The rows of headings over a table: a group stands over all neighbours that share it, a column's own heading reaches
/// down to the last row.
final class HeadRows {
    /// @param across columns that it covers, from 1
    /// @param down   rows that it covers, from 1
    record Heading(String text, int column, int across, int down) {}

    private HeadRows() {}

    static List<List<Heading>> of(List<Column> columns) {
        int depth =
                columns.stream().mapToInt(column -> column.path().size()).max().orElse(0);
        var rows = new ArrayList<List<Heading>>();
        for (int level = 0; level < depth; level++) rows.add(row(columns, level, depth));
        return rows;
    }

    private static List<Heading> row(List<Column> columns, int level, int depth) {
        var row = new ArrayList<Heading>();
        for (int at = 0; at < columns.size(); ) {
            var path = columns.get(at).path();
            int across = 1;
            if (level < path.size() - 1) {
                while (at + across < columns.size() && shares(columns.get(at + across), path, level)) across++;
                row.add(new Heading(path.get(level), at, across, 1));
            } else if (level == path.size() - 1) row.add(new Heading(path.get(level), at, 1, depth - level));
            at += across;
        }
        return row;
    }

    private static boolean shares(Column column, List<String> path, int level) {
        return column.path().size() > level + 1
                && column.path().subList(0, level + 1).equals(path.subList(0, level + 1));
    }
}
