package vn.kho.print;

import java.util.List;
import java.util.stream.Stream;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Column;
import vn.kho.paper.Row;

/// The tables of a paper from first to last, also those inside annexes; bars count as a table of two columns.
final class Tables {
    private Tables() {}

    static List<Block.Table> of(List<Block> blocks) {
        return blocks.stream().flatMap(Tables::in).toList();
    }

    private static Stream<Block.Table> in(Block block) {
        return switch (block) {
            case Block.Table table -> Stream.of(table);
            case Block.Annex annex -> annex.blocks().stream().flatMap(Tables::in);
            case Block.Bars bars -> Stream.of(asTable(bars));
            case Block.Heading _,
                    Block.Paragraph _,
                    Block.Bullets _,
                    Block.Statement _,
                    Block.Control _,
                    Block.Signature _,
                    Block.Form _ -> Stream.of();
        };
    }

    private static Block.Table asTable(Block.Bars bars) {
        var columns = List.of(Column.text("Tên", 3), Column.number("Số lượng", 1));
        var rows = bars.bars().stream()
                .map(bar -> Row.of(Cell.of(bar.label()), Cell.of(bar.figure())))
                .toList();
        return new Block.Table(bars.caption(), false, columns, rows);
    }
}
