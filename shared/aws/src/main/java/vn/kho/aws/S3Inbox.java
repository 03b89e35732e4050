package vn.kho.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import vn.kho.access.Actor;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.ingest.Announced;
import vn.kho.ingest.Announcements;
import vn.kho.ingest.Inbox;
import vn.kho.ingest.Slip;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.kernel.UploadId;
import vn.kho.vault.Vault;
import vn.kho.wire.Forms;

/// The inbox as a bucket without versions: `{agency}/{upload}/slip` says what was announced, `{agency}/{upload}/bytes`
/// is what has come. The slip comes first where the sender sends past this program ([Sendings]), and last where the
/// bytes come through it; only both together are an arrival.
public final class S3Inbox implements Inbox, Announcements {
    private static final Pattern ARRIVAL = Pattern.compile("([A-Za-z0-9.-]{1,64})/([A-Za-z0-9._-]{1,100})/bytes");

    /// What is held in memory whole while it is looked at; more is fetched anew each time it is opened.
    private static final long SMALL = 16L << 20;

    private final Bucket bucket;
    private final Sendings sendings;

    public S3Inbox(S3Client client, AwsSettings settings) {
        this.bucket = new Bucket(client, settings.name(Resource.INBOX));
        this.sendings = new Sendings(bucket);
    }

    static String slip(UploadId upload) {
        return upload.agency().value() + "/" + upload.local() + "/slip";
    }

    static String bytes(UploadId upload) {
        return upload.agency().value() + "/" + upload.local() + "/bytes";
    }

    /// The upload whose bytes lie under this key; empty for every key that is none of ours.
    public static Optional<UploadId> arrival(String key) {
        var parts = ARRIVAL.matcher(key);
        if (!parts.matches()) return Optional.empty();
        try {
            return Optional.of(new UploadId(new AgencyId(parts.group(1)), parts.group(2)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public void put(UploadId upload, Slip slip, InputStream bytes) throws IOException {
        var spool = Files.createTempFile("kho-inbox", "");
        try {
            try (var out = Files.newOutputStream(spool)) {
                bytes.transferTo(out);
            }
            put(upload, spool);
            announce(upload, new Announced(slip, Files.size(spool), Actor.system(upload.agency(), "ingest")));
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private void put(UploadId upload, Path spool) throws IOException {
        Sha256 hash;
        try (var in = Files.newInputStream(spool)) {
            hash = Sha256.of(in);
        }
        var stored = bucket.ask(
                "put",
                () -> {
                    bucket.client()
                            .putObject(
                                    put -> put.bucket(bucket.name())
                                            .key(bytes(upload))
                                            .ifNoneMatch("*")
                                            .checksumSHA256(Base64.getEncoder().encodeToString(hash.raw())),
                                    RequestBody.fromFile(spool));
                    return true;
                },
                e -> e.statusCode() == Bucket.NOT_AS_ASKED || e.statusCode() == Bucket.CONFLICT
                        ? Optional.of(false)
                        : Optional.empty());
        if (stored) return;
        var there = found(upload);
        if (there.isEmpty()) throw new Unavailable("inbox: another is just putting " + upload);
        if (!there.get().hash().equals(hash))
            throw new IllegalArgumentException("inbox: other bytes lie under " + upload);
    }

    void announce(UploadId upload, Announced announced) {
        bucket.ask("announce", () -> bucket.client()
                .putObject(
                        put -> put.bucket(bucket.name()).key(slip(upload)),
                        RequestBody.fromBytes(Forms.ANNOUNCED.write(announced))));
    }

    @Override
    public Optional<Announced> announced(UploadId upload) {
        return bucket.read(slip(upload)).map(Forms.ANNOUNCED::read);
    }

    @Override
    public OptionalLong arrived(UploadId upload) {
        var whole = length(upload);
        if (whole.isPresent()) return whole;
        var announced = announced(upload);
        return announced.isPresent()
                        && sendings.together(bytes(upload), announced.get().bytes())
                ? length(upload)
                : OptionalLong.empty();
    }

    private OptionalLong length(UploadId upload) {
        return bucket.length(bytes(upload));
    }

    @Override
    public Optional<Slip> look(UploadId upload) {
        return length(upload).isEmpty() ? Optional.empty() : announced(upload).map(Announced::slip);
    }

    @Override
    public Vault.Original original(UploadId upload) {
        return found(upload).orElseThrow(() -> new NoSuchElementException("inbox: nothing under " + upload));
    }

    private Optional<Arrived> found(UploadId upload) {
        return bucket.head(bytes(upload))
                .map(head -> head.contentLength() <= SMALL
                        ? small(upload, head)
                        : new Arrived(hash(upload, head), head.contentLength(), () -> get(upload, head.eTag())));
    }

    private Arrived small(UploadId upload, HeadObjectResponse head) {
        try (var in = get(upload, head.eTag())) {
            var held = in.readAllBytes();
            return new Arrived(Sha256.of(held), held.length, () -> new ByteArrayInputStream(held));
        } catch (IOException e) {
            throw new Unavailable("inbox: " + upload + " cannot be read", e);
        }
    }

    private Sha256 hash(UploadId upload, HeadObjectResponse head) {
        try (var in = get(upload, head.eTag())) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw new Unavailable("inbox: " + upload + " cannot be read", e);
        }
    }

    /// These very bytes: who still has leave to send might put others in their place.
    private InputStream get(UploadId upload, String tag) {
        return bucket.ask("get", () -> bucket.client()
                .getObject(get -> get.bucket(bucket.name()).key(bytes(upload)).ifMatch(tag)));
    }

    /// Bytes that have come.
    ///
    /// @param opening gives them anew each time
    private record Arrived(Sha256 hash, long bytes, Supplier<InputStream> opening) implements Vault.Original {
        @Override
        public InputStream open() {
            return opening.get();
        }
    }

    /// The bytes first: a slip without bytes shows nothing, and says whose bytes were to come.
    @Override
    public void erase(UploadId upload) {
        sendings.abandon(bytes(upload));
        for (var key : List.of(bytes(upload), slip(upload)))
            for (var version : bucket.versions(key)) bucket.delete(key, version);
        for (var key : List.of(bytes(upload), slip(upload)))
            if (!bucket.versions(key).isEmpty()) throw new Unavailable("inbox: " + upload + " is not gone");
    }
}
