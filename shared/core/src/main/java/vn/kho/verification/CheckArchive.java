package vn.kho.verification;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Actor;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.OwnReports;
import vn.kho.dossier.Year;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Committed;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.registry.Walk;
import vn.kho.retention.Hold;
import vn.kho.retention.HoldRegister;
import vn.kho.retention.Judge;
import vn.kho.retention.LockDrift;
import vn.kho.retention.Schedule;
import vn.kho.vault.Vault;

/// Verifies an agency's archive and keeps what came of it as evidence for its papers. Time as for [VerifyArchive].
public final class CheckArchive {
    /// The milestone's name.
    public static final String CHECKED = "archive-checked";

    private final VerifyArchive verify;
    private final Registry registry;
    private final Schedule schedule;
    private final InstantSource clock;

    public CheckArchive(VerifyArchive verify, Registry registry, Schedule schedule, InstantSource clock) {
        this.verify = verify;
        this.registry = registry;
        this.schedule = schedule;
        this.clock = clock;
    }

    /// What was found, and whether it could be kept.
    public record Result(Found found, Outcome kept) {}

    /// The same result again on the same day leaves no trace.
    ///
    /// @param on       the day to judge by
    /// @param progress told the number of originals read so far
    public Result check(AgencyId agency, LocalDate on, Actor by, LongConsumer progress) {
        var tally = new Tally(agency, on, progress);
        var found = verify.verify(agency, tally);
        return new Result(found, keep(tally.checked(), by));
    }

    private Outcome keep(Checked checked, Actor by) {
        var known = registry.find(checked.key());
        if (known.map(Seen::item).filter(checked::equals).isPresent()) return Outcome.done();
        var write = known.<Change.Write>map(seen -> new Change.Write.Replace(checked, seen.version()))
                .orElseGet(() -> new Change.Write.Create(checked));
        var version = known.map(Seen::version).orElse(0L);
        var change = new Change(
                new CommandId(checked.agency(), "check-archive/" + checked.on() + "/" + version),
                by,
                clock.instant(),
                List.of(write),
                List.of(Milestone.Told.of(
                        CHECKED,
                        Map.of(
                                "on", checked.on().toString(),
                                "objects", String.valueOf(checked.objects()),
                                "failed", String.valueOf(checked.failed()),
                                "drift", String.valueOf(checked.drift().size())))));
        return switch (registry.commit(change)) {
            case Committed.Done _ -> Outcome.done();
            case Committed.Already _ -> new Outcome.Retry("checked meanwhile: " + checked.key());
            case Committed.Stale(var key) -> new Outcome.Retry("checked meanwhile: " + key);
        };
    }

    /// Counts what a verification looks at.
    private final class Tally implements VerifyArchive.Watch {
        private final AgencyId agency;
        private final LocalDate on;
        private final LongConsumer progress;
        private final Judge judge;
        private final Set<DossierId> ours = new HashSet<>();
        private final Map<DossierId, Boolean> drifted = new TreeMap<>(Comparator.comparing(DossierId::value));
        private long read;
        private long objects;
        private long failed;

        private Tally(AgencyId agency, LocalDate on, LongConsumer progress) {
            this.agency = agency;
            this.on = on;
            this.progress = progress;
            this.judge = new Judge(schedule, Walk.children(registry, agency, HoldRegister.ROOT, Hold.KIND));
            Walk.children(registry, agency, Year.ROOT, Year.KIND, year -> ours.add(OwnReports.of(agency, year.year())));
        }

        @Override
        public void original(DossierId dossier, DocumentId document, Vault.@Nullable Copy copy, boolean well) {
            progress.accept(++read);
            if (ours.contains(dossier)) return;
            objects++;
            if (!well) failed++;
            if (copy == null || Boolean.TRUE.equals(drifted.get(dossier))) return;
            var found = registry.find(Dossier.key(dossier));
            if (found.isEmpty()) return;
            var judged = judge.judge(found.get().item(), on);
            drifted.put(
                    dossier, LockDrift.of(judged, document, copy.lockedUntil()).isPresent());
        }

        private Checked checked() {
            var drift = drifted.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .limit(Checked.MOST_NAMED)
                    .toList();
            return new Checked(agency, on, objects, failed, drift);
        }
    }
}
