package vn.kho.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Role;
import vn.kho.dossier.Dossier;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.onestop.Assessment;
import vn.kho.onestop.Matter;
import vn.kho.onestop.TimeRules;
import vn.kho.onestop.Timeliness;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.retention.Hold;
import vn.kho.retention.HoldRegister;
import vn.kho.retention.Judge;
import vn.kho.retention.Judged;
import vn.kho.retention.Schedule;
import vn.kho.retention.Verdict;
import vn.kho.wire.http.MatterList;
import vn.kho.wire.http.MatterView;
import vn.kho.wire.http.RetentionView;
import vn.kho.wire.http.Said;

/// The register of matters with their timeliness, and what schedule and holds say of a dossier: everything that is
/// judged by a day.
public final class MatterRoutes {
    private final Sight sight;
    private final Registry registry;
    private final Office office;
    private final Function<AgencyId, TimeRules> rules;
    private final Function<AgencyId, Schedule> schedule;

    public MatterRoutes(
            Sight sight,
            Registry registry,
            Office office,
            Function<AgencyId, TimeRules> rules,
            Function<AgencyId, Schedule> schedule) {
        this.sight = sight;
        this.registry = registry;
        this.office = office;
        this.rules = rules;
        this.schedule = schedule;
    }

    public List<Route> routes() {
        return List.of(
                new Route("listMatters", "GET", "/v1/matters", Route.READERS, this::list),
                new Route("getRetention", "GET", "/v1/dossiers/{dossier}/retention", Route.READERS, this::retention));
    }

    private record Judgement(Dossier dossier, Matter matter, Assessment assessment) {}

    private Response list(Call call) {
        var today = call.day("on").orElseGet(office.today());
        var words = call.asked("q").map(text -> text.toLowerCase(Locale.ROOT));
        var procedure = call.asked("procedure");
        var from = call.day("from");
        var to = call.day("to");
        var all = judged(call, today).stream()
                .filter(one -> procedure.isEmpty()
                        || procedure
                                .get()
                                .equals(one.matter().asked().procedure().value()))
                .filter(one -> from.isEmpty() || !one.matter().receipt().day().isBefore(from.get()))
                .filter(one -> to.isEmpty() || !one.matter().receipt().day().isAfter(to.get()))
                .filter(one -> words.isEmpty()
                        || one.matter().code().toLowerCase(Locale.ROOT).contains(words.get()))
                .map(this::view)
                .toList();
        var counts = new TreeMap<String, Long>();
        for (var one : all) counts.merge(one.timeliness(), 1L, Long::sum);
        var timeliness = call.asked("timeliness").map(text -> Set.of(text.split(",")));
        var wanted = all.stream()
                .filter(one -> timeliness.isEmpty() || timeliness.get().contains(one.timeliness()))
                .toList();
        var slice = Pages.slice(call, wanted, one -> one, MatterView::dossier);
        return Response.ok(new MatterList(slice.items(), slice.next(), today, counts));
    }

    /// A quality manager reads the whole register, though not the dossiers behind it.
    private List<Judgement> judged(Call call, java.time.LocalDate today) {
        var actor = call.actor();
        var all = new ArrayList<Judgement>();
        for (var agency : sight.agencies(actor))
            for (var seen : sight.all(agency)) {
                var dossier = seen.item();
                if (actor.role() != Role.QUALITY_MANAGER && !sight.sees(actor, dossier)) continue;
                registry.find(Matter.key(dossier.id()))
                        .map(Seen::item)
                        .filter(matter -> !matter.receipt().day().isAfter(today))
                        .ifPresent(matter -> all.add(new Judgement(
                                dossier, matter, rules.apply(agency).assess(matter, today))));
            }
        all.sort(Comparator.comparing((Judgement one) -> one.matter().receipt().at())
                .reversed()
                .thenComparing(one -> one.matter().code()));
        return all;
    }

    private MatterView view(Judgement one) {
        var matter = one.matter();
        var assessment = one.assessment();
        var promise = matter.promise();
        var finish = matter.finish();
        return new MatterView(
                WebId.of(matter.dossier()),
                matter.code(),
                matter.asked().procedure().value(),
                name(one.dossier().agency(), matter),
                Views.lower(matter.receipt().channel()),
                matter.receipt().at(),
                promise == null ? null : promise.day(),
                assessment.due(),
                assessment.dueUnknown() ? reason(assessment) : null,
                finish == null ? null : finish.at(),
                finish == null ? null : Views.lower(finish.ending()),
                matter.returnedOn().orElse(null),
                handover(matter.handover()),
                word(assessment.verdict()),
                days(assessment.verdict()),
                matter.course().supplements().size(),
                matter.course().again().size(),
                one.dossier().department().code());
    }

    private String name(AgencyId agency, Matter matter) {
        return rules.apply(agency)
                .catalogue()
                .find(matter.asked().procedure())
                .map(procedure -> procedure.name().vi())
                .orElse("");
    }

    private static @Nullable String reason(Assessment assessment) {
        return Set.of("calendar-missing", "limit-unknown", "procedure-unknown").stream()
                .filter(code -> assessment.remark(code).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static String handover(Matter.Handover handover) {
        return switch (handover) {
            case Matter.Handover.Nothing _ -> "nothing";
            case Matter.Handover.Returned _ -> "returned";
            case Matter.Handover.Uncollected _ -> "uncollected";
        };
    }

    private static String word(Timeliness verdict) {
        return switch (verdict) {
            case Timeliness.Early _ -> "early";
            case Timeliness.OnDay _ -> "on-day";
            case Timeliness.Late _ -> "late";
            case Timeliness.RunningInTime _ -> "running";
            case Timeliness.RunningOverdue _ -> "overdue";
            case Timeliness.NotComputable _ -> "unknown";
        };
    }

    private static @Nullable Integer days(Timeliness verdict) {
        return switch (verdict) {
            case Timeliness.Early(var days) -> days;
            case Timeliness.OnDay _ -> Integer.valueOf(0);
            case Timeliness.Late(var days) -> days;
            case Timeliness.RunningInTime(var days) -> days;
            case Timeliness.RunningOverdue(var days) -> days;
            case Timeliness.NotComputable _ -> null;
        };
    }

    private Response retention(Call call) {
        var dossier = sight.dossier(call.actor(), call.value("dossier")).item();
        var today = call.day("on").orElseGet(office.today());
        var holds = sight.children(dossier.agency(), HoldRegister.ROOT, Hold.KIND).stream()
                .map(Seen::item)
                .toList();
        var judged = new Judge(schedule.apply(dossier.agency()), holds).judge(dossier, today);
        var mine =
                holds.stream().filter(hold -> hold.covers(dossier.id(), today)).toList();
        return Response.ok(new RetentionView(
                today,
                verdict(judged.verdict()),
                until(judged.verdict()).orElse(null),
                dossier.filing().retention() == null
                        ? null
                        : dossier.filing().retention().value(),
                judged.rule()
                        .map(rule -> Words.period(rule.row().period().text(), call.language()))
                        .orElse(null),
                judged.why().stream()
                        .map(reason -> line(reason, call.language()))
                        .toList(),
                mine.stream()
                        .map(hold -> new RetentionView.HoldView(
                                hold.code(), hold.demand().words(), hold.from(), hold.until()))
                        .toList(),
                mine.isEmpty() ? List.of() : List.of("change-class", "edit", "transfer", "destroy")));
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Gone _ -> "gone";
            case Verdict.Held _ -> "held";
            case Verdict.Running _ -> "running";
            case Verdict.Undecided _ -> "undecided";
            case Verdict.KeepForEver _ -> "keep-for-ever";
            case Verdict.Keep _ -> "keep";
            case Verdict.Due _ -> "due";
        };
    }

    private static Optional<java.time.LocalDate> until(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Keep(var until) -> Optional.of(until);
            case Verdict.Due(var since) -> Optional.of(since.minusDays(1));
            case Verdict.Held held -> until(held.otherwise());
            case Verdict.Gone _, Verdict.Running _, Verdict.Undecided _, Verdict.KeepForEver _ -> Optional.empty();
        };
    }

    /// A step of the judgement in words; days and periods among its arguments are written as people of the language
    /// write them.
    private static Said line(Judged.Reason reason, Locale language) {
        var arguments = reason.arguments().stream()
                .map(text -> Words.period(Words.day(text, language), language))
                .toList();
        return Call.said(new Problem("why-" + reason.code(), Words.source(reason.source()), arguments), language);
    }
}
