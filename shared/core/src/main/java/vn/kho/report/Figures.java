package vn.kho.report;

import vn.kho.paper.Figure;

/// Numbers the figures of one paper in the order in which they are asked for.
final class Figures {
    private final View view;
    private int next = 1;

    Figures(View view) {
        this.view = view;
    }

    Figure count(String rule, Selection selection) {
        return new Figure(next++, rule, listed(selection), null);
    }

    /// @param part finds nothing that the whole does not find
    Figure share(String rule, Selection part, Selection whole) {
        return new Figure(next++, rule, listed(part), listed(whole));
    }

    /// @param source where the count was recorded
    Figure recorded(String rule, String source, long count) {
        return new Figure(next++, rule, new Figure.Recorded(source, count), null);
    }

    /// @param source where both counts were recorded
    Figure recorded(String rule, String source, long part, long whole) {
        return new Figure(next++, rule, new Figure.Recorded(source, part), new Figure.Recorded(source, whole));
    }

    private Figure.Listed listed(Selection selection) {
        return new Figure.Listed(selection.canonical(), view.ids(selection));
    }
}
