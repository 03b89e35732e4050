package vn.kho.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kho.kernel.AgencyId;
import vn.kho.ledger.Head;
import vn.kho.ledger.Leaf;
import vn.kho.ledger.Ledger;

/// A ledger in memory; it takes its letters out of a [MemoryRegistry].
public final class MemoryLedger implements Ledger {
    private final MemoryRegistry registry;
    private final Map<AgencyId, List<Leaf>> leaves = new HashMap<>();
    private final Map<AgencyId, Head> heads = new HashMap<>();

    public MemoryLedger(MemoryRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Head head(AgencyId agency) {
        synchronized (registry) {
            return heads.getOrDefault(agency, Head.empty(agency));
        }
    }

    @Override
    public boolean append(Head seen, List<Leaf> added) {
        if (added.isEmpty() || added.size() > MOST_LEAVES)
            throw new IllegalArgumentException("ledger: " + added.size() + " leaves; 1 to " + MOST_LEAVES);
        synchronized (registry) {
            if (!head(seen.agency()).equals(seen)) return false;
            var kept = leaves.computeIfAbsent(seen.agency(), _ -> new ArrayList<>());
            var ids = kept.stream().map(Leaf::id).collect(Collectors.toSet());
            var head = seen;
            for (var leaf : added) {
                if (!ids.add(leaf.id()))
                    throw new IllegalArgumentException("ledger: " + leaf.id() + " is in it already");
                head = head.append(leaf);
            }
            kept.addAll(added);
            heads.put(seen.agency(), head);
            registry.delivered(seen.agency(), added.stream().map(Leaf::id).collect(Collectors.toSet()));
            return true;
        }
    }

    @Override
    public List<Leaf> read(AgencyId agency, long from, int limit) {
        synchronized (registry) {
            return leaves.getOrDefault(agency, List.of()).stream()
                    .skip(from)
                    .limit(limit)
                    .toList();
        }
    }
}
