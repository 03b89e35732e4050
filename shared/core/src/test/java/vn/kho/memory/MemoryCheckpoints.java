package vn.kho.memory;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.kho.kernel.AgencyId;
import vn.kho.ledger.Checkpoint;
import vn.kho.ledger.Checkpoints;

/// Notes that live as long as the test.
public final class MemoryCheckpoints implements Checkpoints {
    private final Map<AgencyId, TreeMap<Long, String>> notes = new ConcurrentHashMap<>();

    @Override
    public Optional<String> latest(AgencyId agency) {
        return Optional.ofNullable(notes.get(agency))
                .map(sizes -> sizes.lastEntry().getValue());
    }

    @Override
    public boolean keep(Checkpoint checkpoint, String note) {
        var there =
                notes.computeIfAbsent(checkpoint.agency(), _ -> new TreeMap<>()).putIfAbsent(checkpoint.size(), note);
        return there == null || there.equals(note);
    }
}
