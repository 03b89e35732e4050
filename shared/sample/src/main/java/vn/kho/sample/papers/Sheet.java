package vn.kho.sample.papers;

import java.util.List;

/// One side of A4 with what is drawn on it.
record Sheet(List<Piece> pieces) {
    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;

    /// 30 mm at the left, 20 mm elsewhere: within what Decree 30/2020 allows.
    static final double LEFT = 85.04;

    static final double RIGHT = WIDTH - 53.9;
    static final double TOP = 56.7;
    static final double BOTTOM = HEIGHT - 56.7;

    /// Where the lower half begins, for a sheet that may be scanned askew.
    static final double HALF = HEIGHT / 2 + 15;

    static final double TEXT = RIGHT - LEFT;
    static final double MIDDLE = (LEFT + RIGHT) / 2;

    Sheet {
        pieces = List.copyOf(pieces);
    }

    /// What a reader reads, a line of text a line, in the order of reading.
    String text() {
        var text = new StringBuilder();
        for (var piece : pieces) {
            if (!(piece instanceof Piece.Run run)) continue;
            if (run.line() && !text.isEmpty()) text.append('\n');
            text.append(run.text());
        }
        return text.toString();
    }
}
