package vn.kho.sample.papers;

import static vn.kho.sample.papers.Sheet.LEFT;
import static vn.kho.sample.papers.Sheet.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kho.sample.papers.OfficialPaper.Close;
import vn.kho.sample.papers.OfficialPaper.Signature;

/// The end of a paper: recipients at the left, authority, signature, stamp and name at the right (cells 7 to 9).
final class Ending {
    private static final double RIGHT_WIDTH = 226;
    private static final double SIGNED = RIGHT + 4 - RIGHT_WIDTH / 2;
    private static final double LEFT_WIDTH = 214;
    private static final double LEAD = 17;
    private static final double ROOM = 84;

    private final Typesetter typesetter;
    private final Stamps stamps;

    Ending(Typesetter typesetter, Stamps stamps) {
        this.typesetter = typesetter;
        this.stamps = stamps;
    }

    /// In one piece: a signature may not be parted from its name, nor stand alone (see [Printer]).
    Strip strip(Close close) {
        var pieces = new ArrayList<Piece>();
        double left = 14 + recipients(pieces, close.recipients());
        var second = close.left();
        if (second != null) left = signature(pieces, second, LEFT + LEFT_WIDTH / 2, LEFT_WIDTH);
        double right = signature(pieces, close.right(), SIGNED, RIGHT_WIDTH);
        return new Strip(Math.max(left, right), pieces, false);
    }

    private double recipients(List<Piece> pieces, List<String> recipients) {
        if (recipients.isEmpty()) return 0;
        pieces.add(new Piece.Run("Nơi nhận:", Face.BOLD_ITALIC, 12, Ink.PRINT, LEFT, 14, 0, true));
        var measure = new Typesetter.Measure(11, 13.2, LEFT, LEFT_WIDTH - 10, 0, Typesetter.Side.LEFT);
        double y = 28;
        for (int i = 0; i < recipients.size(); i++) {
            String text = "- " + recipients.get(i) + (i == recipients.size() - 1 ? "." : ";");
            for (var line : typesetter.lines(List.of(new Typesetter.Span(text, Face.REGULAR)), measure)) {
                for (var piece : line) pieces.add(piece.moved(0, y));
                y += measure.lead();
            }
        }
        return y;
    }

    private double signature(List<Piece> pieces, Signature signature, double middle, double width) {
        double y = 14;
        var dateline = signature.dateline();
        if (dateline != null) {
            pieces.add(typesetter.centred(dateline, Face.ITALIC, 13, middle, y));
            y += LEAD;
        }
        for (var line : signature.authority()) {
            var block = typesetter.block(line.toUpperCase(Locale.ROOT), Face.BOLD, 13, middle, width, y, LEAD);
            pieces.addAll(block);
            y += LEAD * block.size();
        }
        var note = signature.note();
        if (note != null) {
            pieces.add(typesetter.centred(note, Face.ITALIC, 12, middle, y - 1));
            y += LEAD - 3;
        }
        double name = y + ROOM - LEAD;
        var stamp = signature.stamp();
        // By the rule the stamp covers the left third of the signature.
        double hand = (y - LEAD + name) / 2 + 2;
        // Stamp and pen go under the print, as ink soaks in: nothing printed is ever hidden.
        var ink = new ArrayList<Piece.Figure>();
        if (stamp != null)
            ink.addAll(
                    stamps.round(stamp, middle - 62, hand - 8, signature.name().hashCode()));
        ink.add(Pen.signature(signature.name(), middle + 4, hand));
        pieces.add(new Piece.Picture(ink));
        pieces.add(typesetter.centred(signature.name(), Face.BOLD, 14, middle, name));
        return name + 8;
    }
}
