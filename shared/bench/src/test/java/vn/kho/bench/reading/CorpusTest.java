package vn.kho.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kho.samples.Needs;

/// Files that nobody here wrote: all Vietnamese ones end as they must, and so does whatever is locked or swells.
/// Skipped where `KHO_CORPUS` names no corpus.
@Tag("slow")
class CorpusTest {
    /// Not to be met, and why.
    private static final List<String> EXCEPT = List.of(
            "45000003.DOC", // the words that are looked for are garbled themselves
            "testZIP_corrupted_oom.zip"); // is not only a bomb but broken: its names are read until it breaks off

    @Test
    void vietnamese_files_and_hostile_ones_end_as_the_manifest_says() throws IOException {
        assumeTrue(System.getenv("KHO_CORPUS") != null, "set KHO_CORPUS to the folder of a corpus");
        var corpus = Path.of(System.getenv("KHO_CORPUS"));
        var misses = new ArrayList<String>();
        int files = 0;
        try (var readings =
                Readings.with(Needs.vietnameseModel(), Runtime.getRuntime().availableProcessors())) {
            for (var file : Manifest.of(corpus)) {
                if (!wanted(file)) continue;
                files++;
                var miss = file.miss(readings.read(corpus.resolve(file.path())));
                if (!miss.isEmpty()) misses.add(file.path() + ": " + miss);
            }
        }

        assertThat(misses).isEmpty();
        assertThat(files).isPositive();
    }

    private static boolean wanted(Manifest file) {
        if (EXCEPT.stream().anyMatch(file.path()::endsWith)) return false;
        return file.kind().startsWith("vn-")
                || file.expected().equals("bomb")
                || file.expected().equals("password-needed");
    }
}
