package vn.kho.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.kho.samples.Samples;
import vn.kho.shelf.Shelf;
import vn.kho.shelf.Spot;

/// What every shelf keeps.
public abstract class ShelfContract {
    private static final Spot SPOT = new Spot(Samples.AGENCY, "transcript/UPLOAD1-0/0001.json");

    protected abstract Shelf shelf();

    @Test
    protected void what_was_put_is_found() {
        shelf().put(SPOT, new byte[] {1, 2, 3});

        assertThat(shelf().find(SPOT).orElseThrow()).containsExactly(1, 2, 3);
    }

    @Test
    protected void nothing_is_found_where_nothing_was_put() {
        shelf().put(SPOT, new byte[] {1});

        assertThat(shelf().find(new Spot(Samples.AGENCY, "transcript/UPLOAD1-0")))
                .isEmpty();
        assertThat(shelf().find(new Spot(Samples.AGENCY, "transcript/UPLOAD1-0/0002.json")))
                .isEmpty();
        assertThat(shelf().find(new Spot(Samples.OTHER_AGENCY, SPOT.path()))).isEmpty();
    }

    @Test
    protected void a_second_put_replaces_the_first() {
        shelf().put(SPOT, new byte[] {1, 2, 3});
        shelf().put(SPOT, new byte[] {4});

        assertThat(shelf().find(SPOT).orElseThrow()).containsExactly(4);
    }

    @Test
    protected void what_was_dropped_is_gone_and_may_be_dropped_again() {
        shelf().put(SPOT, new byte[] {1});
        shelf().drop(SPOT);
        shelf().drop(SPOT);

        assertThat(shelf().find(SPOT)).isEmpty();
    }

    @Test
    protected void a_reader_sees_the_old_bytes_or_the_new_ones_never_a_mixture() throws Exception {
        shelf().put(SPOT, filled(0));

        var seen = RegistryContract.race(200, i -> {
            if (i % 2 == 0) shelf().put(SPOT, filled(i % 100));
            return shelf().find(SPOT).orElseThrow();
        });

        assertThat(seen).allSatisfy(bytes -> assertThat(bytes).isEqualTo(filled(bytes[0])));
    }

    private static byte[] filled(int value) {
        var bytes = new byte[50_000];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
