package vn.kho.aws;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.kho.contract.RegistryContract;
import vn.kho.memory.MemoryVault;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.registry.Rows;
import vn.kho.vault.Vault;

class DynamoRegistryTest extends RegistryContract {
    private DynamoEngine engine;
    private DynamoRegistry registry;
    private Vault vault;

    /// Where the tables are made.
    @BeforeEach
    void open() {
        engine = DynamoEngine.open();
        registry = engine.registry();
        vault = new MemoryVault();
    }

    @AfterEach
    void close() {
        if (engine != null) engine.close();
    }

    @Override
    protected Registry registry() {
        return registry;
    }

    @Override
    protected Outbox outbox() {
        return registry;
    }

    @Override
    protected Rows rows() {
        return registry;
    }

    @Override
    protected Vault vault() {
        return vault;
    }
}
