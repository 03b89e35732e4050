package vn.kho.disk;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.contract.RegistryContract;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.registry.Rows;
import vn.kho.vault.Vault;

class DiskRegistryTest extends RegistryContract {
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
    protected Rows rows() {
        return disk.registry();
    }

    @Override
    protected Vault vault() {
        return disk.vault();
    }
}
