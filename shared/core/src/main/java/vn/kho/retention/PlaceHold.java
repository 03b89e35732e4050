package vn.kho.retention;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.access.Actor;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.HoldId;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.vault.Vault;

/// Places and releases holds. The register decides every race; the vault is then made to agree with it. Doing the same
/// again after a crash makes it agree.
public final class PlaceHold {
    /// The milestones' names.
    public static final String PLACED = "hold-placed";

    public static final String RELEASED = "hold-released";

    private final Registry registry;
    private final VaultHolds vaultHolds;
    private final InstantSource clock;

    public PlaceHold(Registry registry, Vault vault, InstantSource clock) {
        this.registry = registry;
        this.vaultHolds = new VaultHolds(registry, vault);
        this.clock = clock;
    }

    /// Placing the same hold again is done; another one under its code is rejected, and so is a hold over dossiers
    /// that are unknown or destroyed.
    ///
    /// @param hold not released
    public Outcome place(Hold hold, Actor by) {
        if (hold.release() != null) throw new IllegalArgumentException("hold " + hold.code() + " is released");
        var register = registry.find(HoldRegister.key(hold.agency()));
        var known = registry.find(hold.key());
        if (known.isPresent() && known.get().item().equals(hold)) return vaultHolds.settle(hold, hold.from());
        if (known.isPresent()) return Outcome.rejected("hold-code-taken", hold.code());
        for (var id : hold.dossiers()) {
            var dossier = registry.find(Dossier.key(id)).map(Seen::item);
            if (dossier.isEmpty()) return Outcome.rejected("dossier-unknown", id.value());
            if (dossier.get().state() instanceof Dossier.State.Destroyed)
                return Outcome.rejected("dossier-destroyed", dossier.get().code());
        }
        var next = register.map(Seen::item)
                .orElseGet(() -> HoldRegister.empty(hold.agency()))
                .placed(hold);
        return commit("place-hold", PLACED, new Change.Write.Create(hold), hold, register, next, by, hold.from());
    }

    /// Releasing in the same way again is done. The originals stay held while another hold lies on their dossier.
    public Outcome release(HoldId id, Hold.Release release, Actor by) {
        var register = registry.find(HoldRegister.key(id.agency()));
        var known = registry.find(Hold.key(id));
        if (known.isEmpty() || register.isEmpty()) return Outcome.rejected("hold-unknown", id.value());
        var hold = known.get().item();
        if (release.equals(hold.release())) return vaultHolds.settle(hold, release.on());
        if (hold.release() != null) return Outcome.rejected("hold-released", hold.code());
        if (release.on().isBefore(hold.from()))
            return Outcome.rejected(
                    "hold-release-before",
                    hold.code(),
                    release.on().toString(),
                    hold.from().toString());
        var released = hold.with(release);
        var write = new Change.Write.Replace(released, known.get().version());
        var next = register.get().item().released(hold);
        return commit("release-hold", RELEASED, write, released, register, next, by, release.on());
    }

    private Outcome commit(
            String verb,
            String milestone,
            Change.Write write,
            Hold hold,
            Optional<Seen<HoldRegister>> register,
            HoldRegister next,
            Actor by,
            LocalDate day) {
        var seen = register.map(Seen::version).orElse(0L);
        var change = new Change(
                CommandId.of(verb, hold.id()),
                by,
                clock.instant(),
                List.of(write, seen == 0 ? new Change.Write.Create(next) : new Change.Write.Replace(next, seen)),
                List.of(Milestone.Told.of(
                        milestone,
                        Map.of(
                                "hold", hold.id().value(),
                                "dossiers", String.valueOf(hold.dossiers().size())))));
        return switch (registry.commit(change)) {
            case Committed.Done _ -> vaultHolds.settle(hold, day);
            case Committed.Already _ -> new Outcome.Retry(verb + " meanwhile: " + hold.key());
            case Committed.Stale(var key) -> new Outcome.Retry("changed meanwhile: " + key);
        };
    }
}
