package vn.kho.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.Unavailable;
import vn.kho.post.Errand;
import vn.kho.post.Post;
import vn.kho.wire.Forms;

/// A queue for each verb. A queue whose name ends with `.fifo` gets the agency as its message group: one writer an
/// agency. Who receives, and where what nobody can work goes, is said by the queues, not here.
public final class SqsPost implements Post {
    /// SendMessageBatch takes no more.
    private static final int MOST = 10;

    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final SqsClient client;
    private final AwsSettings settings;

    public SqsPost(SqsClient client, AwsSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public void send(List<Errand> errands) {
        var queues = new EnumMap<Resource, List<Errand>>(Resource.class);
        for (var errand : errands)
            queues.computeIfAbsent(queue(errand), _ -> new ArrayList<>()).add(errand);
        queues.forEach((queue, all) -> {
            for (int from = 0; from < all.size(); from += MOST)
                sendSome(settings.name(queue), all.subList(from, Math.min(all.size(), from + MOST)));
        });
    }

    /// The queue of the verb that works it.
    static Resource queue(Errand errand) {
        return switch (errand) {
            case Errand.TakeIn _ -> Resource.INGEST;
            case Errand.PlanDocument _, Errand.ReadPages _ -> Resource.EXTRACT;
            case Errand.IndexDossier _ -> Resource.INDEX;
            case Errand.WriteReport _ -> Resource.REPORT;
        };
    }

    /// Of a batch some may fail alone: those are sent again.
    private void sendSome(String url, List<Errand> errands) {
        var left = new ArrayList<SendMessageBatchRequestEntry>();
        for (var errand : errands) left.add(entry(url, left.size(), errand));
        try {
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                var batch = List.copyOf(left);
                var sent = client.sendMessageBatch(send -> send.queueUrl(url).entries(batch));
                var done = sent.successful().stream().map(it -> it.id()).toList();
                left.removeIf(entry -> done.contains(entry.id()));
                if (left.isEmpty()) return;
                rest(attempt);
            }
        } catch (SdkException e) {
            throw new Unavailable("sqs: send to " + url, e);
        }
        throw new Unavailable("sqs: " + left.size() + " errands were not taken by " + url);
    }

    /// The queue was too busy for these: a little longer each time.
    private static void rest(int attempt) {
        try {
            Thread.sleep(PAUSE.multipliedBy(1L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while sending", e);
        }
    }

    private static SendMessageBatchRequestEntry entry(String url, int id, Errand errand) {
        var entry = SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(id))
                .messageBody(new String(Forms.ERRAND.write(errand), UTF_8));
        if (url.endsWith(".fifo"))
            entry.messageGroupId(errand.agency().value())
                    .messageDeduplicationId(UUID.randomUUID().toString());
        return entry.build();
    }
}
