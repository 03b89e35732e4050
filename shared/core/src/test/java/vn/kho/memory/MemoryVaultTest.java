package vn.kho.memory;

import vn.kho.contract.VaultContract;
import vn.kho.vault.Vault;

class MemoryVaultTest extends VaultContract {
    private final MemoryVault vault = new MemoryVault();

    @Override
    protected Vault vault() {
        return vault;
    }
}
