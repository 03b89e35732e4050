package vn.kho.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kho.shelf.Shelf;
import vn.kho.shelf.Spot;

/// A shelf in memory.
public final class MemoryShelf implements Shelf {
    private final Map<Spot, byte[]> lying = new ConcurrentHashMap<>();

    @Override
    public void put(Spot spot, byte[] bytes) {
        lying.put(spot, bytes.clone());
    }

    @Override
    public Optional<byte[]> find(Spot spot) {
        return Optional.ofNullable(lying.get(spot)).map(byte[]::clone);
    }

    @Override
    public void drop(Spot spot) {
        lying.remove(spot);
    }
}
