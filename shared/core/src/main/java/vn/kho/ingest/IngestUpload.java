package vn.kho.ingest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.dossier.Arrival;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.UploadId;
import vn.kho.reading.TextReader;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.vault.Vault;

/// Decides what becomes of an arrival: one look at page 1, then the vault, the wait for a person, or the refusal.
/// Nothing is kept for good before that look, and whatever is refused leaves nothing behind but a line in the
/// ledger.
public final class IngestUpload {
    /// The milestones' names.
    public static final String REFUSED = "upload-refused";

    public static final String WAITS = "upload-waits";
    public static final String SETTLED = "upload-archived";

    /// What an upload waits for that no try could take in: its problem's code.
    public static final String TAKE_IN_FAILED = "take-in-failed";

    private final Registry registry;
    private final Inbox inbox;
    private final LookAtPageOne look;
    private final ArchiveDocument archive;
    private final UploadStates states;

    public IngestUpload(
            Registry registry, Inbox inbox, LookAtPageOne look, ArchiveDocument archive, InstantSource clock) {
        this.registry = registry;
        this.inbox = inbox;
        this.look = look;
        this.archive = archive;
        this.states = new UploadStates(registry, clock);
    }

    /// Takes in an upload that lies in the inbox. One that waits is looked at again: a person may have vouched, or the
    /// machine may have eyes now.
    public Outcome ingest(UploadId id, LocalDate today) {
        var by = Actor.system(id.agency(), "ingest");
        var found = registry.find(Upload.key(id));
        if (found.isEmpty()) return Outcome.rejected("upload-unknown", id.value());
        var upload = found.get();
        if (upload.item().settled()) {
            inbox.erase(id); // a crash may have come between the settling and this
            return Outcome.done();
        }
        var slip = inbox.look(id);
        if (slip.isEmpty()) return refuse(upload, by, Problem.of("upload-lost", id.value()), null);
        var original = inbox.original(id);
        return switch (look.look(original)) {
            case FirstLook.Clear(var sight) -> archive(upload, slip.get(), original, sight, null, today, by);
            case FirstLook.Marked marked ->
                refuse(
                        upload,
                        by,
                        Problem.of("secrecy-mark", id.value(), marked.mark().words()),
                        original);
            case FirstLook.Unreadable unreadable
            when unreadable.why() == TextReader.Why.EMPTY ->
                refuse(upload, by, Problem.of("file-empty", id.value()), original);
            case FirstLook.Unreadable unreadable ->
                vouched(
                        upload,
                        slip.get(),
                        original,
                        unreadable.sight(),
                        "unreadable",
                        unreadable.why().name(),
                        today,
                        by);
            case FirstLook.NoEyes(var sight, var why) ->
                vouched(upload, slip.get(), original, sight, "no-eyes", why.name(), today, by);
            case FirstLook.Doubtful(var sight, var why) ->
                vouched(upload, slip.get(), original, sight, "secrecy-doubtful", why.name(), today, by);
        };
    }

    /// Page 1 could not be cleared by looking. A person's word archives it; without one it waits. A doubtful page needs
    /// the word of somebody other than the sender.
    private Outcome vouched(
            Seen<Upload> upload,
            Slip slip,
            Vault.Original original,
            FirstLook.Sight sight,
            String code,
            String detail,
            LocalDate today,
            Actor by) {
        var vouch = upload.item().vouch();
        var secondPerson = vouch != null && !vouch.by().equals(upload.item().by());
        if (vouch == null || (code.equals("secrecy-doubtful") && !secondPerson))
            return states.await(upload, code, detail, by);
        var unread = code.equals("unreadable")
                ? Problem.of("not-read", upload.item().id().value(), detail)
                : null;
        return archive(upload, slip, original, sight, unread, today, by);
    }

    private Outcome archive(
            Seen<Upload> upload,
            Slip slip,
            Vault.Original original,
            FirstLook.Sight sight,
            @Nullable Problem unread,
            LocalDate today,
            Actor by) {
        var id = upload.item().id();
        var arrival = new Arrival(
                id,
                0,
                slip.dossier(),
                slip.component(),
                slip.description(),
                new Arrival.Seen(sight.mediaType(), sight.pages(), unread),
                original);
        return switch (archive.archive(arrival, by, today)) {
            case Outcome.Done _ -> {
                var facts = new TreeMap<String, String>();
                facts.put("upload", id.value());
                facts.put("document", arrival.document().value());
                var vouch = upload.item().vouch();
                if (vouch != null) facts.put("vouched-by", vouch.by());
                yield settle(upload, new Upload.State.Archived(List.of(arrival.document())), SETTLED, facts, by);
            }
            case Outcome.Rejected(var problem) ->
                states.await(upload, problem.code(), problem.subject(), by); // a person may mend it
            case Outcome.Retry retry -> retry;
        };
    }

    /// What the ledger may say of a refused upload: which, when, why, and the hash of what was not kept.
    private Outcome refuse(Seen<Upload> upload, Actor by, Problem problem, Vault.@Nullable Original original) {
        var facts = new TreeMap<>(Map.of("upload", upload.item().id().value(), "code", problem.code()));
        if (original != null) facts.put("sha256", original.hash().hex());
        return settle(
                                upload,
                                new Upload.State.Refused(problem.code(), String.join(" ", problem.arguments())),
                                REFUSED,
                                facts,
                                by)
                        instanceof Outcome.Retry retry
                ? retry
                : new Outcome.Rejected(problem);
    }

    private Outcome settle(
            Seen<Upload> upload, Upload.State state, String milestone, Map<String, String> facts, Actor by) {
        var settled = states.commit(upload, upload.item().with(state), milestone, facts, by);
        if (settled instanceof Outcome.Done) inbox.erase(upload.item().id());
        return settled;
    }
}
