package vn.kho.memory;

import vn.kho.contract.IndexFilesContract;
import vn.kho.search.IndexFiles;

class MemoryIndexFilesTest extends IndexFilesContract {
    private final MemoryIndexFiles files = new MemoryIndexFiles();

    @Override
    protected IndexFiles files() {
        return files;
    }
}
