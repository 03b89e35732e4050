package vn.kho.retention;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.vault.Vault;

/// Closes a dossier, and locks its originals for as long as its class asks. State before locks: once closed nothing
/// comes in, so the walk over the documents that follows is complete. A crash in between is mended by closing again;
/// until then it shows as [LockDrift].
public final class CloseDossier {
    /// The milestone's name.
    public static final String CLOSED = "dossier-closed";

    private final Registry registry;
    private final Locks locks;
    private final Schedule schedule;
    private final InstantSource clock;

    public CloseDossier(Registry registry, Vault vault, Schedule schedule, InstantSource clock) {
        this.registry = registry;
        this.locks = new Locks(registry, vault);
        this.schedule = schedule;
        this.clock = clock;
    }

    /// When the work ended.
    ///
    /// @param on       the day of closing
    /// @param finished not after `on`
    /// @param returned null when there was nothing to hand out, or nobody has come for it
    public record Closing(
            LocalDate on, LocalDate finished, @Nullable LocalDate returned) {}

    /// Closing it again in the same way is done, and mends the locks. Only the dossier's own state counts: what still
    /// waits for it in the inbox is refused there, by name.
    public Outcome close(DossierId id, Closing closing, Actor by, LocalDate today) {
        var found = registry.find(Dossier.key(id));
        if (found.isEmpty()) return Outcome.rejected("dossier-unknown", id.value());
        var before = found.get().item();
        var started = before.span().started();
        if (closing.on().isAfter(today))
            return Outcome.rejected("closing-ahead", before.code(), closing.on().toString(), today.toString());
        if (closing.finished().isBefore(started) || closing.finished().isAfter(closing.on()))
            return Outcome.rejected(
                    "closing-days",
                    before.code(),
                    started.toString(),
                    closing.finished().toString(),
                    closing.on().toString());
        var closed = before.with(new Dossier.Span(started, closing.finished(), closing.returned()))
                .with(new Dossier.State.Closed(closing.on()));
        if (!closed.equals(before)) {
            if (!before.open()) return Outcome.rejected("dossier-closed", before.code());
            var change = new Change(
                    CommandId.of("close-dossier", id),
                    by,
                    clock.instant(),
                    List.of(new Change.Write.Replace(closed, found.get().version())),
                    List.of(Milestone.Told.of(CLOSED, Map.of("dossier", id.value()))));
            switch (registry.commit(change)) {
                case Committed.Done _ -> {}
                case Committed.Already _ -> {
                    return new Outcome.Retry("closed meanwhile: " + closed.key());
                }
                case Committed.Stale(var key) -> {
                    return new Outcome.Retry("changed meanwhile: " + key);
                }
            }
        }
        locks.lock(new Judge(schedule, List.of()).judge(closed, today), today);
        return Outcome.done();
    }
}
