package vn.kho.memory;

import vn.kho.contract.ShelfContract;
import vn.kho.shelf.Shelf;

class MemoryShelfTest extends ShelfContract {
    private final MemoryShelf shelf = new MemoryShelf();

    @Override
    protected Shelf shelf() {
        return shelf;
    }
}
