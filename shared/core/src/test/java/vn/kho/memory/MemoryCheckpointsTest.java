package vn.kho.memory;

import vn.kho.contract.CheckpointsContract;
import vn.kho.ledger.Checkpoints;

class MemoryCheckpointsTest extends CheckpointsContract {
    private final MemoryCheckpoints checkpoints = new MemoryCheckpoints();

    @Override
    protected Checkpoints checkpoints() {
        return checkpoints;
    }
}
