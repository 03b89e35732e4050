package vn.kho.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDossier;

import org.junit.jupiter.api.Test;
import vn.kho.kernel.Unavailable;
import vn.kho.registry.Committed;

class FlakyTest {
    private final MemoryRegistry registry = new MemoryRegistry();
    private final Faults faults = Faults.none();

    @Test
    void a_fault_before_has_no_effect() {
        var dossier = aDossier().build();
        var flaky = Flaky.of(registry, faults.before());

        assertThatThrownBy(() -> flaky.commit(aChange().create(dossier).build()))
                .isInstanceOf(Unavailable.class);

        assertThat(registry.find(dossier.key())).isEmpty();
    }

    @Test
    void a_fault_after_has_taken_effect() {
        var change = aChange().create(aDossier().build()).build();
        var flaky = Flaky.of(registry, faults.after());

        assertThatThrownBy(() -> flaky.commit(change)).isInstanceOf(Unavailable.class);

        assertThat(flaky.commit(change)).isEqualTo(new Committed.Already());
    }
}
