package vn.kho.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kho.samples.Samples.aChange;
import static vn.kho.samples.Samples.aDossier;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kho.contract.RegistryContract;
import vn.kho.dossier.Dossier;
import vn.kho.registry.Outbox;
import vn.kho.registry.Registry;
import vn.kho.registry.Rows;
import vn.kho.samples.Samples;
import vn.kho.vault.Vault;

class MemoryRegistryTest extends RegistryContract {
    private final MemoryRegistry registry = new MemoryRegistry();
    private final MemoryVault vault = new MemoryVault();

    @Override
    protected Registry registry() {
        return registry;
    }

    @Override
    protected Outbox outbox() {
        return registry;
    }

    @Override
    protected Rows rows() {
        return registry;
    }

    @Override
    protected Vault vault() {
        return vault;
    }

    @Test
    void a_list_lags_on_purpose() {
        registry.commit(aChange().create(aDossier().build()).build());

        var first = registry.list(Samples.AGENCY, Dossier.KIND, "dossiers/LS", Optional.empty(), 10);

        assertThat(first.items()).isEmpty();
    }
}
