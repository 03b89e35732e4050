package vn.kho.sample.papers;

import java.util.List;

/// A slice of a page as high as it needs: a line, a table's row, the close. Its pieces count y from its own top.
///
/// @param glued whether it may not be the last on a page, because it belongs with the next
record Strip(double height, List<Piece> pieces, boolean glued) {
    Strip {
        pieces = List.copyOf(pieces);
    }

    static Strip gap(double height) {
        return new Strip(height, List.of(), false);
    }

    Strip glue() {
        return new Strip(height, pieces, true);
    }

    Strip higher(double more) {
        return new Strip(height + more, pieces, glued);
    }

    boolean empty() {
        return pieces.isEmpty();
    }
}
