package vn.kho.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.kho.kernel.Sha256;

/// A change made ready for a store, before anything is sent: its items in their stored form, within the limits, and its
/// letters. Every store begins with this, so that all refuse and tell the same.
public final class Prepared {
    private final Change change;
    private final Map<String, byte[]> forms;
    private final List<Letter> letters;

    private Prepared(Change change, Map<String, byte[]> forms, List<Letter> letters) {
        this.change = change;
        this.forms = forms;
        this.letters = letters;
    }

    /// @param form an item's stored form, the one whose hash the ledger will keep
    /// @throws IllegalArgumentException over a limit
    public static Prepared of(Change change, Function<Item, byte[]> form) {
        var forms = new HashMap<String, byte[]>();
        var rows = new ArrayList<Row>();
        for (var write : change.writes())
            switch (write) {
                case Change.Write.Create(var item) -> rows.add(row(change, item, 1, form, forms));
                case Change.Write.Replace(var item, var seen) -> rows.add(row(change, item, seen + 1, form, forms));
                case Change.Write.Remove(var key, var seen) -> rows.add(new Row(key.row(), seen, null));
                case Change.Write.Require _ -> {}
            }
        var all = forms.values().stream().mapToLong(bytes -> bytes.length).sum();
        if (all > Limits.CHANGE)
            throw new IllegalArgumentException(
                    change.once() + ": " + all + " bytes; a change has at most " + Limits.CHANGE);
        return new Prepared(change, forms, Letters.of(change, rows));
    }

    private static Row row(
            Change change, Item item, long version, Function<Item, byte[]> form, Map<String, byte[]> forms) {
        var bytes = form.apply(item);
        if (bytes.length > Limits.ITEM)
            throw new IllegalArgumentException(change.once() + ": " + item.key() + " has " + bytes.length
                    + " bytes; an item has at most " + Limits.ITEM);
        if (item.places().size() > Limits.PLACES)
            throw new IllegalArgumentException(change.once() + ": " + item.key() + " stands in "
                    + item.places().size() + " lists; at most " + Limits.PLACES);
        forms.put(item.key().row(), bytes);
        return new Row(item.key().row(), version, Sha256.of(bytes));
    }

    public Change change() {
        return change;
    }

    /// The stored form of an item that the change creates or replaces.
    public byte[] form(Item item) {
        var bytes = forms.get(item.key().row());
        if (bytes == null) throw new IllegalArgumentException(change.once() + ": does not write " + item.key());
        return bytes;
    }

    public List<Letter> letters() {
        return letters;
    }
}
