package vn.kho.retention;

import java.time.LocalDate;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.registry.Registry;
import vn.kho.registry.Walk;
import vn.kho.vault.Vault;

/// Locks the originals of a dossier for as long as its class asks, ten years ahead at the most: what is to be kept for
/// longer, or nobody knows how long, is locked anew as the years go by.
final class Locks {
    private static final int LONGEST_YEARS = 10;

    private final Registry registry;
    private final Vault vault;

    Locks(Registry registry, Vault vault) {
        this.registry = registry;
        this.vault = vault;
    }

    /// @return how many originals
    int lock(Judged judged, LocalDate today) {
        var dossier = judged.dossier();
        var most = today.plusYears(LONGEST_YEARS);
        var until = judged.rule()
                .flatMap(rule -> Judge.expiry(dossier.span(), rule.row().period()))
                .filter(day -> day.isBefore(most))
                .orElse(most);
        var documents = Walk.children(registry, dossier.agency(), Dossier.root(dossier.id()), Document.KIND);
        for (var document : documents) vault.lock(document.id(), until);
        return documents.size();
    }
}
