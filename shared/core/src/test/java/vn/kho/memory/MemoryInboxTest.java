package vn.kho.memory;

import vn.kho.contract.InboxContract;
import vn.kho.ingest.Inbox;

class MemoryInboxTest extends InboxContract {
    private final MemoryInbox inbox = new MemoryInbox();

    @Override
    protected Inbox inbox() {
        return inbox;
    }
}
