package vn.kho.sample.papers;

import java.util.ArrayList;
import java.util.List;

/// Sets an [OfficialPaper] in the official layout and makes it a born-digital PDF. Same paper, same bytes.
///
/// One printer reads its fonts once and may print any number of papers, one at a time.
public final class Printer {
    /// Points that one gap may grow.
    private static final double MOST_AIR = 14;

    private final Faces faces;
    private final Letterhead letterhead;
    private final Body body;
    private final Ending ending;

    private Printer(Faces faces) {
        var typesetter = new Typesetter(faces);
        var stamps = new Stamps(faces);
        this.faces = faces;
        this.letterhead = new Letterhead(typesetter, stamps);
        this.body = new Body(typesetter);
        this.ending = new Ending(typesetter, stamps);
    }

    public static Printer withLiberationSerif() {
        return new Printer(Faces.read());
    }

    /// The PDF.
    ///
    /// @throws IllegalArgumentException for text that is not NFC or has a letter the font lacks
    public byte[] print(OfficialPaper paper) {
        return PdfSheets.bytes(sheets(paper), faces, paper);
    }

    /// What the text layer of each page says, a line of print a line: the truth to measure reading against.
    public List<String> text(OfficialPaper paper) {
        return sheets(paper).stream().map(Sheet::text).toList();
    }

    private List<Sheet> sheets(OfficialPaper paper) {
        var strips = new ArrayList<>(letterhead.strips(paper));
        strips.addAll(body.strips(paper.body()));
        // The signature never stands on a page without some of the text it signs.
        while (!strips.isEmpty() && strips.getLast().empty()) strips.removeLast();
        int last = strips.size() - 1;
        strips.set(last, strips.get(last).glue());
        strips.add(Strip.gap(10).glue());
        strips.add(ending.strip(paper.close()));
        return sheets(aired(strips));
    }

    /// A short paper is set wider, so that it fills the sheet: its signature and stamp come to lie in the lower half.
    private static List<Strip> aired(List<Strip> strips) {
        double above = strips.subList(0, strips.size() - 1).stream()
                .mapToDouble(Strip::height)
                .sum();
        double missing = Sheet.HALF - Sheet.TOP - above;
        if (missing <= 0) return strips;
        long gaps = strips.stream().filter(Strip::empty).count();
        double more = Math.min(MOST_AIR, missing / gaps);
        var aired = new ArrayList<Strip>();
        for (var strip : strips) aired.add(strip.empty() ? strip.higher(more) : strip);
        double rest = missing - more * gaps;
        if (rest > 0) aired.add(aired.size() - 1, Strip.gap(rest).glue());
        return aired;
    }

    private List<Sheet> sheets(List<Strip> strips) {
        var sheets = new ArrayList<Sheet>();
        var pieces = new ArrayList<Piece>();
        double y = Sheet.TOP;
        int from = 0;
        while (from < strips.size()) {
            int to = from;
            double height = strips.get(from).height();
            while (strips.get(to).glued() && to + 1 < strips.size())
                height += strips.get(++to).height();
            if (y + height > Sheet.BOTTOM && !pieces.isEmpty()) {
                sheets.add(new Sheet(pieces));
                pieces = new ArrayList<>();
                pieces.add(number(sheets.size() + 1));
                y = Sheet.TOP + 8;
            }
            for (var strip : strips.subList(from, to + 1)) {
                // A gap at the top of a page would only push the text down.
                if (strip.empty() && y <= Sheet.TOP + 8) continue;
                for (var piece : strip.pieces()) pieces.add(piece.moved(0, y));
                y += strip.height();
            }
            from = to + 1;
        }
        sheets.add(new Sheet(pieces));
        return sheets;
    }

    private Piece number(int page) {
        return new Typesetter(faces).centred(String.valueOf(page), Face.REGULAR, 13, Sheet.WIDTH / 2 + 14, 42);
    }
}
