package vn.kho.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Words that stand side by side without a wide gap: what an eye takes for one line of one column. Told by where the
/// words lie, not by the line numbers of a reader, which runs the two columns of a letterhead together.
public final class Runs {
    /// A word space is about a third of a capital's height, and a justified line rarely stretches it beyond one.
    private static final double GAP = 1.2;

    /// Between the letters of a word that is spaced out.
    private static final double SPACED_OUT = 3;

    private static final int BAND = 50;

    private final double shape;
    private final List<List<Node>> bands = new ArrayList<>();

    /// A word and, when it has one, its neighbour to the right.
    private static final class Node {
        final Word word;
        boolean follows;
        final List<Node> next = new ArrayList<>(1);

        Node(Word word) {
            this.word = word;
        }
    }

    private Runs(double shape) {
        this.shape = shape;
        for (int i = 0; i <= Box.FULL / BAND; i++) bands.add(new ArrayList<>());
    }

    /// @param shape height of the page divided by its width
    /// @return from the top down, each from left to right
    public static List<List<Word>> of(List<Word> words, double shape) {
        return new Runs(shape).runs(words);
    }

    private List<List<Word>> runs(List<Word> words) {
        var nodes = words.stream()
                .sorted(Comparator.comparingInt((Word word) -> word.box().left())
                        .thenComparingInt(word -> word.box().top()))
                .map(Node::new)
                .toList();
        for (var node : nodes) link(node);
        return nodes.stream()
                .filter(node -> !node.follows)
                .map(Runs::chain)
                .sorted(Comparator.comparingInt(run -> run.getFirst().box().top()))
                .toList();
    }

    /// Ties the word to the nearest one on its left that has no right neighbour yet, and enters it for those to come.
    private void link(Node node) {
        var box = node.word.box();
        var band = bands.get(box.middle() / BAND);
        for (int i = band.size() - 1; i >= 0; i--) {
            var left = band.get(i);
            if (!left.next.isEmpty() || !beside(left.word, node.word)) continue;
            left.next.add(node);
            node.follows = true;
            break;
        }
        for (int i = box.top() / BAND; i <= box.bottom() / BAND; i++)
            bands.get(i).add(node);
    }

    private boolean beside(Word left, Word right) {
        var a = left.box();
        var b = right.box();
        int overlap = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        if (overlap * 2 < Math.min(a.height(), b.height())) return false;
        double gap = b.left() - a.right();
        double height = Math.max(a.height(), b.height()) * shape;
        boolean letters = left.text().length() == 1 && right.text().length() == 1;
        return gap < height * (letters ? SPACED_OUT : GAP);
    }

    private static List<Word> chain(Node first) {
        var run = new ArrayList<Word>();
        for (var at = first; ; at = at.next.getFirst()) {
            run.add(at.word);
            if (at.next.isEmpty()) return run;
        }
    }
}
