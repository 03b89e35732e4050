package vn.kho.onestop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ProcedureCode;

/// The table that every office sends (Biểu 06/VPCP/KSTT, second-hand reading): what was received, resolved and is
/// pending, with every matter behind each figure.
///
/// @param asOf    the day it was judged on: the earlier of the period's end and the day of the report
/// @param counted every matter in the table, by code
/// @param balance whether received is resolved + pending
public record NationalTable(LocalDate from, LocalDate to, LocalDate asOf, List<Counted> counted, Balance balance) {
    public NationalTable {
        counted = List.copyOf(counted);
    }

    /// How a matter came into the period.
    public enum Came {
        ONLINE,
        DIRECT,
        CARRIED
    }

    /// One matter in the table.
    public record Counted(Matter matter, Came came, Assessment assessment) {}

    /// Received against resolved + pending, counted from either side on its own.
    public sealed interface Balance {
        record Even(int matters) implements Balance {}

        /// @param codes the matters that are on one side only
        record Uneven(int received, int resolved, int pending, SortedSet<String> codes) implements Balance {
            public Uneven {
                codes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(codes));
            }
        }
    }

    /// @param agency   whose table it is: what another agency received was taken over, so it came from before
    /// @param matters  those to be counted for this agency (see [Succession#countedFor]); whatever lies outside the
    ///     period is left out here
    /// @param reported the day of the report
    public static NationalTable of(
            AgencyId agency, LocalDate from, LocalDate to, LocalDate reported, List<Matter> matters, TimeRules rules) {
        var asOf = reported.isBefore(to) ? reported : to;
        if (asOf.isBefore(from)) throw new IllegalArgumentException("the period from " + from + " has not begun");
        var counted = matters.stream()
                .filter(matter -> !matter.receipt().day().isAfter(asOf))
                .filter(matter -> !matter.finishedBy(from.minusDays(1)))
                .sorted(Comparator.comparing(Matter::code))
                .map(matter -> new Counted(matter, came(agency, matter, from), rules.assess(matter, asOf)))
                .toList();
        return new NationalTable(from, to, asOf, counted, balance(from, asOf, matters, counted));
    }

    /// The whole table in one row.
    public Tally total() {
        return counted.stream().map(NationalTable::tally).reduce(Tally.NONE, Tally::plus);
    }

    /// One row for each procedure that has matters.
    public Map<ProcedureCode, Tally> byProcedure() {
        return by(one -> one.matter().asked().procedure());
    }

    public <K extends Comparable<K>> Map<K, Tally> by(Function<Counted, K> key) {
        var rows = new TreeMap<K, Tally>();
        for (var one : counted) rows.merge(key.apply(one), tally(one), Tally::plus);
        return rows;
    }

    /// The row that this one matter makes.
    public static Tally tally(Counted one) {
        var verdict = one.assessment().verdict();
        return new Tally(
                count(one.came() == Came.ONLINE),
                count(one.came() == Came.DIRECT),
                count(one.came() == Came.CARRIED),
                count(verdict instanceof Timeliness.Early),
                count(verdict instanceof Timeliness.OnDay),
                count(verdict instanceof Timeliness.Late),
                count(verdict instanceof Timeliness.RunningInTime),
                count(verdict instanceof Timeliness.RunningOverdue),
                besides(one));
    }

    private static Tally.Besides besides(Counted one) {
        var finish = one.matter().finish();
        var ending = finish != null && one.assessment().verdict().ended() ? finish.ending() : null;
        return new Tally.Besides(
                count(ending == Matter.Ending.REFUSED),
                count(ending == Matter.Ending.STOPPED),
                count(ending == Matter.Ending.WITHDRAWN),
                count(one.assessment().remark("awaiting-supplement").isPresent()),
                count(one.assessment().dueUnknown()));
    }

    private static Came came(AgencyId agency, Matter matter, LocalDate from) {
        if (!matter.dossier().agency().equals(agency) || matter.receipt().day().isBefore(from)) return Came.CARRIED;
        return switch (matter.receipt().channel()) {
            case ONLINE -> Came.ONLINE;
            case DIRECT, POST -> Came.DIRECT;
        };
    }

    /// Resolved and pending are counted from the matters themselves, not from the rows that `counted` makes.
    private static Balance balance(LocalDate from, LocalDate asOf, List<Matter> matters, List<Counted> counted) {
        var received = counted.stream().map(one -> one.matter().code()).toList();
        var resolved = new ArrayList<String>();
        var pending = new ArrayList<String>();
        for (var matter : matters) {
            var finish = matter.finish();
            boolean known = !matter.receipt().day().isAfter(asOf);
            if (finish != null && !finish.day().isBefore(from) && !finish.day().isAfter(asOf))
                resolved.add(matter.code());
            else if (known && (finish == null || finish.day().isAfter(asOf))) pending.add(matter.code());
        }
        var unjudged = counted.stream()
                .filter(one -> one.assessment().verdict() instanceof Timeliness.NotComputable)
                .map(one -> one.matter().code())
                .toList();
        var differing = new TreeSet<>(received);
        var other = new TreeSet<>(resolved);
        other.addAll(pending);
        var both = new TreeSet<>(differing);
        both.retainAll(other);
        differing.addAll(other);
        differing.removeAll(both);
        differing.addAll(unjudged);
        if (differing.isEmpty() && received.size() == resolved.size() + pending.size())
            return new Balance.Even(received.size());
        return new Balance.Uneven(received.size(), resolved.size(), pending.size(), differing);
    }

    private static int count(boolean holds) {
        return holds ? 1 : 0;
    }
}
