package vn.kho.functions.relay;

import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kho.access.Actor;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.ingest.GiveUpUpload;
import vn.kho.kernel.Outcome;
import vn.kho.lambda.Arrivals;
import vn.kho.lambda.Batch;
import vn.kho.lambda.Deliveries;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Journal;
import vn.kho.post.Errand;
import vn.kho.reading.GiveUpPages;
import vn.kho.reading.PlanReading;
import vn.kho.reading.Reading;
import vn.kho.relay.Carry;
import vn.kho.report.GiveUpReport;

/// What relay and settle stand on.
public final class Wiring {
    static final Set<Resource> RELAY = Set.of(
            Resource.REGISTRY, Resource.LEDGER, Resource.INGEST, Resource.EXTRACT, Resource.INDEX, Resource.REPORT);

    static final Set<Resource> SETTLE = Set.of(Resource.REGISTRY, Resource.SHELF);

    /// Of both.
    public static final Set<Resource> NEEDED =
            Stream.concat(RELAY.stream(), SETTLE.stream()).collect(Collectors.toUnmodifiableSet());

    /// How often a queue gives a message before it gives it up (`maxReceiveCount` of the template).
    private static final int TRIES = 5;

    private Wiring() {}

    static Deliveries relay(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var carry = new Carry(stores.registry(), stores.post(), stores.ledger());
        return new Deliveries(stores.registry()::agencies, carry::carry, new Journal(clock));
    }

    static Batch.Work settle(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var uploads = new GiveUpUpload(stores.registry(), clock);
        var plans = new PlanReading(stores.registry(), Reading.MOST, clock);
        var pages = new GiveUpPages(stores.registry(), stores.shelf(), clock);
        var reports = new GiveUpReport(stores.registry(), clock);
        return Arrivals.keptIn((errand, _) -> switch (errand) {
            case Errand.TakeIn(var upload) -> uploads.giveUp(upload, TRIES);
            case Errand.PlanDocument plan -> plans.giveUp(plan);
            case Errand.ReadPages chunk -> pages.giveUp(chunk, "given up after " + TRIES + " tries");
            case Errand.IndexDossier _ -> Outcome.done(); // whatever changes next indexes it again
            case Errand.WriteReport(var report) ->
                reports.giveUp(report, TRIES, Actor.system(report.agency(), "report"));
        });
    }
}
