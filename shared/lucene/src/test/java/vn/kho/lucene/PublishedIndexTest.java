package vn.kho.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.access.Department;
import vn.kho.access.Reach;
import vn.kho.access.UseMode;
import vn.kho.contract.SearchIndexContract;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Unavailable;
import vn.kho.memory.Faults;
import vn.kho.memory.Flaky;
import vn.kho.memory.MemoryIndexFiles;
import vn.kho.samples.SeededTest;
import vn.kho.search.Answer;
import vn.kho.search.Ask;
import vn.kho.search.Card;
import vn.kho.search.IndexFiles;
import vn.kho.search.Query;
import vn.kho.search.SearchIndex;
import vn.kho.search.SearchIndex.Update;

class PublishedIndexTest extends SearchIndexContract {
    private static final AgencyId AGENCY = new AgencyId("H99.10");
    private static final Reach ALL = new Reach.Everywhere(AGENCY, Set.of(UseMode.PUBLIC));

    @TempDir
    private Path work;

    private final MemoryIndexFiles files = new MemoryIndexFiles();
    private final List<PublishedIndex> opened = new ArrayList<>();
    private Instant now = Instant.parse("2026-12-15T03:00:00Z");

    @Override
    protected SearchIndex index(InstantSource clock) {
        return open(new MemoryIndexFiles(), clock);
    }

    @AfterEach
    void close() {
        opened.forEach(PublishedIndex::close);
    }

    @Test
    void another_machine_finds_what_was_published_within_half_a_minute() {
        var writer = machine();
        var reader = machine();
        writer.renew(AGENCY, Stream.of(put("a")));
        assertThat(total(reader)).isEqualTo(1);

        var position = writer.apply(AGENCY, List.of(put("b")));

        assertThat(total(reader)).as("not asked again so soon").isEqualTo(1);
        now = now.plus(PublishedIndex.LAG);
        assertThat(total(reader)).isEqualTo(2);
        assertThat(reader.visible(AGENCY, position)).isTrue();
    }

    @Test
    void a_change_costs_what_is_new_and_not_the_whole() {
        var writer = machine();
        writer.renew(AGENCY, Stream.iterate(0, i -> i + 1).limit(200).map(i -> put("d" + i)));
        var before = files.names();

        writer.apply(AGENCY, List.of(put("new")));

        var after = files.names();
        assertThat(after).containsAll(before);
        assertThat(after.size() - before.size()).isBetween(2, 8);
    }

    @Test
    void of_two_that_write_at_once_one_begins_again_from_the_other() {
        var one = machine();
        var other = machine();
        one.renew(AGENCY, Stream.of(put("a")));
        other.apply(AGENCY, List.of(put("b")));
        var racing = open(racedBy(files, other), () -> now);

        assertThatThrownBy(() -> racing.apply(AGENCY, List.of(put("c"))))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("another process");

        racing.apply(AGENCY, List.of(put("c")));
        assertThat(total(machine())).isEqualTo(4);
    }

    @SeededTest
    void whatever_fails_and_when_what_was_said_to_be_in_is_in_and_nothing_is_twice(RandomGenerator random) {
        var steady = machine();
        steady.renew(AGENCY, Stream.empty());
        var flaky = Flaky.of((IndexFiles) files, Faults.some(random.nextLong(), 0.1));
        var taken = 0;
        PublishedIndex unsteady = open(flaky, () -> now);
        for (int i = 0; i < 3; i++) {
            var update = List.of(put("d" + i));
            var failed = true;
            for (int tries = 0; tries < 200 && failed; tries++) {
                if (random.nextInt(8) == 0) unsteady = open(flaky, () -> now); // the process died
                var machine = unsteady;
                failed = catchThrowable(() -> machine.apply(AGENCY, update)) != null;
            }
            assertThat(failed).isFalse();
            taken++;
            assertThat(total(machine())).isEqualTo(taken);
        }
    }

    @Test
    void a_file_that_came_damaged_is_not_read() {
        machine().renew(AGENCY, Stream.of(put("a")));
        for (var name : files.names()) files.rot(AGENCY, name.substring(name.indexOf('/') + 1));

        assertThatThrownBy(() -> total(machine()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void where_there_is_no_index_nothing_is_found_to_be_nothing() {
        assertThatThrownBy(() -> total(machine()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("rebuild");
        assertThatThrownBy(() -> machine().apply(AGENCY, List.of(put("a"))))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("rebuild");
    }

    @Test
    void a_pointer_of_another_program_is_foreign_until_the_index_is_renewed() {
        files.swap(AGENCY, Optional.empty(), "kho-index 2\nwhatever\n");

        assertThatThrownBy(() -> total(machine()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("rebuild");
        assertThatThrownBy(() -> machine().apply(AGENCY, List.of(put("a")))).isInstanceOf(Unavailable.class);

        machine().renew(AGENCY, Stream.of(put("a")));
        assertThat(total(machine())).isEqualTo(1);
    }

    @Test
    void an_index_whose_files_are_lost_says_so_and_can_be_renewed() {
        machine().renew(AGENCY, Stream.of(put("a")));
        for (var name : files.names()) files.drop(AGENCY, name.substring(name.indexOf('/') + 1));

        assertThatThrownBy(() -> total(machine()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("rebuild");
        assertThatThrownBy(() -> machine().apply(AGENCY, List.of(put("b")))).isInstanceOf(Unavailable.class);

        machine().renew(AGENCY, Stream.of(put("a"), put("b")));
        assertThat(total(machine())).isEqualTo(2);
    }

    @Test
    void files_that_are_named_no_more_stay_an_hour_and_then_go() {
        var writer = machine();
        writer.renew(AGENCY, Stream.of(put("a")));
        var first = files.names();
        writer.renew(AGENCY, Stream.of(put("b")));
        assertThat(files.names()).containsAll(first);

        now = now.plus(PublishedIndex.GRACE).plus(Duration.ofMinutes(1));
        writer.apply(AGENCY, List.of(put("c")));

        assertThat(files.names()).doesNotContainAnyElementsOf(first);
        assertThat(total(machine())).isEqualTo(2);
    }

    @Test
    void a_reader_that_an_index_begun_anew_overtakes_goes_on() {
        var reader = machine();
        machine().renew(AGENCY, Stream.of(put("a")));
        assertThat(total(reader)).isEqualTo(1);
        files.swap(AGENCY, files.pointer(AGENCY), "lost\n");
        machine().renew(AGENCY, Stream.of(put("x"), put("y"), put("z")));

        now = now.plus(PublishedIndex.LAG);

        assertThat(total(reader)).isEqualTo(3);
    }

    @Test
    void what_a_process_left_in_the_middle_is_not_looked_at() throws IOException {
        machine().renew(AGENCY, Stream.of(put("a")));
        var left = Files.createDirectories(work.resolve("left").resolve(AGENCY.value()));
        Files.writeString(left.resolve("segments_9"), "half a file");

        assertThat(total(open(files, left.getParent(), () -> now))).isEqualTo(1);
    }

    @Test
    void nothing_stays_on_the_disk_of_a_machine_that_is_done() throws IOException {
        var folder = work.resolve("done");
        var machine = open(files, folder, () -> now);
        machine.renew(AGENCY, Stream.of(put("a")));
        total(machine);

        machine.close();

        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /// The store, in which another writes just before each swap, once.
    private static IndexFiles racedBy(MemoryIndexFiles files, PublishedIndex other) {
        return new IndexFiles() {
            private boolean raced;

            @Override
            public Optional<Pointer> pointer(AgencyId agency) {
                return files.pointer(agency);
            }

            @Override
            public Optional<Pointer> swap(AgencyId agency, Optional<Pointer> seen, String text) {
                if (!raced) other.apply(agency, List.of(PublishedIndexTest.put("meanwhile")));
                raced = true;
                return files.swap(agency, seen, text);
            }

            @Override
            public void put(AgencyId agency, String name, Path file) {
                files.put(agency, name, file);
            }

            @Override
            public boolean fetch(AgencyId agency, String name, Path to) {
                return files.fetch(agency, name, to);
            }

            @Override
            public void drop(AgencyId agency, String name) {
                files.drop(agency, name);
            }
        };
    }

    private PublishedIndex machine() {
        return open(files, () -> now);
    }

    private PublishedIndex open(IndexFiles files, InstantSource clock) {
        return open(files, work.resolve("machine" + opened.size()), clock);
    }

    private PublishedIndex open(IndexFiles files, Path folder, InstantSource clock) {
        var index = new PublishedIndex(files, folder, clock);
        opened.add(index);
        return index;
    }

    private static long total(SearchIndex index) {
        return ((Answer.Found) index.search(ALL, new Query.All(), Ask.first(1))).total();
    }

    private static Update put(String dossier) {
        var card = new Card(
                dossier, "Hồ sơ " + dossier, new Department("LS"), UseMode.PUBLIC, 2026, null, List.of(), List.of());
        return new Update.Put(new DossierId(AGENCY, dossier), 1, card, List.of());
    }
}
