package vn.kho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.DAY;
import static vn.kho.samples.Samples.original;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Sha256;
import vn.kho.memory.MemoryOriginal;
import vn.kho.samples.Samples;
import vn.kho.vault.Vault;

/// What every vault keeps.
public abstract class VaultContract {
    private static final DocumentId DOCUMENT = new DocumentId(Samples.AGENCY, "UPLOAD1-0");
    private static final LocalDate LOCK = DAY.plusDays(30);

    /// Empty at the start of a test; the same one through the test.
    protected abstract Vault vault();

    @Test
    protected void what_was_put_is_read_back_byte_for_byte() throws IOException {
        var content = new byte[300_001];
        new Random(1).nextBytes(content);

        vault().put(DOCUMENT, new MemoryOriginal(content), LOCK);

        try (var in = vault().open(DOCUMENT)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    protected void the_first_put_is_kept_and_says_what_is_there() {
        var put = vault().put(DOCUMENT, original("a report"), LOCK);

        var copy = new Vault.Copy(Sha256.of("a report"), 8, LOCK, false);
        assertThat(put).isEqualTo(new Vault.Put.Kept(copy));
        assertThat(vault().look(DOCUMENT)).contains(copy);
    }

    @Test
    protected void an_empty_original_is_kept_too() {
        vault().put(DOCUMENT, original(""), LOCK);

        assertThat(vault().look(DOCUMENT).orElseThrow().bytes()).isZero();
    }

    @Test
    protected void equal_bytes_again_are_already_there() {
        vault().put(DOCUMENT, original("a report"), LOCK);

        assertThat(vault().put(DOCUMENT, original("a report"), LOCK)).isInstanceOf(Vault.Put.AlreadyThere.class);
    }

    @Test
    protected void other_bytes_under_the_same_id_change_nothing() {
        vault().put(DOCUMENT, original("a report"), LOCK);

        var put = vault().put(DOCUMENT, original("another report"), LOCK);

        assertThat(put).isInstanceOf(Vault.Put.Other.class);
        assertThat(put.copy().hash()).isEqualTo(Sha256.of("a report"));
        assertThat(vault().look(DOCUMENT).orElseThrow().hash()).isEqualTo(Sha256.of("a report"));
    }

    @Test
    protected void bytes_that_are_not_what_was_announced_are_not_stored() {
        var false_ = new MemoryOriginal("changed on the way".getBytes(StandardCharsets.UTF_8), Sha256.of("as sent"));

        assertThatThrownBy(() -> vault().put(DOCUMENT, false_, LOCK)).isInstanceOf(IllegalArgumentException.class);

        assertThat(vault().look(DOCUMENT)).isEmpty();
    }

    @Test
    protected void a_length_that_is_not_what_was_announced_is_not_stored() {
        var whole = original("a report");
        var short_ = new Vault.Original() {
            @Override
            public Sha256 hash() {
                return whole.hash();
            }

            @Override
            public long bytes() {
                return 7;
            }

            @Override
            public InputStream open() {
                return whole.open();
            }
        };

        assertThatThrownBy(() -> vault().put(DOCUMENT, short_, LOCK)).isInstanceOf(IllegalArgumentException.class);

        assertThat(vault().look(DOCUMENT)).isEmpty();
    }

    @Test
    protected void a_source_that_breaks_off_leaves_nothing() {
        var whole = original("a report");
        var broken = new Vault.Original() {
            @Override
            public Sha256 hash() {
                return whole.hash();
            }

            @Override
            public long bytes() {
                return whole.bytes();
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("the sender is gone");
            }
        };

        assertThatThrownBy(() -> vault().put(DOCUMENT, broken, LOCK)).isInstanceOf(vn.kho.kernel.Unavailable.class);

        assertThat(vault().look(DOCUMENT)).isEmpty();
    }

    @Test
    protected void of_racing_puts_of_equal_bytes_one_is_kept() throws Exception {
        var ends = RegistryContract.race(16, _ -> vault().put(DOCUMENT, original("a report"), LOCK));

        assertThat(ends).filteredOn(end -> end instanceof Vault.Put.Kept).hasSize(1);
        assertThat(ends)
                .filteredOn(end -> end instanceof Vault.Put.AlreadyThere)
                .hasSize(15);
    }

    @Test
    protected void of_racing_puts_of_different_bytes_one_is_kept_and_the_others_see_it() throws Exception {
        var ends = RegistryContract.race(16, i -> vault().put(DOCUMENT, original("report " + i), LOCK));

        assertThat(ends).filteredOn(end -> end instanceof Vault.Put.Kept).hasSize(1);
        assertThat(ends).filteredOn(end -> end instanceof Vault.Put.Other).hasSize(15);
        assertThat(ends)
                .extracting(end -> end.copy().hash())
                .containsOnly(vault().look(DOCUMENT).orElseThrow().hash());
    }

    @Test
    protected void a_lock_grows() {
        vault().put(DOCUMENT, original("a report"), LOCK);

        vault().lock(DOCUMENT, LOCK.plusYears(10));

        assertThat(vault().look(DOCUMENT).orElseThrow().lockedUntil()).isEqualTo(LOCK.plusYears(10));
    }

    @Test
    protected void a_lock_never_shrinks() {
        vault().put(DOCUMENT, original("a report"), LOCK);

        vault().lock(DOCUMENT, LOCK.minusDays(1));

        assertThat(vault().look(DOCUMENT).orElseThrow().lockedUntil()).isEqualTo(LOCK);
    }

    @Test
    protected void what_is_locked_is_not_destroyed_through_the_last_day_of_the_lock() {
        vault().put(DOCUMENT, original("a report"), LOCK);

        assertThat(vault().destroy(DOCUMENT, LOCK)).isEqualTo(new Vault.Destroyed.Locked(LOCK, false));

        assertThat(vault().look(DOCUMENT)).isPresent();
    }

    @Test
    protected void what_is_held_is_not_destroyed_though_its_lock_is_over() {
        vault().put(DOCUMENT, original("a report"), LOCK);
        vault().hold(DOCUMENT, true);

        assertThat(vault().destroy(DOCUMENT, LOCK.plusYears(1))).isEqualTo(new Vault.Destroyed.Locked(LOCK, true));

        assertThat(vault().look(DOCUMENT)).isPresent();
    }

    /// Far ahead: a store that goes by its own clock takes no later lock that is over.
    @Test
    protected void a_hold_is_independent_of_the_lock() {
        vault().put(DOCUMENT, original("a report"), LOCK);
        vault().hold(DOCUMENT, true);
        vault().lock(DOCUMENT, LOCK.plusYears(80));
        vault().hold(DOCUMENT, false);

        assertThat(vault().look(DOCUMENT).orElseThrow().held()).isFalse();
        assertThat(vault().look(DOCUMENT).orElseThrow().lockedUntil()).isEqualTo(LOCK.plusYears(80));
    }

    @Test
    protected void what_is_free_is_destroyed_and_gone() {
        vault().put(DOCUMENT, original("a report"), LOCK);

        assertThat(vault().destroy(DOCUMENT, LOCK.plusDays(1))).isEqualTo(new Vault.Destroyed.Gone());

        assertThat(vault().look(DOCUMENT)).isEmpty();
        assertThatThrownBy(() -> vault().open(DOCUMENT)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    protected void what_is_gone_can_be_destroyed_again() {
        assertThat(vault().destroy(DOCUMENT, DAY)).isEqualTo(new Vault.Destroyed.Gone());
    }

    @Test
    protected void nothing_there_is_no_copy_and_no_stream_and_no_lock() {
        assertThat(vault().look(DOCUMENT)).isEmpty();
        assertThatThrownBy(() -> vault().open(DOCUMENT)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> vault().lock(DOCUMENT, LOCK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault().hold(DOCUMENT, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    protected void the_same_local_name_in_two_agencies_is_two_documents() {
        var theirs = new DocumentId(Samples.OTHER_AGENCY, DOCUMENT.local());
        vault().put(DOCUMENT, original("ours"), LOCK);

        assertThat(vault().put(theirs, original("theirs"), LOCK)).isInstanceOf(Vault.Put.Kept.class);
    }
}
