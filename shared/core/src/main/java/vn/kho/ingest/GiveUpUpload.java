package vn.kho.ingest;

import java.time.InstantSource;
import vn.kho.access.Actor;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.UploadId;
import vn.kho.registry.Registry;

/// Lets an upload that no try could take in wait for people, by name, with its bytes in the inbox.
public final class GiveUpUpload {
    private final Registry registry;
    private final UploadStates states;

    public GiveUpUpload(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.states = new UploadStates(registry, clock);
    }

    /// @param tries how many there were
    public Outcome giveUp(UploadId id, int tries) {
        var found = registry.find(Upload.key(id));
        if (found.isEmpty() || found.get().item().settled()) return Outcome.done();
        var by = Actor.system(id.agency(), "ingest");
        return states.await(found.get(), IngestUpload.TAKE_IN_FAILED, String.valueOf(tries), by);
    }
}
