package vn.kho.house.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.post.Errand;
import vn.kho.wire.Forms;

/// A message, and the queue it came by.
record Message(Resource queue, String body) {
    /// One order for the messages of a round, whatever way they came.
    static final Comparator<Message> CANONICAL =
            Comparator.comparing(Message::queue).thenComparing(Message::body);

    static Message of(Errand errand) {
        return new Message(queueOf(errand), new String(Forms.ERRAND.write(errand), UTF_8));
    }

    Errand errand() {
        return Forms.ERRAND.read(body.getBytes(UTF_8));
    }

    private static Resource queueOf(Errand errand) {
        return switch (errand) {
            case Errand.TakeIn _ -> Resource.INGEST;
            case Errand.PlanDocument _, Errand.ReadPages _ -> Resource.EXTRACT;
            case Errand.IndexDossier _ -> Resource.INDEX;
            case Errand.WriteReport _ -> Resource.REPORT;
        };
    }
}
