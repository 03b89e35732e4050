package vn.kho.disk;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.contract.ShelfContract;
import vn.kho.shelf.Shelf;

class DiskShelfTest extends ShelfContract {
    @TempDir
    private Path folder;

    private Disk disk;

    @BeforeEach
    void open() {
        disk = Disk.open(folder, InstantSource.system());
    }

    @AfterEach
    void close() {
        disk.close();
    }

    @Override
    protected Shelf shelf() {
        return disk.shelf();
    }
}
