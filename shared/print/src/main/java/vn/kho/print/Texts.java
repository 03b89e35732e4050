package vn.kho.print;

import java.util.ArrayList;
import java.util.List;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Figure;
import vn.kho.paper.Paper;

/// Every piece of text that a paper prints, with where it stands.
final class Texts {
    /// @param where for a person to find it by, such as `Bảng II.1, hàng 3`
    record Said(String where, String text) {}

    private final List<Said> said = new ArrayList<>();

    private Texts() {}

    static List<Said> of(Paper paper) {
        var texts = new Texts();
        var head = paper.body().head();
        texts.add("head", head.superior(), head.agency(), head.number(), head.place(), head.mark());
        var title = paper.body().title();
        texts.add("title", title.kind(), title.subject());
        title.notes().forEach(note -> texts.add("title", note));
        for (var line : Labels.of(paper)) texts.add("identity", line.label(), line.value());
        texts.blocks(paper.body().blocks());
        return List.copyOf(texts.said);
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var _, var text) -> add("heading", text);
            case Block.Paragraph(var _, var text) -> add("paragraph", text);
            case Block.Bullets(var items) -> items.forEach(item -> add("list", item));
            case Block.Table table -> table(table);
            case Block.Statement(var before, var figure, var after) -> {
                add("statement", before, after);
                figure(figure);
            }
            case Block.Bars(var caption, var bars) -> {
                add("bars", caption);
                bars.forEach(bar -> add(caption, bar.label()));
            }
            case Block.Control control -> {
                add(
                        "control",
                        control.rule(),
                        control.left().label(),
                        control.right().label());
                control.differing().forEach(code -> add("control", code));
            }
            case Block.Signature(var recipients, var position, var state) -> {
                recipients.forEach(recipient -> add("recipients", recipient));
                add("signature", position, state);
            }
            case Block.Annex(var label, var title, var inner) -> {
                add("annex", label, title);
                blocks(inner);
            }
            case Block.Form(var left, var name, var lines, var _) -> {
                left.forEach(line -> add("form", line));
                add("form", name);
                lines.forEach(line -> add("form", line));
            }
        }
    }

    private void table(Block.Table table) {
        add("caption", table.caption());
        for (var column : table.columns()) {
            column.path().forEach(heading -> add(table.caption(), heading));
            add(table.caption(), column.number());
        }
        int number = 1;
        for (var row : table.rows()) {
            var where = table.caption() + ", " + number++;
            for (var cell : row.cells()) {
                add(where, cell.text());
                if (cell instanceof Cell.Counted(var counted)) figure(counted);
            }
        }
    }

    private void figure(Figure figure) {
        add(figure.mark(), figure.rule());
    }

    private void add(String where, String... texts) {
        for (var text : texts) if (!text.isEmpty()) said.add(new Said(where, text));
    }
}
