package vn.kho.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Paper;
import vn.kho.paper.Row;

/// A workbook: the identity of the paper on the first sheet, then one sheet a table. Numbers are numbers and days are
/// days; a share stays text, because a spreadsheet would round 115039/115041 to 100 %. Text is stored as text, so
/// nothing in it is ever run. The number of a figure is the comment of its cell.
final class Sheets {
    private static final int MOST_NAME = 31; // Excel's limit

    private Sheets() {}

    static void write(Paper paper, OutputStream to) throws IOException {
        var book = new Workbook(to, "Kho", "1.0");
        cover(paper, book.newWorksheet("Thông tin"));
        var names = new HashSet<>(Set.of("thông tin"));
        for (var table : Tables.of(paper.body().blocks()))
            table(table, book.newWorksheet(name(table.caption(), names)));
        book.finish();
    }

    private static void cover(Paper paper, Worksheet sheet) {
        var title = paper.body().title();
        sheet.width(0, 34);
        sheet.width(1, 80);
        sheet.value(0, 0, title.kind());
        sheet.value(0, 1, title.subject());
        sheet.style(0, 0).bold().set();
        sheet.style(0, 1).bold().set();
        sheet.value(1, 1, paper.body().head().mark());
        int at = 3;
        for (var line : Labels.of(paper)) {
            sheet.value(at, 0, line.label());
            sheet.value(at++, 1, line.value());
        }
    }

    private static void table(Block.Table table, Worksheet sheet) {
        var columns = table.columns();
        sheet.value(0, 0, table.caption());
        sheet.style(0, 0).bold().set();
        int at = 1;
        for (var heads : HeadRows.of(columns)) {
            for (var head : heads) {
                sheet.value(at, head.column(), head.text());
                int lastRow = at + head.down() - 1;
                int lastColumn = head.column() + head.across() - 1;
                if (head.across() > 1 || head.down() > 1)
                    sheet.range(at, head.column(), lastRow, lastColumn).merge();
                sheet.range(at, head.column(), lastRow, lastColumn)
                        .style()
                        .bold()
                        .wrapText(true)
                        .borderStyle("thin")
                        .horizontalAlignment("center")
                        .verticalAlignment("center")
                        .set();
            }
            at++;
        }
        if (columns.stream().anyMatch(column -> !column.number().isEmpty())) {
            for (int column = 0; column < columns.size(); column++)
                sheet.value(at, column, columns.get(column).number());
            at++;
        }
        sheet.freezePane(0, at);
        for (int column = 0; column < columns.size(); column++)
            sheet.width(column, Math.clamp(columns.get(column).share() * 1.6, 8, 60));
        for (var row : table.rows()) row(row, at++, columns.size(), sheet);
    }

    private static void row(Row row, int at, int columns, Worksheet sheet) {
        for (int column = 0; column < row.cells().size(); column++) {
            switch (row.cells().get(column)) {
                case Cell.Words(var text) -> sheet.value(at, column, text);
                case Cell.Amount(var value) -> sheet.value(at, column, value);
                case Cell.Day(var value) -> {
                    sheet.value(at, column, value);
                    sheet.style(at, column).format("dd/mm/yyyy").set();
                }
                case Cell.Counted(var figure) -> {
                    if (figure.ofWhole().isPresent()) sheet.value(at, column, figure.text());
                    else sheet.value(at, column, figure.part().count());
                    sheet.comment(at, column, figure.mark() + " " + figure.rule());
                }
            }
            var style = sheet.style(at, column)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle("thin");
            if (row.role() == Row.Role.PLAIN) style.set();
            else style.bold().set();
        }
        if (row.role() == Row.Role.DIVIDER) sheet.range(at, 0, at, columns - 1).merge();
    }

    /// A sheet's name: the caption without the characters Excel refuses, cut to its limit, never used twice.
    private static String name(String caption, Set<String> used) {
        var clean = caption.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var name = clean.substring(0, Math.min(clean.length(), MOST_NAME)).strip();
        for (int next = 2; !used.add(name.toLowerCase(Locale.ROOT)); next++) {
            var suffix = " (" + next + ")";
            name = clean.substring(0, Math.min(clean.length(), MOST_NAME - suffix.length()))
                            .strip()
                    + suffix;
        }
        return name;
    }
}
