package vn.kho.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.Year;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Sha256;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.registry.Walk;
import vn.kho.vault.Vault;

/// Goes through the dossiers of an agency day by day, each once in 28 days: judges it, and locks the originals of what
/// is closed anew, so that no lock runs out before its dossier does. Nothing is destroyed and nothing is decided. Doing
/// a day again, or missing one, does no harm: locks only grow, and the shortest is ten years or the dossier's own end.
///
/// Time grows with the entries of all years, and with the originals of a twenty-eighth of the dossiers.
public final class DailyRound {
    private static final int DAYS = 28;

    private final Registry registry;
    private final Locks locks;
    private final Schedule schedule;

    public DailyRound(Registry registry, Vault vault, Schedule schedule) {
        this.registry = registry;
        this.locks = new Locks(registry, vault);
        this.schedule = schedule;
    }

    /// What the day brought.
    ///
    /// @param groups the dossiers looked at, by what may become of them
    /// @param due    those whose period is over and that nothing holds: people may decide
    /// @param locked originals whose lock was set as far as it may reach
    public record Day(Map<Verdict.Group, Integer> groups, List<DossierId> due, int locked) {
        public Day {
            groups = Map.copyOf(groups);
            due = List.copyOf(due);
        }
    }

    public Day go(AgencyId agency, LocalDate today) {
        var judge = new Judge(schedule, Walk.children(registry, agency, HoldRegister.ROOT, Hold.KIND));
        var groups = new EnumMap<Verdict.Group, Integer>(Verdict.Group.class);
        var due = new ArrayList<DossierId>();
        var locked = new int[1];
        Walk.children(registry, agency, Year.ROOT, Year.KIND, year -> {
            Walk.children(registry, agency, Entry.root(year.year()), Entry.KIND, entry -> {
                if (!entry.what().equals("dossier") || !dayOf(entry.dossierId(), today)) return;
                var found = registry.find(Dossier.key(entry.dossierId())).map(Seen::item);
                if (found.isEmpty()) return; // a finding of the verification, not of this
                var judged = judge.judge(found.get(), today);
                var group = judged.verdict().group(today);
                groups.merge(group, 1, Integer::sum);
                if (group == Verdict.Group.DUE) due.add(found.get().id());
                if (LockDrift.expected(judged).isPresent()) locked[0] += locks.lock(judged, today);
            });
        });
        return new Day(groups, due, locked[0]);
    }

    /// Whether this is the dossier's day of the month; it never changes.
    static boolean dayOf(DossierId dossier, LocalDate today) {
        var first = Sha256.of(dossier.value()).raw()[0] & 0xff;
        return first % DAYS == today.getDayOfMonth() - 1;
    }
}
