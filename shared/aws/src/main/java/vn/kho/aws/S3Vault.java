package vn.kho.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.vault.Vault;

/// The vault as a bucket with versions and Object Lock. An original comes with one PutObject that bears its hash, its
/// lock and `If-None-Match: *`. No request here ever asks to bypass a lock. Some stores take no lock that is over
/// already, as that of a paper judged by a day long ago may be: there the original lies unlocked, which is what such a
/// lock is worth.
///
/// [#look] gives the SHA-256 that the store itself computed while storing, and checked against ours: it proves what
/// was stored, not that the disks beneath still give it. Where the store has no such hash of the whole, the bytes are
/// read and hashed. [#open] reads them always.
public final class S3Vault implements Vault {
    /// Days are those of Viet Nam, whatever the machine's zone.
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(7);

    private static final int TRIES = 5;

    private final Bucket bucket;
    private final ObjectLockMode mode;

    /// How a lock binds.
    public enum Mode {
        /// Somebody with a right of their own may lift it, outside this program.
        GOVERNANCE,
        /// Nobody may lift it.
        COMPLIANCE
    }

    public S3Vault(S3Client client, AwsSettings settings, Mode mode) {
        this.bucket = new Bucket(client, settings.name(Resource.VAULT));
        this.mode = ObjectLockMode.valueOf(mode.name());
    }

    @Override
    public Put put(DocumentId document, Original original, LocalDate lockedUntil) {
        check(document, original);
        var key = key(document);
        var request = PutObjectRequest.builder()
                .bucket(bucket.name())
                .key(key)
                .ifNoneMatch("*")
                .checksumSHA256(
                        Base64.getEncoder().encodeToString(original.hash().raw()))
                .objectLockMode(mode)
                .objectLockRetainUntilDate(end(lockedUntil))
                .build();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            boolean stored;
            try {
                stored = store(request, original);
            } catch (LockIsOver _) {
                request = request.toBuilder()
                        .objectLockMode((ObjectLockMode) null)
                        .objectLockRetainUntilDate(null)
                        .build();
                continue;
            }
            var copy = look(document);
            if (copy.isPresent()) {
                if (stored) return new Put.Kept(copy.get());
                return copy.get().hash().equals(original.hash())
                        ? new Put.AlreadyThere(copy.get())
                        : new Put.Other(copy.get());
            }
        }
        throw new Unavailable("vault: " + document + " was put and is not there");
    }

    /// What the store says of a lock whose day lies behind.
    private static final class LockIsOver extends RuntimeException {
        LockIsOver(S3Exception e) {
            super(e);
        }
    }

    private static void overIfSo(S3Exception e) {
        var words = String.valueOf(e.getMessage());
        if (e.statusCode() == 400 && words.contains("retain until date must be in the future")) throw new LockIsOver(e);
    }

    /// @return false when something lies there, or is being put there
    private boolean store(PutObjectRequest request, Original original) {
        try {
            Optional<PutObjectResponse> stored = bucket.ask(
                    "put",
                    () -> Optional.of(bucket.client()
                            .putObject(
                                    request,
                                    RequestBody.fromContentProvider(
                                            () -> opened(original), original.bytes(), "application/octet-stream"))),
                    e -> {
                        overIfSo(e);
                        return taken(e) ? Optional.of(Optional.empty()) : Optional.empty();
                    });
            return stored.isPresent();
        } catch (UncheckedIOException e) {
            throw new Unavailable("vault: the original cannot be read", e);
        }
    }

    private static boolean taken(S3Exception e) {
        return e.statusCode() == Bucket.NOT_AS_ASKED || e.statusCode() == Bucket.CONFLICT;
    }

    private static InputStream opened(Original original) {
        try {
            return original.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One reading more, of a file close by: the store's own refusal does not tell a wrong hash from a broken wire.
    private static void check(DocumentId document, Original original) {
        var digest = Sha256.digest();
        long bytes = 0;
        try (var in = original.open()) {
            var buffer = new byte[65536];
            for (int n; (n = in.read(buffer)) >= 0; bytes += n) digest.update(buffer, 0, n);
        } catch (IOException e) {
            throw new Unavailable("vault: the original of " + document + " cannot be read", e);
        }
        var hash = Sha256.finish(digest);
        if (!hash.equals(original.hash()) || bytes != original.bytes())
            throw new IllegalArgumentException("vault: " + document + " was announced as " + original.bytes()
                    + " bytes, " + original.hash() + ", and came as " + bytes + " bytes, " + hash);
    }

    @Override
    public Optional<Copy> look(DocumentId document) {
        return bucket.head(key(document)).map(head -> copy(document, head));
    }

    private Copy copy(DocumentId document, HeadObjectResponse head) {
        var sum = head.checksumSHA256();
        var whole = sum != null && head.checksumType() != ChecksumType.COMPOSITE && !sum.contains("-");
        var hash = whole ? Sha256.ofRaw(Base64.getDecoder().decode(sum)) : reread(document, head.versionId());
        return new Copy(hash, head.contentLength(), lastDay(head.objectLockRetainUntilDate()), held(head));
    }

    private Sha256 reread(DocumentId document, @Nullable String version) {
        try (var in = bucket.ask("read", () -> bucket.client()
                .getObject(get -> get.bucket(bucket.name()).key(key(document)).versionId(version)))) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw new Unavailable("vault: " + document + " cannot be read", e);
        }
    }

    @Override
    public InputStream open(DocumentId document) throws IOException {
        Optional<InputStream> in = bucket.ask(
                "open",
                () -> Optional.of(bucket.client()
                        .getObject(get ->
                                get.bucket(bucket.name()).key(key(document)).checksumMode(ChecksumMode.ENABLED))),
                e -> e.statusCode() == Bucket.NOT_FOUND ? Optional.of(Optional.empty()) : Optional.empty());
        return in.orElseThrow(() -> new NoSuchFileException(key(document)));
    }

    @Override
    public void lock(DocumentId document, LocalDate until) {
        var head = there(document);
        if (!until.isAfter(lastDay(head.objectLockRetainUntilDate()))) return;
        var done = bucket.ask(
                "lock",
                () -> {
                    bucket.client().putObjectRetention(put -> put.bucket(bucket.name())
                            .key(key(document))
                            .versionId(head.versionId())
                            .retention(lock -> lock.mode(ObjectLockRetentionMode.fromValue(mode.toString()))
                                    .retainUntilDate(end(until))));
                    return true;
                },
                e -> e.statusCode() == Bucket.FORBIDDEN ? Optional.of(false) : Optional.empty());
        // The store refuses to shorten: somebody may have locked for longer meanwhile.
        if (!done && until.isAfter(lastDay(there(document).objectLockRetainUntilDate())))
            throw new Unavailable("vault: the store refuses to lock " + document);
    }

    @Override
    public void hold(DocumentId document, boolean on) {
        var head = there(document);
        bucket.ask("hold", () -> bucket.client().putObjectLegalHold(put -> put.bucket(bucket.name())
                .key(key(document))
                .versionId(head.versionId())
                .legalHold(hold -> hold.status(on ? ObjectLockLegalHoldStatus.ON : ObjectLockLegalHoldStatus.OFF))));
    }

    private HeadObjectResponse there(DocumentId document) {
        return bucket.head(key(document))
                .orElseThrow(() -> new IllegalArgumentException("vault: nothing under " + document));
    }

    @Override
    public Destroyed destroy(DocumentId document, LocalDate today) {
        var key = key(document);
        var versions = bucket.versions(key);
        for (var version : versions) {
            var locked = locked(key, version);
            if (locked.isPresent()
                    && (locked.get().held() || !today.isAfter(locked.get().until()))) return locked.get();
        }
        for (var version : versions)
            if (!bucket.delete(key, version))
                return locked(key, version)
                        .orElseThrow(() -> new Unavailable("vault: the store refuses to destroy " + document));
        if (!bucket.versions(key).isEmpty()) throw new Unavailable("vault: " + document + " is not gone");
        return new Destroyed.Gone();
    }

    /// The lock of one version; empty for a mark, which bears none.
    private Optional<Destroyed.Locked> locked(String key, Bucket.Version version) {
        if (version.mark()) return Optional.empty();
        var head = bucket.ask("look", () -> bucket.client()
                .headObject(it -> it.bucket(bucket.name()).key(key).versionId(version.id())));
        return Optional.of(new Destroyed.Locked(lastDay(head.objectLockRetainUntilDate()), held(head)));
    }

    private static boolean held(HeadObjectResponse head) {
        return head.objectLockLegalHoldStatus() == ObjectLockLegalHoldStatus.ON;
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZONE);
    }

    /// @param end null: no lock
    private static LocalDate lastDay(@Nullable Instant end) {
        return end == null ? LocalDate.EPOCH : end.minusMillis(1).atOffset(ZONE).toLocalDate();
    }

    static String key(DocumentId document) {
        return document.agency().value() + "/" + document.local();
    }
}
