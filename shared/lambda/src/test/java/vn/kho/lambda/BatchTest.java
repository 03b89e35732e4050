package vn.kho.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Unavailable;
import vn.kho.post.Errand;
import vn.kho.wire.Forms;

class BatchTest {
    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    private static final Errand ERRAND = new Errand.IndexDossier(new DossierId(new AgencyId("H99.10"), "2026-LS-07"));

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final List<String> lines = new ArrayList<>();
    private final Batch batch = new Batch(new Journal(clock, lines::add), clock);
    private final Asked asked = new Asked(60_000);

    @Test
    void only_what_must_be_tried_again_is_named() {
        var outcomes = List.of(Outcome.done(), new Outcome.Retry("changed"), Outcome.rejected("dossier-unknown", "x"));

        var response = batch.each(messages("0", "1", "2"), asked, (body, _) -> outcomes.get(Integer.parseInt(body)));

        assertThat(ids(response)).containsExactly("m1");
    }

    @Test
    void a_message_that_nobody_understands_stops_no_other() {
        var ran = new ArrayList<Errand>();
        var good = new String(Forms.ERRAND.write(ERRAND), StandardCharsets.UTF_8);
        var hostile = List.of(
                "", "null", "[]", "{}", "{\"v\":1}", "{\"v\":99,\"kind\":\"IndexDossier\"}", "{".repeat(20_000));

        var all = new ArrayList<>(hostile);
        all.add(good);
        var response = batch.errands(messages(all.toArray(String[]::new)), asked, (errand, _) -> {
            ran.add(errand);
            return Outcome.done();
        });

        assertThat(ran).containsExactly(ERRAND);
        assertThat(ids(response))
                .as("what a newer version wrote is left for it")
                .containsExactly("m5");
        assertThat(lines).filteredOn(line -> line.contains("message-unknown")).hasSize(hostile.size() - 1);
    }

    @Test
    void a_failing_machine_and_a_bug_are_both_tried_again() {
        var response = batch.each(messages("machine", "bug"), asked, (body, _) -> {
            if (body.equals("bug")) throw new IllegalStateException("Nguyễn Thị Mẫu");
            throw new Unavailable("s3", null);
        });

        assertThat(ids(response)).containsExactly("m0", "m1");
        assertThat(lines).noneMatch(line -> line.contains("Nguyễn"));
    }

    @Test
    void what_could_not_be_begun_in_time_comes_again() {
        var late = new Asked(9_000);
        var ran = new ArrayList<String>();

        var response = batch.each(messages("a"), late, (body, _) -> {
            ran.add(body);
            return Outcome.done();
        });

        assertThat(ids(response)).containsExactly("m0");
        assertThat(ran).isEmpty();
    }

    @Test
    void work_is_told_to_end_before_Lambda_cuts_it_off() {
        var told = new ArrayList<Instant>();

        batch.each(messages("a"), asked, (_, until) -> {
            told.add(until);
            return Outcome.done();
        });

        assertThat(told).containsExactly(NOW.plusSeconds(50));
    }

    @Test
    void the_counts_are_a_metric() {
        batch.each(messages("a", "b"), asked, (_, _) -> Outcome.done());

        assertThat(lines.getLast())
                .contains("\"done\":2", "\"CloudWatchMetrics\"", "\"function\":\"extract\"", "\"Namespace\":\"Kho\"");
    }

    private static SQSEvent messages(String... bodies) {
        var messages = new ArrayList<SQSEvent.SQSMessage>();
        for (var body : bodies) {
            var message = new SQSEvent.SQSMessage();
            message.setMessageId("m" + messages.size());
            message.setBody(body);
            messages.add(message);
        }
        var event = new SQSEvent();
        event.setRecords(messages);
        return event;
    }

    private static List<String> ids(SQSBatchResponse response) {
        return response.getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }
}
