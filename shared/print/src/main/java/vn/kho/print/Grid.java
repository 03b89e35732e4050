package vn.kho.print;

import java.util.List;
import java.util.Locale;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;

/// Tables as XHTML: headings that repeat on each page, a column's width in per cent of its page.
final class Grid {
    private static final int SMALL = 10; // rows; such a table is not broken over two pages

    private Grid() {}

    static void table(Block.Table table, Markup page) {
        var columns = table.columns();
        page.open("div", "class", table.rows().size() <= SMALL ? "whole" : "keep");
        page.open("table", "class", dense(table) ? "grid dense" : "grid");
        page.element("caption", table.caption());
        widths(columns, page);
        page.open("thead");
        headings(columns, page);
        if (columns.stream().anyMatch(column -> !column.number().isEmpty())) {
            page.open("tr", "class", "numbers");
            for (int at = 0; at < columns.size(); at++)
                page.element("th", columns.get(at).number(), "scope", "col", "class", edge(at));
            page.close();
        }
        page.close().open("tbody");
        if (table.rows().isEmpty()) row(Row.divider("không phát sinh"), columns, page);
        table.rows().forEach(row -> row(row, columns, page));
        page.close().close().close();
    }

    /// A heading that reaches down is written into its last row, under empty cells without a line between: the renderer
    /// loses the borders of cells that span rows when it repeats them on the next page.
    private static void headings(List<Column> columns, Markup page) {
        var rows = HeadRows.of(columns);
        for (int at = 0; at < rows.size(); at++) {
            page.open("tr", "class", "headings");
            int column = 0;
            while (column < columns.size()) {
                int across = 1;
                var text = "";
                boolean hollow = true;
                for (int from = 0; from <= at; from++)
                    for (var heading : rows.get(from))
                        if (heading.column() == column && from + heading.down() > at) {
                            hollow = from + heading.down() - 1 > at;
                            text = hollow ? "" : heading.text();
                            across = heading.across();
                        }
                var css = edge(column) + (at == 0 ? "top " : "") + (hollow ? "hollow" : "");
                page.element(hollow ? "td" : "th", text, "scope", "col", "colspan", "" + across, "class", css);
                column += across;
            }
            page.close();
        }
    }

    private static String edge(int column) {
        return column == 0 ? "first " : "";
    }

    /// Many columns, or so many rows that small print saves whole pages.
    private static boolean dense(Block.Table table) {
        return table.columns().size() > 9 || (table.wide() && table.rows().size() > 40);
    }

    private static void widths(List<Column> columns, Markup page) {
        double whole = columns.stream().mapToInt(Column::share).sum();
        page.open("colgroup");
        for (var column : columns) page.empty("col", "style", percent(column.share() / whole));
        page.close();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "width:%.2f%%", 100 * share);
    }

    private static void row(Row row, List<Column> columns, Markup page) {
        switch (row.role()) {
            case PLAIN -> page.open("tr");
            case TOTAL -> page.open("tr", "class", "total");
            case DIVIDER -> {
                page.open("tr", "class", "divider");
                page.element("td", row.cells().getFirst().text(), "colspan", "" + columns.size(), "class", "first");
                page.close();
                return;
            }
        }
        for (int at = 0; at < columns.size(); at++) {
            var cell = row.cells().get(at);
            page.open("td", "class", edge(at) + css(columns.get(at), cell)).text(cell.text());
            if (cell instanceof Cell.Counted(var figure)) page.text(" ").element("span", figure.mark(), "class", "q");
            page.close();
        }
        page.close();
    }

    private static String css(Column column, Cell cell) {
        var align = column.align().name().toLowerCase(Locale.ROOT);
        boolean longWord = cell instanceof Cell.Words(var text) && text.length() >= 40 && text.indexOf(' ') < 0;
        return longWord ? align + " hash" : align;
    }

    /// Names and values are text; only the bars are drawn, so nothing is lost to a reader who cannot see them.
    static void bars(Block.Bars bars, Markup page) {
        long most = bars.bars().stream()
                .mapToLong(bar -> bar.figure().part().count())
                .max()
                .orElse(0);
        page.open("table", "class", "grid bars").element("caption", bars.caption());
        page.open("tbody");
        boolean first = true;
        for (var bar : bars.bars()) {
            var top = first ? " top" : "";
            first = false;
            long count = bar.figure().part().count();
            page.open("tr").element("th", bar.label(), "scope", "row", "class", "first" + top);
            page.open("td", "class", "bar" + top);
            if (count > 0) page.element("div", "\u00a0", "style", percent((double) count / most), "class", "bar");
            page.close();
            page.open("td", "class", "right" + top).text(bar.figure().text() + " ");
            page.element("span", bar.figure().mark(), "class", "q").close().close();
        }
        page.close().close();
    }
}
