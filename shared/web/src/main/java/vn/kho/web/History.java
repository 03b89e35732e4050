package vn.kho.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Id;
import vn.kho.ledger.Head;
import vn.kho.ledger.Leaf;
import vn.kho.ledger.Ledger;

/// Where in the ledger something is spoken of. It reads each leaf once and keeps positions, never texts, so that asking
/// again costs only what has been appended since.
public final class History {
    private static final int PAGE = 500;
    private static final List<String> SUBJECTS = List.of("dossier", "document", "upload", "report", "hold");

    private final Ledger ledger;
    private final Map<AgencyId, Read> known = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    public History(Ledger ledger) {
        this.ledger = ledger;
    }

    /// How far one ledger was read.
    private static final class Read {
        private long size;
        private final Map<String, List<Long>> places = new HashMap<>();
    }

    /// A leaf with its place.
    record Placed(long position, Leaf leaf) {}

    /// The leaves that speak of any of these, the newest first.
    ///
    /// @param before only places lower than this
    List<Placed> of(AgencyId agency, List<? extends Id> subjects, long before, int limit) {
        var places = places(agency, subjects);
        return places.headSet(before, false).descendingSet().stream()
                .limit(limit)
                .map(place -> new Placed(place, ledger.read(agency, place, 1).getFirst()))
                .toList();
    }

    /// The newest leaves of all.
    List<Placed> newest(AgencyId agency, long before, int limit) {
        var to = Math.min(before, ledger.head(agency).size());
        var from = Math.max(0, to - limit);
        var placed = new ArrayList<Placed>();
        if (to <= from) return placed;
        var leaves = ledger.read(agency, from, (int) (to - from));
        for (int i = leaves.size() - 1; i >= 0; i--) placed.add(new Placed(from + i, leaves.get(i)));
        return placed;
    }

    Head head(AgencyId agency) {
        return ledger.head(agency);
    }

    private NavigableSet<Long> places(AgencyId agency, List<? extends Id> subjects) {
        lock.lock();
        try {
            var read = known.computeIfAbsent(agency, _ -> new Read());
            while (true) {
                var leaves = ledger.read(agency, read.size, PAGE);
                if (leaves.isEmpty()) break;
                for (var leaf : leaves) {
                    for (var name : SUBJECTS) {
                        var subject = leaf.fact(name);
                        if (subject != null)
                            read.places
                                    .computeIfAbsent(subject, _ -> new ArrayList<>())
                                    .add(read.size);
                    }
                    read.size++;
                }
            }
            var places = new TreeSet<Long>();
            for (var subject : subjects) places.addAll(read.places.getOrDefault(subject.value(), List.of()));
            return places;
        } finally {
            lock.unlock();
        }
    }
}
