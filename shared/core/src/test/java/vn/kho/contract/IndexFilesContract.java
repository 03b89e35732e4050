package vn.kho.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.kernel.AgencyId;
import vn.kho.search.IndexFiles;
import vn.kho.search.IndexFiles.Pointer;

/// What every store of index files must keep.
public abstract class IndexFilesContract {
    private static final AgencyId ONE = new AgencyId("H99.10");
    private static final AgencyId OTHER = new AgencyId("H99.100");

    @TempDir
    private Path folder;

    protected abstract IndexFiles files();

    @Test
    void there_is_no_pointer_before_the_first() {
        assertThat(files().pointer(ONE)).isEmpty();
    }

    @Test
    void a_pointer_is_swapped_by_who_has_seen_it() {
        var first = files().swap(ONE, Optional.empty(), "một").orElseThrow();

        var second = files().swap(ONE, Optional.of(first), "hai");

        assertThat(second.map(Pointer::text)).contains("hai");
        assertThat(files().pointer(ONE)).isEqualTo(second);
    }

    @Test
    void who_has_not_seen_the_pointer_does_not_swap_it() {
        var first = files().swap(ONE, Optional.empty(), "một").orElseThrow();
        files().swap(ONE, Optional.of(first), "hai");

        assertThat(files().swap(ONE, Optional.of(first), "ba")).isEmpty();
        assertThat(files().swap(ONE, Optional.empty(), "ba")).isEmpty();
        assertThat(files().pointer(ONE).map(Pointer::text)).contains("hai");
    }

    @Test
    void of_racing_swaps_one_wins() throws Exception {
        var first = files().swap(ONE, Optional.empty(), "một");

        var won = RegistryContract.race(
                16, i -> files().swap(ONE, first, "người " + i).isPresent());

        assertThat(won).filteredOn(each -> each).hasSize(1);
    }

    @Test
    void of_racing_first_pointers_one_wins() throws Exception {
        var won = RegistryContract.race(
                16, i -> files().swap(ONE, Optional.empty(), "người " + i).isPresent());

        assertThat(won).filteredOn(each -> each).hasSize(1);
    }

    @Test
    void a_file_comes_back_as_it_was_put() throws IOException {
        files().put(ONE, "f-1.cfs", file("words"));

        assertThat(files().fetch(ONE, "f-1.cfs", folder.resolve("back"))).isTrue();
        assertThat(folder.resolve("back")).hasContent("words");
    }

    @Test
    void a_file_put_again_is_as_it_was() throws IOException {
        files().put(ONE, "f-1.cfs", file("words"));
        files().put(ONE, "f-1.cfs", file("others"));

        files().fetch(ONE, "f-1.cfs", folder.resolve("back"));

        assertThat(folder.resolve("back")).hasContent("words");
    }

    @Test
    void what_is_not_there_is_told_and_nothing_is_written() throws IOException {
        files().put(OTHER, "f-1.cfs", file("words"));

        assertThat(files().fetch(ONE, "f-1.cfs", folder.resolve("back"))).isFalse();
        assertThat(folder.resolve("back")).doesNotExist();
    }

    @Test
    void what_was_dropped_is_gone_and_may_be_dropped_again() throws IOException {
        files().put(ONE, "f-1.cfs", file("words"));
        files().put(OTHER, "f-1.cfs", file("others"));

        files().drop(ONE, "f-1.cfs");
        files().drop(ONE, "f-1.cfs");

        assertThat(files().fetch(ONE, "f-1.cfs", folder.resolve("back"))).isFalse();
        assertThat(files().fetch(OTHER, "f-1.cfs", folder.resolve("back"))).isTrue();
    }

    private Path file(String words) throws IOException {
        return Files.writeString(folder.resolve("given-" + words), words);
    }
}
