package vn.kho.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
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
import vn.kho.search.Answer;
import vn.kho.search.Ask;
import vn.kho.search.Card;
import vn.kho.search.Query;
import vn.kho.search.SearchIndex;
import vn.kho.search.SearchIndex.Update;

class LuceneIndexTest extends SearchIndexContract {
    private static final AgencyId AGENCY = new AgencyId("H99.10");
    private static final Reach ALL = new Reach.Everywhere(AGENCY, Set.of(UseMode.PUBLIC));

    @TempDir
    private Path root;

    private final List<LuceneIndex> opened = new ArrayList<>();
    private int roots;

    @Override
    protected SearchIndex index(InstantSource clock) {
        return open(root.resolve("contract" + roots++), clock);
    }

    @AfterEach
    void close() {
        opened.forEach(LuceneIndex::close);
    }

    @Test
    void a_reader_finds_what_another_process_writes_meanwhile() {
        var writer = open(root, InstantSource.system());
        writer.renew(AGENCY, Stream.empty());
        var reader = open(root, InstantSource.system());
        assertThat(total(reader)).isZero();

        for (int i = 0; i < 30; i++) {
            writer.apply(AGENCY, List.of(put("d" + i)));
            assertThat(total(reader)).isEqualTo(i + 1);
        }
    }

    @Test
    void an_index_survives_its_process() {
        try (var first = new LuceneIndex(root, InstantSource.system())) {
            first.renew(AGENCY, Stream.of(put("a")));
        }

        assertThat(total(open(root, InstantSource.system()))).isEqualTo(1);
    }

    @Test
    void a_second_writer_is_told_to_try_again() throws IOException {
        var index = open(root, InstantSource.system());
        index.renew(AGENCY, Stream.empty());

        try (var folder = FSDirectory.open(root.resolve(AGENCY.value()));
                var _ = new IndexWriter(folder, new IndexWriterConfig())) {
            assertThatThrownBy(() -> index.apply(AGENCY, List.of(put("a"))))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("another process");
        }
    }

    @Test
    void an_index_of_another_program_is_foreign_until_it_is_renewed() throws IOException {
        try (var folder = FSDirectory.open(root.resolve(AGENCY.value()));
                var writer = new IndexWriter(folder, new IndexWriterConfig())) {
            writer.commit();
        }
        var index = open(root, InstantSource.system());

        assertThatThrownBy(() -> total(index)).isInstanceOf(Unavailable.class).hasMessageContaining("rebuild");
        assertThatThrownBy(() -> index.apply(AGENCY, List.of(put("a")))).isInstanceOf(Unavailable.class);

        index.renew(AGENCY, Stream.of(put("a")));
        assertThat(total(index)).isEqualTo(1);
    }

    @Test
    void a_lost_index_is_not_an_empty_one() throws IOException {
        var index = open(root, InstantSource.system());
        index.renew(AGENCY, Stream.of(put("a")));
        assertThat(total(index)).isEqualTo(1);

        delete();

        assertThatThrownBy(() -> total(index)).isInstanceOf(Unavailable.class).hasMessageContaining("rebuild");
        index.renew(AGENCY, Stream.of(put("a"), put("b")));
        assertThat(total(index)).isEqualTo(2);
    }

    @Test
    void a_damaged_index_says_so_and_can_be_renewed() throws IOException {
        try (var first = new LuceneIndex(root, InstantSource.system())) {
            first.renew(AGENCY, Stream.of(put("a")));
        }
        for (var file : files()) if (!file.endsWith("write.lock")) Files.write(file, new byte[] {1, 2, 3});
        var index = open(root, InstantSource.system());

        assertThatThrownBy(() -> total(index)).isInstanceOf(Unavailable.class).hasMessageContaining("rebuild");

        index.renew(AGENCY, Stream.of(put("a")));
        assertThat(total(index)).isEqualTo(1);
    }

    private LuceneIndex open(Path folder, InstantSource clock) {
        var index = new LuceneIndex(folder, clock);
        opened.add(index);
        return index;
    }

    private static long total(LuceneIndex index) {
        return ((Answer.Found) index.search(ALL, new Query.All(), Ask.first(1))).total();
    }

    private static Update put(String name) {
        var card =
                new Card(name, "Hồ sơ " + name, new Department("LS"), UseMode.PUBLIC, 2026, null, List.of(), List.of());
        return new Update.Put(new DossierId(AGENCY, name), 1, card, List.of());
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(root.resolve(AGENCY.value()))) {
            return files.toList();
        }
    }

    private void delete() throws IOException {
        for (var file : files()) Files.delete(file);
        Files.delete(root.resolve(AGENCY.value()));
    }
}
