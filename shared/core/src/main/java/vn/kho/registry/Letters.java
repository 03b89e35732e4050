package vn.kho.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.kho.kernel.Sha256;
import vn.kho.ledger.Leaf;

/// How a change becomes letters, and a leaf a letter again: the same in every store.
public final class Letters {
    private static final Set<String> IN_EVERY_LEAF = Set.of("agency", "actor", "at", "id", "milestone", "v");

    private Letters() {}

    /// One letter for each milestone, in order; the first also tells of the rows.
    ///
    /// @param rows what the change leaves in the store, one for each write but Require
    public static List<Letter> of(Change change, List<Row> rows) {
        var letters = new ArrayList<Letter>();
        for (int i = 0; i < change.milestones().size(); i++) {
            var milestone = change.milestones().get(i);
            var facts = new TreeMap<>(milestone.facts());
            if (!facts.tailMap(Row.PREFIX).isEmpty()
                    && facts.tailMap(Row.PREFIX).firstKey().startsWith(Row.PREFIX))
                throw new IllegalArgumentException(change.once() + ": a fact of " + milestone.name() + " is a row");
            if (i == 0) for (var row : rows) facts.put(row.fact(), row.told());
            var leaf = Leaf.of(
                    change.once().agency(),
                    id(change, i),
                    change.at(),
                    change.by().id(),
                    milestone.name(),
                    facts);
            letters.add(new Letter(leaf, milestone));
        }
        return letters;
    }

    /// The letter that this leaf was made for: its milestone has the facts it was given, without the rows.
    public static Letter of(Leaf leaf) {
        var facts = new TreeMap<String, String>();
        var name = "";
        for (var line : leaf.text().lines().toList()) {
            var space = line.indexOf(' ');
            var key = line.substring(0, space);
            if (key.equals("milestone")) name = line.substring(space + 1);
            if (!IN_EVERY_LEAF.contains(key) && !key.startsWith(Row.PREFIX)) facts.put(key, line.substring(space + 1));
        }
        return new Letter(leaf, new Milestone.Told(name, facts));
    }

    /// The rows that this leaf tells of, by path.
    public static List<Row> rows(Leaf leaf) {
        var rows = new ArrayList<Row>();
        for (var line : leaf.text().lines().toList()) {
            var space = line.indexOf(' ');
            if (line.startsWith(Row.PREFIX)) rows.add(Row.of(line.substring(0, space), line.substring(space + 1)));
        }
        return rows;
    }

    /// The change's instant is in it because the change's name may come again after seven days; the id may not.
    private static String id(Change change, int milestone) {
        return Sha256.of(change.once() + "\n" + change.at() + "\n" + milestone).base32(26);
    }
}
