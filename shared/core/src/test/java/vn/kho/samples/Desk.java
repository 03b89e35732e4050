package vn.kho.samples;

import static vn.kho.samples.Samples.AGENCY;
import static vn.kho.samples.Samples.ARCHIVIST;
import static vn.kho.samples.Samples.aDossier;
import static vn.kho.samples.Samples.aSlip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.OpenDossier;
import vn.kho.ingest.ArchiveDocument;
import vn.kho.ingest.GiveUpUpload;
import vn.kho.ingest.Inbox;
import vn.kho.ingest.IngestUpload;
import vn.kho.ingest.LookAtPageOne;
import vn.kho.ingest.Mark;
import vn.kho.ingest.MarkJudge;
import vn.kho.ingest.OpenUpload;
import vn.kho.ingest.TakeInAgain;
import vn.kho.ingest.Upload;
import vn.kho.ingest.VouchForUpload;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.UploadId;
import vn.kho.ledger.Ledger;
import vn.kho.memory.MemoryInbox;
import vn.kho.memory.MemoryLedger;
import vn.kho.memory.MemoryPost;
import vn.kho.memory.MemoryRegistry;
import vn.kho.memory.MemoryVault;
import vn.kho.reading.Budget;
import vn.kho.registry.Registry;
import vn.kho.relay.Carry;
import vn.kho.vault.Vault;
import vn.kho.verification.Found;
import vn.kho.verification.VerifyArchive;

/// An archive in memory with one open dossier: what a test of the path from arrival to ledger stands on.
public final class Desk {
    public static final LocalDate TODAY = Samples.DAY;

    public final MemoryRegistry state = new MemoryRegistry();
    public final MemoryLedger history = new MemoryLedger(state);
    public final MemoryVault bytes = new MemoryVault();
    public final MemoryInbox inbox = new MemoryInbox();
    public final MemoryPost post = new MemoryPost();
    public final Dossier dossier = aDossier().build();

    public final OpenDossier openDossier;
    public final OpenUpload openUpload;
    public final IngestUpload ingest;
    public final GiveUpUpload giveUp;
    public final VouchForUpload vouch;
    public final TakeInAgain takeInAgain;
    public final Carry carry;

    public Desk() {
        this(desk -> desk.state, desk -> desk.bytes, desk -> desk.history, desk -> desk.inbox);
    }

    /// @param registry and the others: what the use cases see of each port, such as one that fails now and then
    public Desk(
            java.util.function.Function<Desk, Registry> registry,
            java.util.function.Function<Desk, Vault> vault,
            java.util.function.Function<Desk, Ledger> ledger,
            java.util.function.Function<Desk, Inbox> inbox) {
        InstantSource clock = InstantSource.fixed(Samples.NOW);
        var seen = registry.apply(this);
        var look = new LookAtPageOne(new PlainReader(), null, new MarkJudge(Mark.ofLaw()), Budget.standard());
        openDossier = new OpenDossier(seen, clock);
        openUpload = new OpenUpload(seen, inbox.apply(this), clock);
        ingest = new IngestUpload(
                seen, inbox.apply(this), look, new ArchiveDocument(seen, vault.apply(this), clock), clock);
        giveUp = new GiveUpUpload(seen, clock);
        vouch = new VouchForUpload(seen, clock);
        takeInAgain = new TakeInAgain(seen, clock);
        carry = new Carry(state, post, ledger.apply(this));
    }

    public Desk opened() {
        openDossier.open(dossier, ARCHIVIST);
        return this;
    }

    /// Sends this text as a file and takes it in.
    public Outcome send(UploadId id, String text) {
        arrive(id, text, null);
        return ingest.ingest(id, TODAY);
    }

    public Outcome arrive(UploadId id, String text, Upload.@Nullable Vouch vouch) {
        var file = text.getBytes(StandardCharsets.UTF_8);
        try {
            return openUpload.open(id, aSlip(), file.length, new ByteArrayInputStream(file), vouch, ARCHIVIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Upload upload(UploadId id) {
        return state.find(Upload.key(id)).orElseThrow().item();
    }

    public Found verify() {
        return new VerifyArchive(state, state, state, history, bytes).verify(AGENCY, _ -> {});
    }
}
