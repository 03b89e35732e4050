package vn.kho.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// An object that a store says has arrived: as S3 tells EventBridge (`detail`), or as S3 and the stores that speak like
/// it tell a queue themselves (`Records`).
///
/// @param key as the event spells it: percent-encoded or not, by the kind of event
public record StoredObject(String bucket, String key) {
    /// Empty when the text is no such event. An object whose name is missing comes with an empty one: it is for the
    /// reader to refuse it.
    public static List<StoredObject> read(String text) {
        try {
            var event = Json.MAPPER.readTree(text);
            var found = new ArrayList<StoredObject>();
            if (event.path("detail-type").asString("").equals("Object Created")) found.add(of(event.path("detail")));
            for (var record : event.path("Records")) if (record.has("s3")) found.add(of(record.path("s3")));
            return found;
        } catch (JacksonException _) {
            return List.of();
        }
    }

    private static StoredObject of(JsonNode about) {
        return new StoredObject(
                about.path("bucket").path("name").asString(""),
                about.path("object").path("key").asString(""));
    }
}
