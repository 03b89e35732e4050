package vn.kho.aws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;

/// What is being sent in parts. The store alone knows which parts have come: whoever asks, asks it.
final class Sendings {
    /// More than this is sent in parts of this size, so that a broken line costs one part and not all.
    static final long PART = 64L << 20;

    private final Bucket bucket;

    Sendings(Bucket bucket) {
        this.bucket = bucket;
    }

    /// How many parts make a file of this length: one for what is sent whole.
    static int parts(long bytes) {
        return Math.max(1, (int) ((bytes + PART - 1) / PART));
    }

    /// The length of a part, counted from 1.
    static long length(int part, long bytes) {
        return Math.min(PART, bytes - (part - 1) * PART);
    }

    /// The one under way, or a new one.
    String begun(String key) {
        return underWay(key).stream()
                .max(Comparator.comparing(MultipartUpload::initiated).thenComparing(MultipartUpload::uploadId))
                .map(MultipartUpload::uploadId)
                .orElseGet(() -> bucket.ask("begin", () -> bucket.client()
                                .createMultipartUpload(
                                        create -> create.bucket(bucket.name()).key(key)))
                        .uploadId());
    }

    /// Those that lie there as long as they should be, by number.
    Map<Integer, Part> come(String key, String id, long bytes) {
        var come = new TreeMap<Integer, Part>();
        bucket.ask(
                        "parts", () -> bucket
                                .client()
                                .listPartsPaginator(list ->
                                        list.bucket(bucket.name()).key(key).uploadId(id))
                                .parts()
                                .stream()
                                .filter(part -> part.partNumber() <= parts(bytes)
                                        && part.size() == length(part.partNumber(), bytes))
                                .toList())
                .forEach(part -> come.put(part.partNumber(), part));
        return come;
    }

    /// Makes one object of the parts.
    ///
    /// @return false while some are missing
    boolean together(String key, long bytes) {
        for (var sending : underWay(key)) {
            var come = come(key, sending.uploadId(), bytes);
            if (come.size() < parts(bytes)) continue;
            var whole = come.values().stream()
                    .map(part -> CompletedPart.builder()
                            .partNumber(part.partNumber())
                            .eTag(part.eTag())
                            .build())
                    .toList();
            bucket.ask(
                    "complete", () -> bucket.client().completeMultipartUpload(complete -> complete.bucket(bucket.name())
                            .key(key)
                            .uploadId(sending.uploadId())
                            .multipartUpload(it -> it.parts(whole))));
            return true;
        }
        return false;
    }

    /// Gives up whatever is under way; parts that have come go.
    void abandon(String key) {
        for (var sending : underWay(key))
            bucket.ask(
                    "abandon",
                    () -> {
                        bucket.client()
                                .abortMultipartUpload(abort ->
                                        abort.bucket(bucket.name()).key(key).uploadId(sending.uploadId()));
                        return true;
                    },
                    e -> e.statusCode() == Bucket.NOT_FOUND ? Optional.of(true) : Optional.empty());
    }

    private List<MultipartUpload> underWay(String key) {
        return new ArrayList<>(
                bucket.ask("sendings", () -> bucket
                        .client()
                        .listMultipartUploadsPaginator(
                                list -> list.bucket(bucket.name()).prefix(key))
                        .uploads()
                        .stream()
                        .filter(it -> it.key().equals(key))
                        .toList()));
    }
}
