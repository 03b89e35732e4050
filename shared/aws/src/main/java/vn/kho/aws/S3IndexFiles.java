package vn.kho.aws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Unavailable;
import vn.kho.search.IndexFiles;

/// Index files on the shelf: `{agency}/index/{name}`, put once, and `{agency}/index/current`, the pointer, swapped by
/// its ETag.
public final class S3IndexFiles implements IndexFiles {
    private static final String CURRENT = "current";

    private final Bucket bucket;

    public S3IndexFiles(S3Client client, AwsSettings settings) {
        this.bucket = new Bucket(client, settings.name(Resource.SHELF));
    }

    @Override
    public Optional<Pointer> pointer(AgencyId agency) {
        return bucket.ask(
                "pointer",
                () -> {
                    var read = bucket.client()
                            .getObjectAsBytes(get -> get.bucket(bucket.name()).key(key(agency, CURRENT)));
                    return Optional.of(new Pointer(read.response().eTag(), read.asString(StandardCharsets.UTF_8)));
                },
                e -> e.statusCode() == Bucket.NOT_FOUND ? Optional.of(Optional.empty()) : Optional.empty());
    }

    @Override
    public Optional<Pointer> swap(AgencyId agency, Optional<Pointer> seen, String text) {
        return bucket.ask(
                "swap",
                () -> {
                    var put = bucket.client()
                            .putObject(
                                    it -> {
                                        it.bucket(bucket.name()).key(key(agency, CURRENT));
                                        seen.ifPresentOrElse(
                                                before -> it.ifMatch(before.tag()), () -> it.ifNoneMatch("*"));
                                    },
                                    RequestBody.fromString(text, StandardCharsets.UTF_8));
                    return Optional.of(new Pointer(put.eTag(), text));
                },
                e -> lost(e) || e.statusCode() == Bucket.NOT_FOUND ? Optional.of(Optional.empty()) : Optional.empty());
    }

    private static boolean lost(S3Exception e) {
        return e.statusCode() == Bucket.NOT_AS_ASKED || e.statusCode() == Bucket.CONFLICT;
    }

    @Override
    public void put(AgencyId agency, String name, Path file) {
        bucket.ask(
                "put",
                () -> {
                    bucket.client()
                            .putObject(
                                    put -> put.bucket(bucket.name())
                                            .key(key(agency, name))
                                            .ifNoneMatch("*"),
                                    RequestBody.fromFile(file));
                    return true;
                },
                e -> e.statusCode() == Bucket.NOT_AS_ASKED ? Optional.of(true) : Optional.empty());
    }

    @Override
    public boolean fetch(AgencyId agency, String name, Path to) {
        return bucket.ask(
                "fetch",
                () -> {
                    try (var in = bucket.client()
                            .getObject(get -> get.bucket(bucket.name()).key(key(agency, name)))) {
                        Files.copy(in, to);
                        return true;
                    } catch (IOException e) {
                        throw new Unavailable("s3: fetch " + name, e);
                    }
                },
                e -> e.statusCode() == Bucket.NOT_FOUND ? Optional.of(false) : Optional.empty());
    }

    @Override
    public void drop(AgencyId agency, String name) {
        bucket.ask("drop", () -> bucket.client()
                .deleteObject(delete -> delete.bucket(bucket.name()).key(key(agency, name))));
    }

    private static String key(AgencyId agency, String name) {
        return agency.value() + "/index/" + name;
    }
}
