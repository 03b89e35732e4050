package vn.kho.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.kho.kernel.Problem;
import vn.kho.paper.Block;
import vn.kho.paper.Paper;

/// Looks at a paper before it is printed. A PDF checker cannot see these: a missing glyph becomes `#`, loose marks are
/// put in the wrong place, and both pass as valid PDF/A.
final class Gate {
    private final List<Glyphs> fonts;

    Gate(List<Face> faces) {
        this.fonts = faces.stream().map(face -> Glyphs.of(face.bytes())).toList();
    }

    List<Problem> look(Paper paper) {
        var problems = new ArrayList<Problem>();
        if (paper.body().title().subject().isBlank()) problems.add(Problem.of("paper-title-missing", "title"));
        for (var said : Texts.of(paper)) text(said, problems);
        headings(paper.body().blocks(), 0, problems);
        return List.copyOf(problems);
    }

    private void text(Texts.Said said, List<Problem> problems) {
        var text = said.text();
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC))
            problems.add(Problem.of("paper-text-not-nfc", said.where(), text));
        var missing = missing(text);
        if (!missing.isEmpty())
            problems.add(Problem.of("paper-glyph-missing", said.where(), String.join(" ", missing), text));
    }

    /// Named as `U+1F600`, each once.
    private Set<String> missing(String text) {
        var missing = new LinkedHashSet<String>();
        text.codePoints()
                .filter(character -> character != '\n')
                .filter(character -> fonts.stream().anyMatch(font -> !font.draws(character)))
                .forEach(character -> missing.add("U+%04X".formatted(character)));
        return missing;
    }

    /// @param above the level of the last heading before these blocks, 0 under the title
    private static void headings(List<Block> blocks, int above, List<Problem> problems) {
        int last = above;
        for (var block : blocks)
            switch (block) {
                case Block.Heading(var level, var words) -> {
                    if (level > last + 1) problems.add(Problem.of("paper-heading-skips", words, String.valueOf(level)));
                    last = level;
                }
                case Block.Annex annex -> {
                    headings(annex.blocks(), 1, problems);
                    last = 1;
                }
                case Block.Form _ -> last = above + 1;
                case Block.Table table -> {
                    if (table.caption().isBlank())
                        problems.add(Problem.of(
                                "paper-table-unnamed",
                                table.columns().getFirst().heading()));
                }
                case Block.Bars bars -> {
                    if (bars.caption().isBlank()) problems.add(Problem.of("paper-table-unnamed", "bars"));
                }
                case Block.Paragraph _, Block.Bullets _, Block.Statement _, Block.Control _, Block.Signature _ -> {}
            }
    }
}
