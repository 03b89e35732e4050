package vn.kho.functions.retain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kho.access.Actor;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Unavailable;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Journal;
import vn.kho.lambda.Round;
import vn.kho.report.ReportKind;
import vn.kho.report.RequestReport;
import vn.kho.report.Span;
import vn.kho.retention.DailyRound;
import vn.kho.wire.office.OfficeSettings;

/// What retain stands on.
public final class Wiring {
    public static final Set<Resource> NEEDED = Set.of(Resource.REGISTRY, Resource.VAULT, Resource.SETTINGS);

    private Wiring() {}

    static Round of(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var office = new OfficeSettings(stores.settings());
        var request = new RequestReport(stores.registry(), clock);
        var today = FunctionSettings.today(clock);
        return new Round(office::agencies, new Journal(clock), agency -> {
            var on = today.get();
            if (on.getDayOfMonth() == 1) list(agency, on, request);
            return counts(new DailyRound(stores.registry(), stores.vault(), office.schedule()).go(agency, on));
        });
    }

    /// Once a month the whole list, as a paper: of the month that has ended.
    private static void list(AgencyId agency, LocalDate on, RequestReport request) {
        var month = on.minusMonths(1).toString().substring(0, "2026-11".length());
        if (!(Span.parse(month) instanceof Span.Read.Of(var span)))
            throw new IllegalStateException(month + " is no period");
        var asked = request.request(agency, ReportKind.RETENTION, span, Actor.system(agency, "retain"), on);
        if (asked instanceof Outcome.Retry(var why)) throw new Unavailable("retention report of " + month + ": " + why);
    }

    private static SortedMap<String, Long> counts(DailyRound.Day day) {
        var counts = new TreeMap<String, Long>();
        day.groups()
                .forEach((group, count) ->
                        counts.put(group.name().toLowerCase(Locale.ROOT).replace('_', '-'), (long) count));
        counts.put("locked", (long) day.locked());
        return counts;
    }
}
