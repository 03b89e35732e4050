package vn.kho.local;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.ingest.Slip;
import vn.kho.ingest.Upload;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.UploadId;

/// Sends a person's files into the inbox. An id comes from where the file goes, its name and its bytes: sending it
/// again changes nothing, except that a person's word can be added to what waits for one.
final class Sender {
    private final Archive archive;
    private final Actor by;

    Sender(Archive archive, Actor by) {
        this.archive = archive;
        this.by = by;
    }

    /// @param problem why it was not sent; null when it was, now or before
    record Sent(
            Folder.Given file, UploadId upload, @Nullable Problem problem) {}

    /// @param vouch the sender's word that page 1 bears no secrecy mark; null when nobody gives it
    Sent send(DossierId into, Folder.Given file, @Nullable String vouch) throws IOException {
        Sha256 hash;
        try (var in = Files.newInputStream(file.path())) {
            hash = Sha256.of(in);
        }
        var id = UploadId.of(into, file.name(), hash);
        return switch (send(id, into, file, vouch)) {
            case Outcome.Done _ -> new Sent(file, id, null);
            case Outcome.Rejected(var problem) -> new Sent(file, id, problem);
            case Outcome.Retry(var why) -> new Sent(file, id, Problem.of("unavailable", why));
        };
    }

    private Outcome send(UploadId id, DossierId into, Folder.Given file, @Nullable String vouch) throws IOException {
        var known = archive.disk().registry().find(Upload.key(id));
        if (known.isPresent())
            return vouch != null && known.get().item().state() instanceof Upload.State.Waiting
                    ? archive.vouchForUpload().vouch(id, vouch, by)
                    : archive.takeInAgain().failed(id, by);
        var slip = new Slip(file.name(), into, file.component(), file.description());
        var word = vouch == null ? null : new Upload.Vouch(by.id(), vouch);
        try (var in = Files.newInputStream(file.path())) {
            return archive.openUpload().open(id, slip, Files.size(file.path()), in, word, by);
        }
    }
}
