package vn.kho.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import vn.kho.kernel.Unavailable;

/// One bucket, and the few things that vault, shelf and inbox all ask of it.
record Bucket(S3Client client, String name) {
    static final int NOT_FOUND = 404;
    static final int FORBIDDEN = 403;
    static final int CONFLICT = 409;
    static final int NOT_AS_ASKED = 412;

    /// A version of one key that still takes room: bytes, or the mark of a deletion.
    record Version(String id, boolean mark) {}

    /// @throws Unavailable for every failure
    <T> T ask(String what, Supplier<T> call) {
        return ask(what, call, _ -> Optional.empty());
    }

    /// @param known what a refusal means; empty: it is a failure
    /// @throws Unavailable for every failure
    <T> T ask(String what, Supplier<T> call, Function<S3Exception, Optional<T>> known) {
        try {
            return call.get();
        } catch (S3Exception e) {
            return known.apply(e).orElseThrow(() -> new Unavailable("s3: " + what + ": " + e.statusCode(), e));
        } catch (SdkException e) {
            throw new Unavailable("s3: " + what, e);
        }
    }

    /// What the store says of the current version, its checksum too.
    Optional<HeadObjectResponse> head(String key) {
        return ask(
                "look",
                () -> Optional.of(
                        client.headObject(head -> head.bucket(name).key(key).checksumMode(ChecksumMode.ENABLED))),
                e -> e.statusCode() == NOT_FOUND ? Optional.of(Optional.empty()) : Optional.empty());
    }

    /// The length of what lies under exactly this key, from the bucket's list: who may not read it may know that.
    OptionalLong length(String key) {
        return ask("list", () -> client.listObjectsV2(list -> list.bucket(name).prefix(key))
                        .contents())
                .stream()
                .filter(it -> it.key().equals(key))
                .mapToLong(S3Object::size)
                .findFirst();
    }

    /// The bytes of the current version; small ones, they are held in memory.
    Optional<byte[]> read(String key) {
        return ask(
                "read",
                () -> Optional.of(
                        client.getObjectAsBytes(get -> get.bucket(name).key(key))
                                .asByteArray()),
                e -> e.statusCode() == NOT_FOUND ? Optional.of(Optional.empty()) : Optional.empty());
    }

    /// Every version of exactly this key.
    List<Version> versions(String key) {
        var found = new ArrayList<Version>();
        ListObjectVersionsResponse page = null;
        do {
            var before = page;
            page = ask(
                    "versions",
                    () -> client.listObjectVersions(list -> {
                        list.bucket(name).prefix(key);
                        if (before != null)
                            list.keyMarker(before.nextKeyMarker()).versionIdMarker(before.nextVersionIdMarker());
                    }));
            for (ObjectVersion it : page.versions())
                if (it.key().equals(key)) found.add(new Version(it.versionId(), false));
            for (DeleteMarkerEntry it : page.deleteMarkers())
                if (it.key().equals(key)) found.add(new Version(it.versionId(), true));
        } while (Boolean.TRUE.equals(page.isTruncated()));
        return found;
    }

    /// @return false when the store forbids it, as it does while a lock or a hold is on
    boolean delete(String key, Version version) {
        return ask(
                "delete",
                () -> {
                    client.deleteObject(delete -> delete.bucket(name).key(key).versionId(version.id()));
                    return true;
                },
                e -> e.statusCode() == FORBIDDEN ? Optional.of(false) : Optional.empty());
    }
}
