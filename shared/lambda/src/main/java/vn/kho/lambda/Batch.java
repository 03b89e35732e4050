package vn.kho.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Unavailable;
import vn.kho.post.Errand;
import vn.kho.wire.Forms;

/// Works the messages of one delivery, each on its own: what ends well or is refused is taken off the queue, what must
/// be tried again is named to Lambda and comes again, and none stops the others.
public final class Batch {
    /// Less than this is not enough to begin anything.
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Journal journal;
    private final InstantSource clock;

    public Batch(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// Does one message.
    @FunctionalInterface
    public interface Work {
        /// @param until when it must have ended
        Outcome work(String body, Instant until);

        /// Errands as relay sends them. What is none is settled with its reason: no try would make it one. What a newer
        /// version of the program wrote is left for it.
        static Work of(Errands errands) {
            return (body, until) -> {
                Errand errand;
                try {
                    errand = Forms.ERRAND.read(body.getBytes(StandardCharsets.UTF_8));
                } catch (IllegalStateException | IllegalArgumentException _) {
                    return Outcome.rejected("message-unknown", body.length() + " characters");
                }
                return errands.run(errand, until);
            };
        }
    }

    /// Does one errand.
    @FunctionalInterface
    public interface Errands {
        /// @param until when it must have ended
        Outcome run(Errand errand, Instant until);
    }

    /// Errands as relay sends them.
    public SQSBatchResponse errands(SQSEvent event, Context context, Errands errands) {
        return each(event, context, Work.of(errands));
    }

    /// An errand of another verb: its queue was told the wrong thing.
    public static Outcome misdirected(Errand errand) {
        return Outcome.rejected("message-unknown", errand.getClass().getSimpleName());
    }

    public SQSBatchResponse each(SQSEvent event, Context context, Work work) {
        var again = new ArrayList<BatchItemFailure>();
        var counts = new TreeMap<String, Long>();
        for (var message : event.getRecords()) {
            var left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
            var outcome = left.isNegative()
                    ? new Outcome.Retry("no time left")
                    : run(message, context, work, clock.instant().plus(left));
            counts.merge(outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT), 1L, Long::sum);
            if (outcome instanceof Outcome.Retry) again.add(new BatchItemFailure(message.getMessageId()));
        }
        journal.count(context, counts);
        return new SQSBatchResponse(again);
    }

    private Outcome run(SQSEvent.SQSMessage message, Context context, Work work, Instant until) {
        var about = Map.of("message", message.getMessageId());
        try {
            var outcome = work.work(message.getBody(), until);
            switch (outcome) {
                case Outcome.Done _ -> {}
                case Outcome.Rejected(var problem) ->
                    journal.tell(
                            context,
                            "rejected",
                            Map.of(
                                    "message", message.getMessageId(),
                                    "code", problem.code(),
                                    "subject", problem.subject()));
                case Outcome.Retry(var why) ->
                    journal.tell(context, "again", Map.of("message", message.getMessageId(), "why", why));
            }
            return outcome;
        } catch (RuntimeException e) {
            journal.incident(context, e instanceof Unavailable ? "unavailable" : "bug", about, e);
            return new Outcome.Retry(e.getClass().getSimpleName());
        }
    }
}
