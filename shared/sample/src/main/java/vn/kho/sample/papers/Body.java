package vn.kho.sample.papers;

import static vn.kho.sample.papers.Sheet.LEFT;
import static vn.kho.sample.papers.Sheet.RIGHT;
import static vn.kho.sample.papers.Sheet.TEXT;

import java.util.ArrayList;
import java.util.List;
import vn.kho.sample.papers.OfficialPaper.Block;
import vn.kho.sample.papers.Typesetter.Measure;
import vn.kho.sample.papers.Typesetter.Side;
import vn.kho.sample.papers.Typesetter.Span;

/// The body of a paper, cell 6, as strips. 14 pt, as most offices write.
final class Body {
    private static final double SIZE = 14;
    private static final double LEAD = 18.6;
    private static final double INDENT = 28.35;
    private static final double AFTER = 5;
    private static final double CELL = 12;
    private static final double CELL_LEAD = 14.2;
    private static final double PAD = 4;

    private final Typesetter typesetter;

    Body(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    List<Strip> strips(List<Block> blocks) {
        var strips = new ArrayList<Strip>();
        for (var block : blocks) {
            strips.addAll(strips(block));
            strips.add(Strip.gap(block instanceof Block.Field ? 1.5 : AFTER));
        }
        return strips;
    }

    private List<Strip> strips(Block block) {
        return switch (block) {
            case Block.Addressees(var names) -> addressees(names);
            case Block.Basis(var text) -> paragraph(new Span(text, Face.ITALIC));
            case Block.Centred(var text) ->
                glued(typesetter.paragraph(
                        List.of(new Span(text, Face.BOLD)), new Measure(SIZE, LEAD, LEFT, TEXT, 0, Side.CENTRE)));
            case Block.Heading(var text) -> glued(paragraph(new Span(text, Face.BOLD)));
            case Block.Paragraph(var text) -> paragraph(new Span(text, Face.REGULAR));
            case Block.Led(var lead, var text) -> paragraph(new Span(lead, Face.BOLD), new Span(text, Face.REGULAR));
            case Block.Field field -> field(field);
            case Block.Table table -> table(table);
        };
    }

    private List<Strip> paragraph(Span... spans) {
        return typesetter.paragraph(List.of(spans), new Measure(SIZE, LEAD, LEFT, TEXT, INDENT, Side.JUSTIFIED));
    }

    private List<Strip> addressees(List<String> names) {
        String to = "Kính gửi:";
        double label = typesetter.width(to + " ", Face.REGULAR, SIZE);
        var strips = new ArrayList<Strip>();
        strips.add(Strip.gap(4));
        if (names.size() == 1) {
            double line = label + typesetter.width(names.getFirst(), Face.REGULAR, SIZE);
            double left = line < TEXT - 120 ? LEFT + 40 : LEFT;
            strips.addAll(typesetter.paragraph(
                    List.of(new Span(to + " " + names.getFirst(), Face.REGULAR)),
                    new Measure(SIZE, LEAD, left, RIGHT - left, 0, Side.CENTRE)));
        } else {
            double left = LEFT + 90;
            strips.add(new Strip(LEAD, List.of(run(to, left, SIZE)), true));
            for (int i = 0; i < names.size(); i++) {
                String text = "- " + names.get(i) + (i == names.size() - 1 ? "." : ";");
                strips.addAll(typesetter.paragraph(
                        List.of(new Span(text, Face.REGULAR)),
                        new Measure(SIZE, LEAD, left + label, RIGHT - left - label, 0, Side.LEFT)));
            }
        }
        strips.add(Strip.gap(6));
        return glued(strips);
    }

    private List<Strip> field(Block.Field field) {
        // No dotted lines, as the desk's own software prints none; and OCR loses the words that stand on them.
        var measure = new Measure(SIZE - 0.5, LEAD + 1, LEFT, TEXT, 0, Side.LEFT);
        return typesetter.paragraph(List.of(new Span(field.label() + " " + field.value(), Face.REGULAR)), measure);
    }

    private List<Strip> table(Block.Table table) {
        double shares =
                table.columns().stream().mapToInt(OfficialPaper.Column::share).sum();
        var edges = new double[table.columns().size() + 1];
        edges[0] = LEFT;
        for (int i = 0; i < edges.length - 1; i++)
            edges[i + 1] = edges[i] + TEXT * table.columns().get(i).share() / shares;
        var strips = new ArrayList<Strip>();
        strips.add(Strip.gap(2));
        var titles = table.columns().stream().map(OfficialPaper.Column::title).toList();
        strips.add(row(table, titles, edges, true));
        for (int i = 0; i < table.rows().size(); i++) {
            var row = row(table, table.rows().get(i), edges, false);
            strips.add(i == table.rows().size() - 2 ? row.glue() : row);
        }
        strips.add(Strip.gap(6));
        return strips;
    }

    /// Each row draws its own four sides, so that a table broken over two pages is closed on both.
    private Strip row(OfficialPaper.Block.Table table, List<String> cells, double[] edges, boolean titles) {
        var set = new ArrayList<List<List<Piece>>>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            boolean middle = titles || table.columns().get(i).middle();
            var measure = new Measure(
                    CELL,
                    CELL_LEAD,
                    edges[i] + PAD,
                    edges[i + 1] - edges[i] - 2 * PAD,
                    0,
                    middle ? Side.CENTRE : Side.LEFT);
            var lines = typesetter.lines(List.of(new Span(cells.get(i), titles ? Face.BOLD : Face.REGULAR)), measure);
            set.add(lines);
            most = Math.max(most, lines.size());
        }
        double height = most * CELL_LEAD + 2 * PAD;
        var pieces = new ArrayList<Piece>();
        for (var lines : set) {
            double y = PAD + CELL - 1 + (most - lines.size()) * CELL_LEAD / 2;
            for (var line : lines) {
                for (var piece : line) pieces.add(piece.moved(0, y));
                y += CELL_LEAD;
            }
        }
        for (double x : edges) pieces.add(new Piece.Rule(x, 0, x, height, 0.6));
        pieces.add(new Piece.Rule(LEFT, 0, RIGHT, 0, 0.6));
        pieces.add(new Piece.Rule(LEFT, height, RIGHT, height, 0.6));
        return new Strip(height, pieces, titles);
    }

    private static Piece.Run run(String text, double x, double size) {
        return new Piece.Run(text, Face.REGULAR, size, Ink.PRINT, x, size, 0, true);
    }

    private static List<Strip> glued(List<Strip> strips) {
        return strips.stream().map(Strip::glue).toList();
    }
}
