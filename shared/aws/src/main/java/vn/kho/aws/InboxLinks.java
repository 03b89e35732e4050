package vn.kho.aws;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import vn.kho.access.Actor;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.ingest.Announced;
import vn.kho.ingest.Slip;
import vn.kho.kernel.UploadId;
import vn.kho.wire.http.Ticket;

/// Signed addresses at which the inbox itself takes the bytes of one upload, part by part, for a short while. Each
/// takes exactly as many bytes as were announced.
public final class InboxLinks {
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final S3Inbox inbox;
    private final Sendings sendings;
    private final Bucket bucket;
    private final S3Presigner presigner;
    private final InstantSource clock;

    public InboxLinks(S3Client client, S3Presigner presigner, AwsSettings settings, InstantSource clock) {
        this.inbox = new S3Inbox(client, settings);
        this.bucket = new Bucket(client, settings.name(Resource.INBOX));
        this.sendings = new Sendings(bucket);
        this.presigner = presigner;
        this.clock = clock;
    }

    /// Announces the upload. Asked again, it gives the addresses of what has not come yet: a sender whose line broke
    /// goes on where it stopped.
    ///
    /// @return empty when this id was announced by somebody else, or otherwise
    public Optional<Ticket> issue(UploadId upload, Slip slip, long bytes, Actor by) {
        var announced = new Announced(slip, bytes, by);
        var before = inbox.announced(upload);
        if (before.isPresent() && !before.get().same(announced)) return Optional.empty();
        inbox.announce(upload, announced);
        var parts = new ArrayList<Ticket.Part>();
        var until = clock.instant().plus(GOOD_FOR);
        if (Sendings.parts(bytes) == 1) parts.add(whole(upload, bytes));
        else missing(upload, bytes, parts);
        return Optional.of(new Ticket(upload.agency() + ":" + upload.local(), parts, until));
    }

    private Ticket.Part whole(UploadId upload, long bytes) {
        var signed = presigner.presignPutObject(ask -> ask.signatureDuration(GOOD_FOR)
                .putObjectRequest(put ->
                        put.bucket(bucket.name()).key(S3Inbox.bytes(upload)).contentLength(bytes)));
        return new Ticket.Part(1, signed.url().toString(), 0, bytes);
    }

    private void missing(UploadId upload, long bytes, ArrayList<Ticket.Part> parts) {
        var key = S3Inbox.bytes(upload);
        if (bucket.length(key).isPresent()) return; // put together already
        var id = sendings.begun(key);
        var come = sendings.come(key, id, bytes);
        for (int number = 1; number <= Sendings.parts(bytes); number++)
            if (!come.containsKey(number)) parts.add(part(key, id, number, bytes));
    }

    private Ticket.Part part(String key, String id, int number, long bytes) {
        var length = Sendings.length(number, bytes);
        var signed = presigner.presignUploadPart(
                ask -> ask.signatureDuration(GOOD_FOR).uploadPartRequest(part -> part.bucket(bucket.name())
                        .key(key)
                        .uploadId(id)
                        .partNumber(number)
                        .contentLength(length)));
        return new Ticket.Part(number, signed.url().toString(), (number - 1) * Sendings.PART, length);
    }
}
