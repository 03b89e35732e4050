package vn.kho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDocument;
import static vn.kho.samples.Samples.aDossier;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Unavailable;
import vn.kho.memory.Faults;
import vn.kho.memory.Flaky;
import vn.kho.memory.MemoryOriginal;
import vn.kho.registry.Change;
import vn.kho.registry.Committed;
import vn.kho.registry.Letter;
import vn.kho.registry.Letters;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.registry.Row;
import vn.kho.registry.Rows;
import vn.kho.samples.Samples;
import vn.kho.vault.Vault;

/// What every registry keeps, promise by promise.
public abstract class RegistryContract {
    private static final DossierId DOSSIER = aDossier().build().id();

    /// Empty at the start of a test; the same one through the test, as are its companions.
    protected abstract Registry registry();

    protected abstract Outbox outbox();

    protected abstract Rows rows();

    protected abstract Vault vault();

    @Test
    protected void what_was_created_is_found_with_version_1() {
        var dossier = aDossier().build();

        assertThat(registry().commit(aChange().create(dossier).build())).isEqualTo(new Committed.Done());

        var seen = registry().find(dossier.key()).orElseThrow();
        assertThat(seen.item()).isEqualTo(dossier);
        assertThat(seen.version()).isEqualTo(1);
    }

    @Test
    protected void what_was_never_created_is_not_found() {
        assertThat(registry().find(Dossier.key(DOSSIER))).isEmpty();
    }

    @Test
    protected void a_replacement_raises_the_version_by_one() {
        var dossier = aDossier().build();
        var closed = aDossier().closedOn(LocalDate.of(2026, 3, 1)).build();
        registry().commit(aChange().create(dossier).build());

        registry().commit(aChange().once("close").replace(closed, 1).build());

        assertThat(registry().find(dossier.key()).orElseThrow().version()).isEqualTo(2);
        assertThat(registry().find(dossier.key()).orElseThrow().item()).isEqualTo(closed);
    }

    @Test
    protected void what_was_removed_is_not_found() {
        var dossier = aDossier().build();
        registry().commit(aChange().create(dossier).build());

        registry()
                .commit(aChange()
                        .once("remove")
                        .remove(registry().find(dossier.key()).orElseThrow())
                        .build());

        assertThat(registry().find(dossier.key())).isEmpty();
    }

    @Test
    protected void the_same_change_again_is_already_done_and_has_no_effect() {
        var change = aChange().create(aDossier().build()).build();
        registry().commit(change);

        assertThat(registry().commit(change)).isEqualTo(new Committed.Already());

        assertThat(letters()).hasSize(1);
    }

    @Test
    protected void another_change_under_the_same_name_is_already_done_and_has_no_effect() {
        registry().commit(aChange().create(aDossier().build()).build());
        var second = aDossier().code("another").build();

        assertThat(registry().commit(aChange().create(second).build())).isEqualTo(new Committed.Already());

        assertThat(registry().find(second.key())).isEmpty();
    }

    @Test
    protected void after_more_than_seven_days_a_name_may_be_used_again() {
        registry().commit(aChange().create(aDossier().build()).build());
        var second = aDossier().code("another").build();

        var later = aChange()
                .at(Samples.NOW.plus(Duration.ofDays(7)).plusSeconds(1))
                .create(second)
                .build();

        assertThat(registry().commit(later)).isEqualTo(new Committed.Done());
        assertThat(letters().stream().map(letter -> letter.leaf().id())).doesNotHaveDuplicates();
    }

    @Test
    protected void creating_what_is_there_is_stale_and_names_it() {
        var dossier = aDossier().build();
        registry().commit(aChange().create(dossier).build());

        var again = registry().commit(aChange().once("again").create(dossier).build());

        assertThat(again).isEqualTo(new Committed.Stale(dossier.key()));
    }

    @Test
    protected void replacing_another_version_than_the_one_seen_is_stale() {
        var dossier = aDossier().build();
        registry().commit(aChange().create(dossier).build());

        var stale =
                registry().commit(aChange().once("again").replace(dossier, 2).build());

        assertThat(stale).isEqualTo(new Committed.Stale(dossier.key()));
    }

    @Test
    protected void replacing_or_removing_what_is_not_there_is_stale() {
        var dossier = aDossier().build();

        assertThat(registry().commit(aChange().replace(dossier, 1).build()))
                .isEqualTo(new Committed.Stale(dossier.key()));
        assertThat(registry()
                        .commit(aChange()
                                .write(new Change.Write.Remove(dossier.key(), 1))
                                .build()))
                .isEqualTo(new Committed.Stale(dossier.key()));
    }

    @Test
    protected void a_requirement_holds_while_the_version_is_the_one_seen_and_writes_nothing() {
        var dossier = aDossier().build();
        registry().commit(aChange().create(dossier).build());

        var held = registry()
                .commit(aChange()
                        .once("held")
                        .create(aDocument().build())
                        .require(dossier.key(), 1)
                        .build());
        var broken = registry()
                .commit(aChange().once("broken").require(dossier.key(), 2).build());

        assertThat(held).isEqualTo(new Committed.Done());
        assertThat(broken).isEqualTo(new Committed.Stale(dossier.key()));
        assertThat(registry().find(dossier.key()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    protected void a_requirement_of_version_0_holds_while_there_is_nothing() {
        var dossier = aDossier().build();

        var held = registry()
                .commit(aChange().once("held").require(dossier.key(), 0).build());
        registry().commit(aChange().once("create").create(dossier).build());
        var broken = registry()
                .commit(aChange().once("broken").require(dossier.key(), 0).build());

        assertThat(held).isEqualTo(new Committed.Done());
        assertThat(broken).isEqualTo(new Committed.Stale(dossier.key()));
    }

    @Test
    protected void a_stale_change_writes_nothing_and_names_the_first_write_that_does_not_hold() {
        var first = aDossier().code("first").build();
        var second = aDossier().code("second").build();
        var third = aDossier().code("third").build();

        var stale = registry()
                .commit(aChange()
                        .create(first)
                        .replace(third, 1)
                        .replace(second, 1)
                        .build());

        assertThat(stale).isEqualTo(new Committed.Stale(third.key()));
        assertThat(registry().find(first.key())).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    protected void a_stale_change_may_be_asked_for_again_under_its_name() {
        var dossier = aDossier().build();
        registry().commit(aChange().replace(dossier, 1).build());

        assertThat(registry().commit(aChange().create(dossier).build())).isEqualTo(new Committed.Done());
    }

    @Test
    protected void children_come_in_the_order_of_their_ids_and_of_one_root_and_kind_only() {
        var names = List.of("b", "a", "C", "a-2", "z");
        for (var name : names)
            registry()
                    .commit(aChange()
                            .once(name)
                            .create(aDocument().upload(name).build())
                            .build());
        registry().commit(aChange().once("root").create(aDossier().build()).build());
        var elsewhere = aDossier().code("elsewhere").build().id();
        registry()
                .commit(aChange()
                        .once("elsewhere")
                        .create(aDocument().upload("x").in(elsewhere).build())
                        .build());

        assertThat(children(100)).containsExactly("C-0", "a-0", "a-2-0", "b-0", "z-0");
    }

    @Test
    protected void children_are_walked_slice_by_slice_also_when_others_come_and_go_between() {
        for (var name : List.of("b", "d", "f", "h"))
            registry()
                    .commit(aChange()
                            .once(name)
                            .create(aDocument().upload(name).build())
                            .build());
        var root = Dossier.root(DOSSIER);
        var first = registry().children(Samples.AGENCY, root, Document.KIND, Optional.empty(), 2);
        registry()
                .commit(aChange()
                        .once("between")
                        .create(aDocument().upload("a").build())
                        .create(aDocument().upload("e").build())
                        .remove(first.items().getLast())
                        .build());

        var rest = registry().children(Samples.AGENCY, root, Document.KIND, first.next(), 10);

        assertThat(rest.items().stream().map(seen -> seen.item().id().local())).containsExactly("e-0", "f-0", "h-0");
        assertThat(rest.next()).isEmpty();
    }

    @Test
    protected void a_slice_that_ends_the_walk_has_no_next() {
        for (var name : List.of("a", "b"))
            registry()
                    .commit(aChange()
                            .once(name)
                            .create(aDocument().upload(name).build())
                            .build());

        var all = registry().children(Samples.AGENCY, Dossier.root(DOSSIER), Document.KIND, Optional.empty(), 2);

        assertThat(all.next()).isEmpty();
    }

    @Test
    protected void a_list_shows_in_the_end_what_stands_in_it_by_sort() throws Exception {
        var late = aDossier().code("late").started(LocalDate.of(2026, 5, 1)).build();
        var early = aDossier().code("early").started(LocalDate.of(2026, 2, 1)).build();
        registry().commit(aChange().create(late, early).build());

        assertThat(listed(2)).containsExactly(early, late);
    }

    @Test
    protected void a_list_never_invents_and_forgets_in_the_end() throws Exception {
        var dossier = aDossier().build();
        registry().commit(aChange().create(dossier).build());
        listed(1);
        var moved = aDossier().in(Samples.VP).build();

        registry().commit(aChange().once("move").replace(moved, 1).build());

        assertThat(listed(0)).isEmpty();
    }

    @Test
    protected void a_list_is_walked_slice_by_slice_also_when_others_come_between() throws Exception {
        for (int i = 0; i < 6; i += 2) registry().commit(created(i));
        listed(3);
        var first = registry().list(Samples.AGENCY, Dossier.KIND, "dossiers/LS", Optional.empty(), 2);
        registry().commit(created(1));
        registry().commit(created(3));
        listed(5);

        var rest = registry().list(Samples.AGENCY, Dossier.KIND, "dossiers/LS", first.next(), 10);

        assertThat(first.items().stream().map(seen -> seen.item().code())).containsExactly("D0", "D2");
        assertThat(rest.items().stream().map(seen -> seen.item().code())).containsExactly("D3", "D4");
        assertThat(rest.next()).isEmpty();
    }

    @Test
    protected void nothing_crosses_agencies() throws Exception {
        var theirs = aDossier().of(Samples.OTHER_AGENCY).build();
        registry().commit(aChange().of(Samples.OTHER_AGENCY).create(theirs).build());
        var ours = registry().commit(aChange().create(aDossier().build()).build());

        assertThat(ours).isEqualTo(new Committed.Done());
        assertThat(listed(1)).hasSize(1);
        assertThat(letters()).hasSize(1);
        assertThat(children(10)).isEmpty();
    }

    @Test
    protected void an_item_over_the_limit_is_refused_and_nothing_is_written() {
        var big = aDossier().keywords("x".repeat(300_001)).build();

        assertThatThrownBy(() -> registry()
                        .commit(aChange()
                                .create(aDocument().build())
                                .create(big)
                                .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an item has at most 300000");

        assertThat(children(10)).isEmpty();
    }

    @Test
    protected void a_change_over_the_limit_is_refused() {
        var eleven = IntStream.range(0, 11)
                .mapToObj(i ->
                        aDossier().code("D" + i).keywords("x".repeat(290_000)).build())
                .toArray(Dossier[]::new);

        assertThatThrownBy(() -> registry().commit(aChange().create(eleven).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a change has at most 3000000");
    }

    @Test
    protected void forty_writes_and_eight_milestones_fit() {
        var change = aChange();
        for (int i = 0; i < 40; i++)
            change = change.create(aDocument().upload("U" + i).build());
        for (int i = 0; i < 8; i++) change = change.tells("told-" + i, Map.of());

        assertThat(registry().commit(change.build())).isEqualTo(new Committed.Done());

        assertThat(children(100)).hasSize(40);
        assertThat(letters()).hasSize(8);
    }

    @Test
    protected void each_milestone_becomes_a_letter_in_order_with_its_facts() {
        registry()
                .commit(aChange()
                        .tells("came", Map.of("one", "1", "upload", "H99.10/AbC"))
                        .tells("went", Map.of("two", ""))
                        .build());

        var letters = letters();

        assertThat(letters.stream().map(letter -> letter.milestone().name())).containsExactly("came", "went");
        assertThat(letters.getFirst().milestone().facts()).isEqualTo(Map.of("one", "1", "upload", "H99.10/AbC"));
        assertThat(letters.getLast().milestone().facts()).isEqualTo(Map.of("two", ""));
        assertThat(letters.getFirst().leaf().fact("at")).isEqualTo(Samples.NOW.toString());
        assertThat(letters.getFirst().leaf().fact("actor")).isEqualTo("system:test");
    }

    @Test
    protected void the_first_letter_tells_of_every_row_the_others_of_none() {
        var kept = aDossier().code("kept").build();
        var changed = aDossier().code("changed").build();
        var removed = aDossier().code("removed").build();
        registry()
                .commit(aChange().once("before").create(kept, changed, removed).build());
        registry()
                .commit(aChange()
                        .replace(changed.with(new Dossier.State.Closed(Samples.DAY)), 1)
                        .remove(registry().find(removed.key()).orElseThrow())
                        .require(kept.key(), 1)
                        .tells("first", Map.of())
                        .tells("second", Map.of())
                        .build());

        var letters = letters();

        assertThat(Letters.rows(letters.get(1).leaf()))
                .containsExactlyInAnyOrder(
                        rows().row(Samples.AGENCY, changed.key().row()).orElseThrow(),
                        new Row(removed.key().row(), 1, null));
        assertThat(Letters.rows(letters.get(2).leaf())).isEmpty();
    }

    @Test
    protected void a_row_is_the_one_that_the_letter_told_of() {
        var document = aDocument().build();
        registry().commit(aChange().create(document).build());

        var told = Letters.rows(letters().getFirst().leaf()).getFirst();

        assertThat(told.version()).isEqualTo(1);
        assertThat(rows().row(Samples.AGENCY, document.key().row())).contains(told);
        assertThat(rows().row(Samples.AGENCY, "document/dossier/none/none")).isEmpty();
    }

    @Test
    protected void of_many_racing_replacements_of_one_version_one_wins() throws Exception {
        var dossier = aDossier().build();
        registry().commit(aChange().create(dossier).build());

        var ends = race(16, i -> registry()
                .commit(aChange()
                        .once("race/" + i)
                        .replace(dossier.with(new Dossier.State.Closed(Samples.DAY.plusDays(i))), 1)
                        .build()));

        assertThat(ends).filteredOn(end -> end instanceof Committed.Done).hasSize(1);
        assertThat(registry().find(dossier.key()).orElseThrow().version()).isEqualTo(2);
        assertThat(letters()).hasSize(2);
    }

    @Test
    protected void of_many_racing_repetitions_one_is_done_the_others_already() throws Exception {
        var change = aChange().create(aDossier().build()).build();

        var ends = race(16, _ -> registry().commit(change));

        assertThat(ends).filteredOn(end -> end instanceof Committed.Done).hasSize(1);
        assertThat(ends).filteredOn(end -> end instanceof Committed.Already).hasSize(15);
    }

    @Test
    protected void four_hundred_documents_by_sixteen_threads_over_failing_machines_are_each_kept_once()
            throws Exception {
        var dossier = aDossier().build();
        registry().commit(aChange().create(dossier).build());
        var flaky = Flaky.of(registry(), Faults.some(7, 0.2));
        var flakyVault = Flaky.of(vault(), Faults.some(8, 0.2));

        race(400, i -> {
            archive(i, dossier, flaky, flakyVault);
            archive(i, dossier, flaky, flakyVault); // delivered twice
            return i;
        });

        assertThat(children(1000)).hasSize(400).doesNotHaveDuplicates();
        assertThat(letters().stream().filter(letter -> letter.milestone().name().equals("document-archived")))
                .hasSize(400)
                .extracting(letter -> letter.milestone().facts().get("document"))
                .doesNotHaveDuplicates();
        for (int i = 0; i < 400; i++) assertThat(vault().look(numbered(i).id())).isPresent();
    }

    private static void archive(int i, Dossier dossier, Registry registry, Vault vault) {
        var document = numbered(i);
        var change = aChange()
                .once("archive/" + document.id().local())
                .create(document)
                .require(dossier.key(), 1)
                .tells("document-archived", Map.of("document", document.id().local()))
                .build();
        untilAvailable(() -> vault.put(document.id(), new MemoryOriginal(content(i)), Samples.DAY));
        untilAvailable(() -> registry.commit(change));
    }

    private static <T> T untilAvailable(java.util.function.Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (Unavailable e) {
                Thread.onSpinWait(); // the contract: repeating is safe
            }
        }
    }

    private static Document numbered(int i) {
        return aDocument().upload("N%03d".formatted(i)).text("document " + i).build();
    }

    private static byte[] content(int i) {
        return ("document " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Change created(int i) {
        var dossier =
                aDossier().code("D" + i).started(LocalDate.of(2026, 1, 1 + i)).build();
        return aChange().once("created/" + i).create(dossier).build();
    }

    private List<Letter> letters() {
        return outbox().waiting(Samples.AGENCY, 1000);
    }

    private List<String> children(int limit) {
        return registry()
                .children(Samples.AGENCY, Dossier.root(DOSSIER), Document.KIND, Optional.empty(), limit)
                .items()
                .stream()
                .map(seen -> seen.item().id().local())
                .toList();
    }

    /// Looks until the list has this many, for a list may lag.
    private List<Dossier> listed(int wanted) throws InterruptedException {
        var found = List.<Dossier>of();
        for (int look = 0; look < 50; look++) {
            found = registry().list(Samples.AGENCY, Dossier.KIND, "dossiers/LS", Optional.empty(), 100).items().stream()
                    .map(seen -> seen.item())
                    .toList();
            if (found.size() == wanted) return found;
            Thread.sleep(look);
        }
        return found;
    }

    static <T> List<T> race(int runners, java.util.function.IntFunction<T> run) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tasks = IntStream.range(0, runners)
                    .<Callable<T>>mapToObj(i -> () -> run.apply(i))
                    .toList();
            var ends = new ArrayList<T>();
            for (var end : threads.invokeAll(tasks)) ends.add(end.get());
            return ends;
        }
    }
}
