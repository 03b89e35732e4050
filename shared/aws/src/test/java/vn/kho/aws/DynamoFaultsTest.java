package vn.kho.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDocument;
import static vn.kho.samples.Samples.aDossier;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.Unavailable;
import vn.kho.registry.Committed;
import vn.kho.registry.Letter;
import vn.kho.samples.Samples;

/// What DynamoDB does on a bad day, and the local server never does.
class DynamoFaultsTest {
    private static final String CONDITION = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";

    private DynamoEngine engine;
    private DynamoRegistry registry;
    private DynamoLedger ledger;

    @BeforeEach
    void open() {
        engine = DynamoEngine.open();
        registry = engine.registry();
        ledger = engine.ledger();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_busy_store_is_asked_again_until_it_is_done() {
        engine.watched().nextIsCancelled("None", CONFLICT);
        engine.watched().nextIsCancelled("None", "None", "ThrottlingError");
        engine.watched().nextIsCancelled("ProvisionedThroughputExceeded");
        engine.watched().next(_ -> _ -> {
            throw ThrottlingException.builder()
                    .message("too fast")
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("ThrottlingException")
                            .build())
                    .build();
        });

        var end = registry.commit(aChange().create(aDossier().build()).build());

        assertThat(end).isEqualTo(new Committed.Done());
        assertThat(registry.conflicts()).isEqualTo(4);
        assertThat(registry.waiting(Samples.AGENCY, 10)).hasSize(1);
    }

    @Test
    void a_store_that_stays_busy_is_unavailable_and_nothing_is_written() {
        for (int i = 0; i < Dynamo.TRIES; i++) engine.watched().nextIsCancelled("None", CONFLICT);
        var dossier = aDossier().build();

        assertThatThrownBy(() -> registry.commit(aChange().create(dossier).build()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("busy");

        assertThat(registry.find(dossier.key())).isEmpty();
    }

    @Test
    void a_name_that_is_taken_decides_also_while_others_are_busy() {
        engine.watched().nextIsCancelled(CONDITION, CONFLICT);

        assertThat(registry.commit(aChange().create(aDossier().build()).build()))
                .isEqualTo(new Committed.Already());
    }

    @Test
    void a_condition_is_judged_only_when_nothing_was_busy() {
        engine.watched().nextIsCancelled("None", CONFLICT, CONDITION);

        var end = registry.commit(
                aChange().create(aDossier().build()).create(aDocument().build()).build());

        assertThat(end).isEqualTo(new Committed.Done());
    }

    @Test
    void an_answer_that_was_lost_is_found_again_by_the_name_of_the_change() {
        var change = aChange().create(aDossier().build()).build();
        engine.watched().next(real -> request -> {
            real.apply(request);
            throw SdkClientException.create("the connection broke");
        });

        assertThatThrownBy(() -> registry.commit(change)).isInstanceOf(Unavailable.class);

        assertThat(registry.commit(change)).isEqualTo(new Committed.Already());
        assertThat(registry.waiting(Samples.AGENCY, 10)).hasSize(1);
    }

    @Test
    void an_append_whose_answer_was_lost_shows_in_the_head() {
        registry.commit(aChange().build());
        var seen = ledger.head(Samples.AGENCY);
        var leaves =
                registry.waiting(Samples.AGENCY, 10).stream().map(Letter::leaf).toList();
        engine.watched().next(real -> request -> {
            real.apply(request);
            throw SdkClientException.create("the connection broke");
        });

        assertThatThrownBy(() -> ledger.append(seen, leaves)).isInstanceOf(Unavailable.class);

        assertThat(ledger.head(Samples.AGENCY).size()).isEqualTo(1);
        assertThat(ledger.append(seen, leaves)).isFalse();
        assertThat(registry.waiting(Samples.AGENCY, 10)).isEmpty();
    }

    @Test
    void an_append_that_meets_one_which_settles_is_unavailable_and_writes_nothing() {
        registry.commit(aChange().build());
        var seen = ledger.head(Samples.AGENCY);
        var leaves =
                registry.waiting(Samples.AGENCY, 10).stream().map(Letter::leaf).toList();
        engine.watched().nextIsCancelled("None", "None", CONDITION);

        assertThatThrownBy(() -> ledger.append(seen, leaves)).isInstanceOf(Unavailable.class);

        assertThat(ledger.head(Samples.AGENCY)).isEqualTo(seen);
    }

    @Test
    void a_request_that_is_not_well_formed_is_a_bug_and_not_a_bad_day() {
        engine.watched().next(_ -> _ -> {
            throw DynamoDbException.builder()
                    .message("no such attribute")
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("ValidationException")
                            .build())
                    .build();
        });

        assertThatThrownBy(() -> registry.commit(aChange().build())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_store_that_is_not_there_is_unavailable() {
        engine.client().deleteTable(table -> table.tableName(engine.settings().name(AwsSettings.Resource.LEDGER)));

        assertThatThrownBy(() -> ledger.head(Samples.AGENCY)).isInstanceOf(Unavailable.class);

        Tables.create(engine.client(), engine.settings());
    }

    @Test
    void a_list_whose_index_lags_shows_no_item_that_has_left_it() {
        var dossier = aDossier().build();
        registry.commit(aChange().create(dossier).build());
        assertThat(listed()).containsExactly(dossier);
        engine.watched().freezeIndexes();

        registry.commit(aChange()
                .once("move")
                .replace(aDossier().in(Samples.VP).build(), 1)
                .build());

        assertThat(listed()).isEmpty();
    }

    @Test
    void a_list_whose_index_lags_shows_items_as_they_are_now() {
        var dossier = aDossier().build();
        registry.commit(aChange().create(dossier).build());
        listed();
        engine.watched().freezeIndexes();
        var closed = dossier.with(new Dossier.State.Closed(Samples.DAY));

        registry.commit(aChange().once("close").replace(closed, 1).build());

        assertThat(listed()).containsExactly(closed);
    }

    @Test
    void agencies_are_known_by_their_first_change() {
        registry.commit(aChange().build());
        registry.commit(aChange().of(Samples.OTHER_AGENCY).build());

        assertThat(engine.registry().agencies()).containsExactlyInAnyOrder(Samples.AGENCY, Samples.OTHER_AGENCY);
    }

    private List<Dossier> listed() {
        return registry.list(Samples.AGENCY, Dossier.KIND, "dossiers/LS", Optional.empty(), 10).items().stream()
                .map(seen -> seen.item())
                .toList();
    }
}
