package vn.kho.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import vn.kho.kernel.Sha256;

/// The Merkle tree of RFC 9162 section 2.1 over SHA-256: append in logarithmic space, inclusion and consistency proofs.
/// Proofs cost time linear in the leaves they are made from; verifying them is logarithmic.
public final class Tree {
    private Tree() {}

    /// The hash of a leaf: the text in UTF-8 behind a zero byte.
    public static Sha256 leaf(String text) {
        var digest = Sha256.digest();
        digest.update((byte) 0);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Sha256.finish(digest);
    }

    static Sha256 node(Sha256 left, Sha256 right) {
        var digest = Sha256.digest();
        digest.update((byte) 1);
        digest.update(left.raw());
        digest.update(right.raw());
        return Sha256.finish(digest);
    }

    /// The right edge of a tree: the roots of its perfect subtrees, biggest first. All that an append needs to know.
    ///
    /// @param size leaves so far; bit i is set when there is a perfect subtree of height i
    public record Edge(long size, List<Sha256> roots) {
        public static final Edge EMPTY = new Edge(0, List.of());

        public Edge {
            roots = List.copyOf(roots);
            if (roots.size() != Long.bitCount(size))
                throw new IllegalArgumentException("edge: " + roots.size() + " roots do not make a tree of " + size);
        }

        public Edge append(Sha256 leafHash) {
            var grown = new ArrayList<>(roots);
            var hash = leafHash;
            for (var bits = size; (bits & 1) == 1; bits >>= 1) hash = node(grown.removeLast(), hash);
            grown.add(hash);
            return new Edge(size + 1, grown);
        }

        /// The root hash; that of the empty tree is the hash of nothing.
        public Sha256 root() {
            if (size == 0) return Sha256.of(new byte[0]);
            var hash = roots.getLast();
            for (int i = roots.size() - 2; i >= 0; i--) hash = node(roots.get(i), hash);
            return hash;
        }
    }

    /// The root over these leaf hashes.
    public static Sha256 root(List<Sha256> leaves) {
        return leaves.isEmpty() ? Edge.EMPTY.root() : subroot(leaves, 0, leaves.size());
    }

    private static Sha256 subroot(List<Sha256> leaves, int from, int to) {
        if (to - from == 1) return leaves.get(from);
        var split = from + Integer.highestOneBit(to - from - 1);
        return node(subroot(leaves, from, split), subroot(leaves, split, to));
    }

    /// RFC 9162 section 2.1.3.1: the hashes that lead from a leaf to the root.
    public static List<Sha256> inclusion(List<Sha256> leaves, int index) {
        var path = new ArrayList<Sha256>();
        inclusion(leaves, index, 0, leaves.size(), path);
        return path;
    }

    private static void inclusion(List<Sha256> leaves, int index, int from, int to, List<Sha256> path) {
        if (to - from <= 1) return;
        var split = from + Integer.highestOneBit(to - from - 1);
        if (index < split) {
            inclusion(leaves, index, from, split, path);
            path.add(subroot(leaves, split, to));
        } else {
            inclusion(leaves, index, split, to, path);
            path.add(subroot(leaves, from, split));
        }
    }

    /// RFC 9162 section 2.1.4.1: the hashes that show the tree of the first leaves to be the start of this one.
    ///
    /// @param first 1 to the number of leaves
    public static List<Sha256> consistency(List<Sha256> leaves, int first) {
        var path = new ArrayList<Sha256>();
        consistency(leaves, first, 0, leaves.size(), true, path);
        return path;
    }

    private static void consistency(
            List<Sha256> leaves, int first, int from, int to, boolean whole, List<Sha256> path) {
        if (first == to) {
            if (!whole) path.add(subroot(leaves, from, to));
            return;
        }
        var split = from + Integer.highestOneBit(to - from - 1);
        if (first <= split) {
            consistency(leaves, first, from, split, whole, path);
            path.add(subroot(leaves, split, to));
        } else {
            consistency(leaves, first, split, to, false, path);
            path.add(subroot(leaves, from, split));
        }
    }

    /// RFC 9162 section 2.1.3.2.
    public static boolean includes(Sha256 root, long size, long index, Sha256 leafHash, List<Sha256> path) {
        if (index >= size) return false;
        var fn = index;
        var sn = size - 1;
        var hash = leafHash;
        for (var step : path) {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(step, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else hash = node(hash, step);
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash.equals(root);
    }

    /// RFC 9162 section 2.1.4.2.
    public static boolean continues(Sha256 firstRoot, long first, Sha256 secondRoot, long second, List<Sha256> path) {
        if (first <= 0 || first > second) return false;
        if (first == second) return path.isEmpty() && firstRoot.equals(secondRoot);
        var steps = new ArrayDeque<>(path);
        if (Long.bitCount(first) == 1) steps.addFirst(firstRoot);
        if (steps.isEmpty()) return false;
        var fn = first - 1;
        var sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        var before = steps.removeFirst();
        var after = before;
        for (var step : steps) {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn) {
                before = node(step, before);
                after = node(step, after);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else after = node(after, step);
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && before.equals(firstRoot) && after.equals(secondRoot);
    }
}
