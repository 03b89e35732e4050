package vn.kho.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The annex that lets anybody check a figure: its rule in words, its query, the hashes of the query and of the list.
public final class AnnexZ {
    public static final String LABEL = "Phụ lục Z";

    private static final List<Column> COLUMNS = List.of(
            Column.centred("Số", 6),
            Column.text("Quy tắc (bằng lời)", 22),
            Column.text("Truy vấn", 25),
            Column.text("SHA-256 của truy vấn", 19),
            Column.text("SHA-256 của danh sách mã đã sắp xếp", 19),
            Column.number("Số lượng", 6));

    private AnnexZ() {}

    /// @param figures in the order of their numbers
    public static Block.Annex of(List<Figure> figures) {
        var rows = figures.stream().flatMap(AnnexZ::rows).toList();
        var how = "Danh sách mã: mỗi mã một dòng, xếp theo thứ tự mã ký tự, mỗi dòng kết thúc bằng ký tự xuống dòng. "
                + "Băm chuỗi UTF-8 bằng SHA-256 sẽ được giá trị ở cột bên.";
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(Block.Style.NOTE, how));
        blocks.add(new Block.Table("Truy vấn và mã băm của từng số liệu", true, COLUMNS, rows));
        return new Block.Annex(LABEL, "Truy vấn và mã băm", blocks);
    }

    private static Stream<Row> rows(Figure figure) {
        return figure.ofWhole()
                .map(whole -> Stream.of(
                        row(figure, figure.mark() + " tử số", figure.part()),
                        row(figure, figure.mark() + " mẫu số", whole)))
                .orElseGet(() -> Stream.of(row(figure, figure.mark(), figure.part())));
    }

    private static Row row(Figure figure, String mark, Figure.Source source) {
        return switch (source) {
            case Figure.Listed listed ->
                Row.of(
                        Cell.of(mark),
                        Cell.of(figure.rule()),
                        Cell.of(listed.query()),
                        Cell.of(listed.queryHash().hex()),
                        Cell.of(listed.idsHash().hex()),
                        Cell.of(listed.count()));
            case Figure.Recorded(var from, var count) ->
                Row.of(
                        Cell.of(mark),
                        Cell.of(figure.rule()),
                        Cell.of(from),
                        Cell.of("số liệu đã ghi nhận, không qua truy vấn"),
                        Cell.blank(),
                        Cell.of(count));
        };
    }
}
