package vn.kho.paper;

import java.util.List;

/// The text of a body that is hashed: one line a block, row or column; a tab between fields. Changing it changes every
/// hash that papers print, so it only grows.
final class Canonical {
    private final StringBuilder text = new StringBuilder();

    private Canonical() {}

    static String of(Body body) {
        var canonical = new Canonical();
        var head = body.head();
        canonical.line("kho-paper", "1");
        canonical.line("head", head.superior(), head.agency(), head.number(), head.place(), head.mark());
        canonical.line("title", body.title().kind(), body.title().subject());
        body.title().notes().forEach(note -> canonical.line("title-note", note));
        canonical.blocks(body.blocks());
        return canonical.text.toString();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var level, var words) -> line("heading", String.valueOf(level), words);
            case Block.Paragraph(var style, var words) -> line("paragraph", style.name(), words);
            case Block.Bullets(var items) -> items.forEach(item -> line("bullet", item));
            case Block.Table table -> table(table);
            case Block.Statement(var before, var figure, var after) -> line("statement", before, mark(figure), after);
            case Block.Bars(var caption, var bars) -> {
                line("bars", caption);
                bars.forEach(bar -> line("bar", bar.label(), mark(bar.figure())));
            }
            case Block.Control control -> {
                line("control", control.rule(), side(control.left()), side(control.right()));
                control.differing().forEach(code -> line("differs", code));
            }
            case Block.Signature(var recipients, var position, var state) -> {
                recipients.forEach(recipient -> line("recipient", recipient));
                line("signature", position, state);
            }
            case Block.Annex(var label, var title, var inner) -> {
                line("annex", label, title);
                blocks(inner);
                line("annex-end");
            }
            case Block.Form(var left, var name, var lines, var wide) -> {
                line("form", name, String.valueOf(wide));
                left.forEach(words -> line("form-left", words));
                lines.forEach(words -> line("form-line", words));
            }
        }
    }

    private void table(Block.Table table) {
        line("table", table.caption(), String.valueOf(table.wide()));
        for (var column : table.columns())
            line(
                    "column",
                    String.join(" > ", column.path()),
                    column.number(),
                    column.align().name());
        for (var row : table.rows())
            line("row " + row.role(), row.cells().stream().map(Canonical::cell).toArray(String[]::new));
    }

    private static String cell(Cell cell) {
        return switch (cell) {
            case Cell.Words(var words) -> words;
            case Cell.Amount(var value) -> String.valueOf(value);
            case Cell.Day(var value) -> value.toString();
            case Cell.Counted(var figure) -> mark(figure);
        };
    }

    /// Rule, query and list of a figure stand in annex Z and are hashed there.
    private static String mark(Figure figure) {
        return figure.text() + " " + figure.mark();
    }

    private static String side(Block.Side side) {
        return side.label() + ": " + side.count();
    }

    private void line(String word, String... fields) {
        text.append(word);
        for (var field : fields) text.append('\t').append(escaped(field));
        text.append('\n');
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}
