package vn.kho.aws;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.kho.contract.LedgerContract;
import vn.kho.ledger.Ledger;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;

class DynamoLedgerTest extends LedgerContract {
    private DynamoEngine engine;
    private DynamoRegistry registry;
    private Ledger ledger;

    /// Where the tables are made.
    @BeforeEach
    void open() {
        engine = DynamoEngine.open();
        registry = engine.registry();
        ledger = engine.ledger();
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
    protected Ledger ledger() {
        return ledger;
    }
}
