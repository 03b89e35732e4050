package vn.kho.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.HoldId;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.registry.Walk;
import vn.kho.vault.Vault;

/// Makes the vault agree with the register of holds. Whoever changes the register does it for the documents that have
/// rows by then; whoever writes a document's row does it for that document. Each commits first and looks afterwards, so
/// of the two that race the later one sees the other; and each looks at the register once more when it is through, so
/// that the last word in the vault is never an old one.
public final class VaultHolds {
    private final Registry registry;
    private final Vault vault;

    public VaultHolds(Registry registry, Vault vault) {
        this.registry = registry;
        this.vault = vault;
    }

    /// For a document whose row was written, now or before.
    public Outcome settle(DossierId dossier, DocumentId document, LocalDate day) {
        return settle(dossier.agency(), day, holds -> {
            if (there(dossier)) vault.hold(document, covered(holds, dossier));
        });
    }

    /// For every document of every dossier that the hold names.
    Outcome settle(Hold hold, LocalDate day) {
        return settle(hold.agency(), day, holds -> {
            for (var dossier : hold.dossiers())
                if (there(dossier))
                    Walk.children(
                            registry,
                            hold.agency(),
                            Dossier.root(dossier),
                            Document.KIND,
                            document -> vault.hold(document.id(), covered(holds, dossier)));
        });
    }

    /// When the register changed meanwhile, what was read of it may be old: then it is done again from the start.
    private Outcome settle(AgencyId agency, LocalDate day, Consumer<List<Hold>> step) {
        var register = registry.find(HoldRegister.key(agency));
        if (register.isEmpty()) return Outcome.done(); // no hold was ever placed
        step.accept(inForce(register.get().item(), day));
        var now = registry.find(HoldRegister.key(agency)).map(Seen::version);
        return now.equals(Optional.of(register.get().version()))
                ? Outcome.done()
                : new Outcome.Retry("holds changed meanwhile");
    }

    /// A hold that begins later binds the vault already.
    private List<Hold> inForce(HoldRegister register, LocalDate day) {
        return register.holds().stream()
                .flatMap(local -> registry.find(Hold.key(new HoldId(register.agency(), local))).stream())
                .map(Seen::item)
                .filter(hold -> hold.until() == null || !day.isAfter(hold.until()))
                .toList();
    }

    private static boolean covered(List<Hold> holds, DossierId dossier) {
        return holds.stream().anyMatch(hold -> hold.dossiers().contains(dossier));
    }

    /// What was destroyed after its hold had ended is not in the vault.
    private boolean there(DossierId id) {
        var dossier = registry.find(Dossier.key(id)).map(Seen::item);
        return dossier.isPresent() && !(dossier.get().state() instanceof Dossier.State.Destroyed);
    }
}
