package vn.kho.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.Sha256;

/// The tree against RFC 6962's own inputs and against every forgery we can think of at every size to 140.
class TreeTest {
    private static final int MOST = 140;

    /// The seven leaf inputs and the roots that the certificate-transparency project's test vectors give.
    private static final List<String> KNOWN_INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> KNOWN_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final List<Sha256> leaves = new ArrayList<>();
    private final List<Sha256> roots = new ArrayList<>(List.of(Tree.Edge.EMPTY.root()));

    TreeTest() {
        var edge = Tree.Edge.EMPTY;
        for (int i = 0; i < MOST; i++) {
            leaves.add(Tree.leaf("event " + i + "\n"));
            edge = edge.append(leaves.getLast());
            roots.add(edge.root());
        }
    }

    @Test
    void the_empty_root_is_the_hash_of_nothing() {
        assertThat(Tree.root(List.of()).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void the_known_inputs_give_the_known_roots() {
        var edge = Tree.Edge.EMPTY;
        for (int i = 0; i < KNOWN_INPUTS.size(); i++) {
            edge = edge.append(raw(KNOWN_INPUTS.get(i)));

            assertThat(edge.root().hex()).isEqualTo(KNOWN_ROOTS.get(i));
        }
    }

    @Test
    void appending_gives_the_root_over_all_leaves_at_every_size() {
        for (int size = 0; size <= MOST; size++)
            assertThat(Tree.root(leaves.subList(0, size))).isEqualTo(roots.get(size));
    }

    @Test
    void every_leaf_is_shown_to_be_included_at_every_size() {
        for (int size = 1; size <= MOST; size++)
            for (int index = 0; index < size; index++) {
                var path = Tree.inclusion(leaves.subList(0, size), index);

                assertThat(Tree.includes(roots.get(size), size, index, leaves.get(index), path))
                        .as("%s of %s", index, size)
                        .isTrue();
            }
    }

    @Test
    void forged_inclusions_are_refused_at_every_size() {
        var forged = Tree.leaf("forged\n");
        for (int size = 1; size <= MOST; size++)
            for (int index = 0; index < size; index++) {
                var root = roots.get(size);
                var leaf = leaves.get(index);
                var path = Tree.inclusion(leaves.subList(0, size), index);
                var refused = List.of(
                        !Tree.includes(root, size, index, forged, path),
                        !Tree.includes(root, size, size, leaf, path),
                        size == 1 || !Tree.includes(root, size, (index + 1) % size, leaf, path),
                        !Tree.includes(roots.get(size - 1), size, index, leaf, path),
                        !Tree.includes(root, size, index, leaf, longer(path)),
                        path.isEmpty() || !Tree.includes(root, size, index, leaf, path.subList(1, path.size())),
                        path.isEmpty() || !Tree.includes(root, size, index, leaf, turned(path)));

                assertThat(refused).as("%s of %s", index, size).doesNotContain(false);
            }
    }

    @Test
    void every_tree_is_shown_to_continue_each_before_it() {
        for (int second = 1; second <= MOST; second++)
            for (int first = 1; first <= second; first++) {
                var path = Tree.consistency(leaves.subList(0, second), first);

                assertThat(Tree.continues(roots.get(first), first, roots.get(second), second, path))
                        .as("%s to %s", first, second)
                        .isTrue();
            }
    }

    @Test
    void forged_continuations_are_refused_at_every_size() {
        var forged = Tree.leaf("forged\n");
        for (int second = 1; second <= MOST; second++)
            for (int first = 1; first <= second; first++) {
                var before = roots.get(first);
                var after = roots.get(second);
                var path = Tree.consistency(leaves.subList(0, second), first);
                var refused = List.of(
                        !Tree.continues(forged, first, after, second, path),
                        !Tree.continues(before, first, forged, second, path),
                        !Tree.continues(before, 0, after, second, path),
                        !Tree.continues(after, second, before, first, path) || first == second,
                        !Tree.continues(before, first, after, second, longer(path)),
                        path.isEmpty() || !Tree.continues(before, first, after, second, turned(path)));

                assertThat(refused).as("%s to %s", first, second).doesNotContain(false);
            }
    }

    @Test
    void a_proof_is_never_longer_than_the_tree_is_high_and_one() {
        for (int size = 2; size <= MOST; size++) {
            var high = 32 - Integer.numberOfLeadingZeros(size - 1);

            assertThat(Tree.inclusion(leaves.subList(0, size), size / 2)).hasSizeLessThanOrEqualTo(high);
            assertThat(Tree.consistency(leaves.subList(0, size), size / 2)).hasSizeLessThanOrEqualTo(high + 1);
        }
    }

    private static Sha256 raw(String hex) {
        var digest = Sha256.digest();
        digest.update((byte) 0);
        digest.update(HexFormat.of().parseHex(hex));
        return Sha256.finish(digest);
    }

    private static List<Sha256> longer(List<Sha256> path) {
        var more = new ArrayList<>(path);
        more.add(Tree.leaf("one more\n"));
        return more;
    }

    private static List<Sha256> turned(List<Sha256> path) {
        var other = new ArrayList<>(path);
        var raw = other.getFirst().raw();
        raw[3] ^= 1;
        other.set(0, Sha256.ofRaw(raw));
        return other;
    }
}
