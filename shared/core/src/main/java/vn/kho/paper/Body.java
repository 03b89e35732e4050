package vn.kho.paper;

import java.util.ArrayList;
import java.util.List;
import vn.kho.kernel.Sha256;

/// All that a paper says, without its identity box: the part that is hashed.
public record Body(Head head, Title title, List<Block> blocks) {
    public Body {
        blocks = List.copyOf(blocks);
    }

    /// The two columns that open an official document (NĐ 30/2020/NĐ-CP, annex I), the left one and the right one's
    /// last line; Quốc hiệu and Tiêu ngữ are the same for everybody.
    ///
    /// @param superior the body above the agency, in capitals; empty when there is none
    /// @param agency   in capitals
    /// @param number   with the space where a person will write it, such as `Số:      /BC-SNgV`
    /// @param place    place and date, the date blank until somebody signs
    /// @param mark     the line that says nobody has signed; empty once a person has
    public record Head(String superior, String agency, String number, String place, String mark) {}

    /// @param kind    type of document in capitals, such as `BÁO CÁO`
    /// @param subject what it is about
    /// @param notes   lines in brackets under it, such as the day the figures were closed
    public record Title(String kind, String subject, List<String> notes) {
        public Title {
            notes = List.copyOf(notes);
        }
    }

    /// One line a block, row or title; the same body gives the same text on every machine.
    public String canonical() {
        return Canonical.of(this);
    }

    public Sha256 hash() {
        return Sha256.of(canonical());
    }
    /// Every numbered figure, by number, wherever in the paper it stands.
    public List<Figure> figures() {
        var found = new ArrayList<Figure>();
        collect(blocks, found);
        found.sort(java.util.Comparator.comparingInt(Figure::number));
        return List.copyOf(found);
    }

    private static void collect(List<Block> blocks, List<Figure> found) {
        for (var block : blocks)
            switch (block) {
                case Block.Table table -> {
                    for (var row : table.rows())
                        for (var cell : row.cells()) if (cell instanceof Cell.Counted(var figure)) found.add(figure);
                }
                case Block.Statement(var _, var figure, var _) -> found.add(figure);
                case Block.Bars bars -> bars.bars().forEach(bar -> found.add(bar.figure()));
                case Block.Annex annex -> collect(annex.blocks(), found);
                case Block.Heading _,
                        Block.Paragraph _,
                        Block.Bullets _,
                        Block.Control _,
                        Block.Signature _,
                        Block.Form _ -> {}
            }
    }
}
