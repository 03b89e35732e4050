package vn.kho.sample.papers;

import java.util.ArrayList;
import java.util.List;

/// Sets words in lines: breaking, justifying, centring. Knows widths and nothing of papers.
final class Typesetter {
    private final Faces faces;

    Typesetter(Faces faces) {
        this.faces = faces;
    }

    /// A stretch of text in one face.
    record Span(String text, Face face) {}

    /// How a paragraph is set. Points.
    ///
    /// @param left   where it begins
    /// @param indent of its first line
    record Measure(double size, double lead, double left, double width, double indent, Side side) {}

    enum Side {
        LEFT,
        CENTRE,
        JUSTIFIED
    }

    private record Word(String text, Face face, double width) {}

    double width(String text, Face face, double size) {
        return faces.width(text, face, size);
    }

    /// One line around `middle`.
    Piece.Run centred(String text, Face face, double size, double middle, double y) {
        return new Piece.Run(text, face, size, Ink.PRINT, middle - width(text, face, size) / 2, y, 0, true);
    }

    /// Several lines around `middle`, no wider than `width`; the first has its baseline at `y`.
    List<Piece> block(String text, Face face, double size, double middle, double width, double y, double lead) {
        var measure = new Measure(size, lead, middle - width / 2, width, 0, Side.CENTRE);
        var pieces = new ArrayList<Piece>();
        double at = y;
        for (var line : lines(List.of(new Span(text, face)), measure)) {
            for (var piece : line) pieces.add(piece.moved(0, at));
            at += lead;
        }
        return pieces;
    }

    /// A paragraph as strips, the first two and the last two lines kept together.
    List<Strip> paragraph(List<Span> spans, Measure measure) {
        var lines = lines(spans, measure);
        var strips = new ArrayList<Strip>();
        for (int i = 0; i < lines.size(); i++) {
            var pieces = lines.get(i).stream()
                    .map(piece -> piece.moved(0, measure.size()))
                    .toList();
            boolean glued = lines.size() > 1 && (i == 0 || i == lines.size() - 2);
            strips.add(new Strip(measure.lead(), pieces, glued));
        }
        return strips;
    }

    /// Each line's pieces, baseline at 0.
    List<List<Piece>> lines(List<Span> spans, Measure measure) {
        var words = words(spans, measure.size());
        var counts = measure.side() == Side.CENTRE ? balanced(words, measure) : breaks(words, measure, measure.width());
        var lines = new ArrayList<List<Piece>>();
        int from = 0;
        for (int count : counts) {
            var line = words.subList(from, from + count);
            double indent = from == 0 ? measure.indent() : 0;
            double spare = measure.width() - indent - width(line, measure.size());
            from += count;
            lines.add(line(line, measure, indent, spare, from == words.size()));
        }
        return lines;
    }

    /// How many words go on each line.
    private List<Integer> breaks(List<Word> words, Measure measure, double width) {
        var counts = new ArrayList<Integer>();
        int from = 0;
        while (from < words.size()) {
            double room = width - (from == 0 ? measure.indent() : 0);
            int to = from + 1;
            while (to < words.size() && width(words.subList(from, to + 1), measure.size()) <= room) to++;
            counts.add(to - from);
            from = to;
        }
        return counts;
    }

    /// As few lines as there must be, and as even as they can be: a title never leaves one word on its last line.
    /// A name of several words stays whole where that costs no line.
    private List<Integer> balanced(List<Word> words, Measure measure) {
        var best = breaks(words, measure, measure.width());
        if (best.size() < 2) return best;
        for (double narrow = measure.width(); narrow > measure.width() / 3; narrow -= 4) {
            var counts = breaks(words, measure, narrow);
            if (counts.size() > best.size()) break;
            if (!partsName(words, counts) || partsName(words, best)) best = counts;
        }
        return best;
    }

    private static boolean partsName(List<Word> words, List<Integer> counts) {
        int at = 0;
        for (int count : counts.subList(0, counts.size() - 1)) {
            at += count;
            if (capital(words.get(at - 1)) && capital(words.get(at))) return true;
        }
        return false;
    }

    private static boolean capital(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0));
    }

    private double width(List<Word> words, double size) {
        double width = 0;
        for (int i = 0; i < words.size(); i++)
            width += words.get(i).width() + (i == 0 ? 0 : space(words.get(i - 1), size));
        return width;
    }

    private List<Piece> line(List<Word> words, Measure measure, double indent, double spare, boolean last) {
        int spaces = words.size() - 1;
        boolean stretch = measure.side() == Side.JUSTIFIED && !last && spaces > 0;
        double gap = stretch ? spare / spaces : 0;
        double x = measure.left() + indent + (measure.side() == Side.CENTRE ? spare / 2 : 0);
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (from < words.size()) {
            var face = words.get(from).face();
            var text = new StringBuilder();
            double width = 0;
            int to = from;
            for (; to < words.size() && words.get(to).face() == face; to++) {
                var word = words.get(to);
                text.append(word.text());
                width += word.width();
                if (to == words.size() - 1) continue;
                text.append(' ');
                width += space(word, measure.size()) + gap;
            }
            pieces.add(new Piece.Run(text.toString(), face, measure.size(), Ink.PRINT, x, 0, gap, from == 0));
            x += width;
            from = to;
        }
        return pieces;
    }

    private double space(Word before, double size) {
        return width(" ", before.face(), size);
    }

    private List<Word> words(List<Span> spans, double size) {
        var words = new ArrayList<Word>();
        for (var span : spans) {
            for (var text : span.text().strip().split(" +", -1)) {
                if (!text.isEmpty()) words.add(new Word(text, span.face(), width(text, span.face(), size)));
            }
        }
        return words;
    }
}
