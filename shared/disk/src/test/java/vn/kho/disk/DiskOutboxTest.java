package vn.kho.disk;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.contract.OutboxContract;
import vn.kho.ledger.Ledger;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;

class DiskOutboxTest extends OutboxContract {
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
    protected Registry registry() {
        return disk.registry();
    }

    @Override
    protected Outbox outbox() {
        return disk.registry();
    }

    @Override
    protected Ledger ledger() {
        return disk.ledger();
    }
}
