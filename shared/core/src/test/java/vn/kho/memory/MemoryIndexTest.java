package vn.kho.memory;

import java.time.InstantSource;
import vn.kho.contract.SearchIndexContract;
import vn.kho.search.SearchIndex;

class MemoryIndexTest extends SearchIndexContract {
    @Override
    protected SearchIndex index(InstantSource clock) {
        return new MemoryIndex(clock);
    }
}
