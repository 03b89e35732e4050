package vn.kho.memory;

import vn.kho.contract.OutboxContract;
import vn.kho.ledger.Ledger;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;

class MemoryOutboxTest extends OutboxContract {
    private final MemoryRegistry registry = new MemoryRegistry();
    private final MemoryLedger ledger = new MemoryLedger(registry);

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
