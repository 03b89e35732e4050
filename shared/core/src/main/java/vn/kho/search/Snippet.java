package vn.kho.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kho.search.Query.And;
import vn.kho.search.Query.Or;
import vn.kho.vietnamese.Spelling;

/// A stretch of a page's text with what was found in it.
///
/// @param text  at most about [#LENGTH] characters, cut between words
/// @param start where the text begins in the page's text
/// @param marks what was found, within the text, in order, not overlapping
public record Snippet(String text, int start, List<Mark> marks) {
    static final int LENGTH = 240;
    private static final int LEAD = 60;

    public Snippet {
        marks = List.copyOf(marks);
    }

    /// @param start of the first character, counted from the start of the snippet's text
    /// @param end   after the last
    public record Mark(int start, int end) {}

    /// The stretch of the page in which most of what was asked for stands.
    ///
    /// @param page the page's text in canonical form
    public static Snippet of(String page, Query query) {
        var tokens = Token.of(page);
        var found = new ArrayList<Found>();
        find(query, tokens, found);
        found.sort(Comparator.comparingInt(Found::start).thenComparingInt(Found::end));
        int start = page.length() <= LENGTH ? 0 : cut(page, best(found) - LEAD);
        int end = Math.min(page.length(), start + LENGTH);
        while (end < page.length() && end > start + LEAD && !Character.isWhitespace(page.charAt(end))) end--;
        return new Snippet(page.substring(start, end), start, marks(found, start, end));
    }

    /// @param leaf which part of the query was found; counts once in a stretch, however often it is there
    private record Found(int start, int end, int leaf) {}

    private static void find(Query query, List<Token> tokens, List<Found> found) {
        switch (query) {
            case Query.Words(var words) -> words.forEach(word -> find(Term.of(word), tokens, found));
            case Query.Phrase(var text) -> find(Term.of(text), tokens, found);
            case Query.Prefix(var start) -> prefix(start, tokens, found);
            case And(var parts) -> parts.forEach(part -> find(part, tokens, found));
            case Or(var parts) -> parts.forEach(part -> find(part, tokens, found));
            case Query.All _, Query.Has _, Query.Not _ -> {}
        }
    }

    private static void find(List<Term> side, List<Token> tokens, List<Found> found) {
        int leaf = leaf(found);
        if (side.isEmpty()) return;
        for (int i = 0; i + side.size() <= tokens.size(); i++)
            if (sideBySide(side, tokens, i))
                found.add(new Found(
                        tokens.get(i).start(), tokens.get(i + side.size() - 1).end(), leaf));
    }

    static boolean sideBySide(List<Term> side, List<Token> tokens, int at) {
        for (int j = 0; j < side.size(); j++) if (!side.get(j).answeredBy(tokens.get(at + j))) return false;
        return true;
    }

    private static void prefix(String start, List<Token> tokens, List<Found> found) {
        int leaf = leaf(found);
        var folded = Spelling.fold(start);
        for (var token : tokens)
            if (token.folded().startsWith(folded)) found.add(new Found(token.start(), token.end(), leaf));
    }

    private static int leaf(List<Found> found) {
        return found.isEmpty() ? 0 : found.getLast().leaf + 1;
    }

    /// The start of the find from which on most parts of the query stand within reach.
    private static int best(List<Found> found) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < found.size(); i++) {
            int from = found.get(i).start;
            long parts = found.subList(i, found.size()).stream()
                    .takeWhile(f -> f.end <= from + LENGTH - LEAD)
                    .map(Found::leaf)
                    .distinct()
                    .count();
            if (parts > most) {
                most = parts;
                best = from;
            }
        }
        return best;
    }

    private static int cut(String page, int wanted) {
        int start = Math.clamp(wanted, 0, page.length());
        while (start > 0 && !Character.isWhitespace(page.charAt(start - 1)) && wanted - start < LEAD) start--;
        return start;
    }

    private static List<Mark> marks(List<Found> found, int start, int end) {
        var marks = new ArrayList<Mark>();
        for (var one : found) {
            if (one.start < start || one.end > end) continue;
            if (!marks.isEmpty() && one.start - start < marks.getLast().end) {
                var last = marks.removeLast();
                marks.add(new Mark(last.start, Math.max(last.end, one.end - start)));
            } else marks.add(new Mark(one.start - start, one.end - start));
        }
        return marks;
    }
}
