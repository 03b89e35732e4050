package vn.kho.functions.verify;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.kho.access.Actor;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Unavailable;
import vn.kho.lambda.FunctionSettings;
import vn.kho.lambda.Journal;
import vn.kho.lambda.Round;
import vn.kho.verification.CheckArchive;
import vn.kho.verification.KeepCheckpoint;
import vn.kho.verification.VerifyArchive;
import vn.kho.wire.office.OfficeSettings;

/// What verify stands on.
public final class Wiring {
    public static final Set<Resource> NEEDED = Set.of(
            Resource.REGISTRY, Resource.LEDGER, Resource.VAULT, Resource.SETTINGS, Resource.CHECKPOINTS, Resource.SEAL);

    private Wiring() {}

    static Round of(FunctionSettings settings, InstantSource clock) {
        var stores = settings.open(clock);
        var registry = stores.registry();
        var office = new OfficeSettings(stores.settings());
        var verify = new VerifyArchive(registry, registry, registry, stores.ledger(), stores.vault());
        var keep = new KeepCheckpoint(stores.ledger(), stores.seal(), stores.checkpoints());
        var today = FunctionSettings.today(clock);
        var journal = new Journal(clock);
        return new Round(office::agencies, journal, agency -> {
            var check = new CheckArchive(verify, registry, office.schedule(), clock);
            var result = check.check(agency, today.get(), Actor.system(agency, "verify"), _ -> {});
            if (result.kept() instanceof Outcome.Retry(var why)) throw new Unavailable(why);
            var found = result.found();
            var findings = new ArrayList<>(found.problems());
            findings.addAll(keep.keep(agency));
            for (var finding : findings)
                journal.tell("finding", Map.of("code", finding.code(), "subject", finding.subject()));
            return new TreeMap<>(
                    Map.of("findings", (long) findings.size(), "originals", found.originals(), "leaves", found.size()));
        });
    }
}
