package vn.kho.registry;

import vn.kho.kernel.AgencyId;

/// Where an item is kept. Items with one root are kept together and can be walked in the order of their child ids.
///
/// Neither part has white space or control characters.
///
/// @param root  such as `dossier/3F5K...`; never empty
/// @param child such as `document/...`; empty for the root's own item
public record Key<T extends Item>(AgencyId agency, Kind<T> kind, String root, String child) {
    public Key {
        if (root.isEmpty() || root.length() > 200) throw new IllegalArgumentException("key: root '" + root + "'");
        if (child.length() > 200) throw new IllegalArgumentException("key: child '" + child + "'");
        if ((root + child).chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c)))
            throw new IllegalArgumentException("key: white space in '" + root + "' or '" + child + "'");
    }

    public static <T extends Item> Key<T> root(AgencyId agency, Kind<T> kind, String root) {
        return new Key<>(agency, kind, root, "");
    }

    /// How the key is written in a leaf and in a log: `kind/agency/root/child`.
    public String path() {
        return kind.name() + "/" + agency.value() + "/" + root + (child.isEmpty() ? "" : "/" + child);
    }

    /// The key within its agency: `kind/root/child`, as the `row:` facts of a letter name it.
    public String row() {
        return kind.name() + "/" + root + (child.isEmpty() ? "" : "/" + child);
    }

    @Override
    public String toString() {
        return path();
    }
}
