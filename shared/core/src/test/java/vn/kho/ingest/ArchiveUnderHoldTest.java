package vn.kho.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.AGENCY;
import static vn.kho.samples.Samples.ARCHIVIST;
import static vn.kho.samples.Samples.aDossier;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.kho.dossier.Arrival;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.OpenDossier;
import vn.kho.kernel.HoldId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Unavailable;
import vn.kho.memory.Faults;
import vn.kho.memory.Flaky;
import vn.kho.memory.MemoryRegistry;
import vn.kho.memory.MemoryVault;
import vn.kho.memory.Turns;
import vn.kho.retention.Hold;
import vn.kho.retention.PlaceHold;
import vn.kho.samples.Samples;
import vn.kho.samples.SeededTest;

/// Documents that come into a dossier while somebody places a hold on it, or releases one.
@Timeout(60)
class ArchiveUnderHoldTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOW);

    private final MemoryRegistry registry = new MemoryRegistry();
    private final MemoryVault vault = new MemoryVault();
    private final Dossier dossier = aDossier().build();

    @BeforeEach
    void open() {
        new OpenDossier(registry, CLOCK).open(dossier, ARCHIVIST);
    }

    @Test
    void what_comes_into_a_held_dossier_is_held() {
        place("DB-1");

        archive("U1");

        assertThat(held("U1")).isTrue();
    }

    @Test
    void what_comes_into_another_dossier_is_free() {
        new PlaceHold(registry, vault, CLOCK).place(hold("DB-1", other()), ARCHIVIST);

        archive("U1");

        assertThat(held("U1")).isFalse();
    }

    @Test
    void releasing_the_hold_releases_it() {
        place("DB-1");
        archive("U1");

        release("DB-1");

        assertThat(held("U1")).isFalse();
    }

    @Test
    void a_crash_before_the_holding_is_mended_when_the_errand_comes_again() {
        place("DB-1");
        var faults = Faults.none().pass().before(); // the bytes are put, the hold fails
        var crashing = new ArchiveDocument(registry, Flaky.of(vault, faults), CLOCK);
        assertThat(crashes(() -> crashing.archive(arrival("U1"), ARCHIVIST, Samples.DAY)))
                .isTrue();

        archive("U1");

        assertThat(held("U1")).isTrue();
    }

    @SeededTest
    void of_a_hold_and_a_document_that_race_the_document_ends_held(RandomGenerator lot) throws Exception {
        var turns = new Turns(lot);

        turns.play(List.of(archiving(turns, lot, "U1"), archiving(turns, lot, "U2"), placing(turns, lot, "DB-1")));

        assertThat(held("U1")).isTrue();
        assertThat(held("U2")).isTrue();
    }

    @SeededTest
    void of_a_release_and_a_document_that_race_the_document_ends_free(RandomGenerator lot) throws Exception {
        place("DB-1");
        var turns = new Turns(lot);

        turns.play(List.of(archiving(turns, lot, "U1"), archiving(turns, lot, "U1"), releasing(turns, lot, "DB-1")));

        assertThat(held("U1")).isFalse();
    }

    @SeededTest
    void whatever_races_the_vault_ends_as_the_register_says(RandomGenerator lot) throws Exception {
        place("DB-1");
        var turns = new Turns(lot);
        var actors = new ArrayList<>(
                List.of(archiving(turns, lot, "U1"), archiving(turns, lot, "U1"), releasing(turns, lot, "DB-1")));
        boolean another = lot.nextBoolean();
        if (another) actors.add(placing(turns, lot, "DB-2"));

        turns.play(actors);

        assertThat(held("U1")).isEqualTo(another);
    }

    private Runnable archiving(Turns turns, RandomGenerator lot, String upload) {
        var faults = Faults.some(lot.nextLong(), 0.05);
        var archive =
                new ArchiveDocument(Flaky.of(turns.of(registry), faults), Flaky.of(turns.of(vault), faults), CLOCK);
        return () -> insist(() -> archive.archive(arrival(upload), ARCHIVIST, Samples.DAY));
    }

    private Runnable placing(Turns turns, RandomGenerator lot, String code) {
        var holds = holds(turns, lot);
        return () -> insist(() -> holds.place(hold(code, dossier), ARCHIVIST));
    }

    private Runnable releasing(Turns turns, RandomGenerator lot, String code) {
        var holds = holds(turns, lot);
        return () -> insist(() -> holds.release(HoldId.of(AGENCY, code), RELEASE, ARCHIVIST));
    }

    private PlaceHold holds(Turns turns, RandomGenerator lot) {
        var faults = Faults.some(lot.nextLong(), 0.05);
        return new PlaceHold(Flaky.of(turns.of(registry), faults), Flaky.of(turns.of(vault), faults), CLOCK);
    }

    /// As a queue brings an errand again, and a person repeats a command.
    private static void insist(Supplier<Outcome> step) {
        while (true)
            try {
                if (step.get() instanceof Outcome.Done) return;
            } catch (Unavailable e) {
                continue;
            }
    }

    private static boolean crashes(Runnable step) {
        try {
            step.run();
            return false;
        } catch (Unavailable e) {
            return true;
        }
    }

    private static final Hold.Release RELEASE =
            new Hold.Release(Samples.DAY, "Giám đốc Sở", new Hold.Instrument("90/SNgV", Samples.DAY));

    private void archive(String upload) {
        assertThat(new ArchiveDocument(registry, vault, CLOCK).archive(arrival(upload), ARCHIVIST, Samples.DAY))
                .isEqualTo(Outcome.done());
    }

    private void place(String code) {
        assertThat(new PlaceHold(registry, vault, CLOCK).place(hold(code, dossier), ARCHIVIST))
                .isEqualTo(Outcome.done());
    }

    private void release(String code) {
        assertThat(new PlaceHold(registry, vault, CLOCK).release(HoldId.of(AGENCY, code), RELEASE, ARCHIVIST))
                .isEqualTo(Outcome.done());
    }

    private Dossier other() {
        var other = aDossier().code("H99.10-260105-0002").build();
        new OpenDossier(registry, CLOCK).open(other, ARCHIVIST);
        return other;
    }

    private boolean held(String upload) {
        return vault.look(arrival(upload).document()).orElseThrow().held();
    }

    private Arrival arrival(String upload) {
        return new Arrival(
                Samples.upload(upload),
                0,
                dossier.id(),
                null,
                Samples.aSlip().description(),
                new Arrival.Seen("text/plain", 1, null),
                Samples.original("bytes of " + upload));
    }

    private static Hold hold(String code, Dossier dossier) {
        return new Hold(
                HoldId.of(AGENCY, code),
                code,
                new Hold.Demand(
                        Hold.Reason.INSPECTION,
                        "Phục vụ thanh tra công tác đối ngoại",
                        "Thanh tra tỉnh Sông Bạc",
                        new Hold.Instrument("45/QĐ-TTr", Samples.DAY)),
                List.of(dossier.id()),
                Samples.DAY,
                null,
                null);
    }
}
