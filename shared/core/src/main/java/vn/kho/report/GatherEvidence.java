package vn.kho.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.OwnReports;
import vn.kho.dossier.Year;
import vn.kho.fileplan.FilePlan;
import vn.kho.kernel.AgencyId;
import vn.kho.onestop.Matter;
import vn.kho.onestop.Succession;
import vn.kho.onestop.TimeRules;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;
import vn.kho.registry.Walk;
import vn.kho.retention.Hold;
import vn.kho.retention.HoldRegister;
import vn.kho.retention.Judge;
import vn.kho.retention.Schedule;
import vn.kho.verification.Checked;

/// Reads all that a paper is made from: every year of the office and of the agencies it succeeded, entry by entry.
/// Time and memory grow with the dossiers and documents of all years.
public final class GatherEvidence {
    private final Registry registry;
    private final Rules rules;

    public GatherEvidence(Registry registry, Rules rules) {
        this.registry = registry;
        this.rules = rules;
    }

    /// What the office goes by.
    ///
    /// @param complete series of dossier codes that somebody declared complete, such as `H99.10`
    public record Rules(Schedule schedule, TimeRules times, Standards standards, Set<String> complete) {
        public Rules {
            complete = Set.copyOf(complete);
        }
    }

    /// @param today the day to judge by
    /// @throws IllegalStateException when an entry names what is not there: the archive is damaged, and a paper
    ///     over the rest would be wrong without a sign of it
    public Evidence gather(Office office, Span span, LocalDate today) {
        var found = new Found();
        var agencies = new TreeSet<String>();
        agencies.add(office.agency().value());
        for (var fonds : office.fonds()) agencies.add(fonds.agency().value());
        for (var agency : agencies) read(new AgencyId(agency), span, found);
        var archive = new vn.kho.inspection.Evidence(
                office.agency(),
                new vn.kho.inspection.Evidence.Period(span.from(), span.to(), today),
                found.dossiers,
                found.documents,
                found.matters,
                found.plans,
                new Judge(rules.schedule(), found.holds),
                rules.times(),
                successions(office),
                rules.complete());
        return new Evidence(
                office, span, archive, rules.standards(), new Recorded(integrity(agencies, today), null, null));
    }

    private static final class Found {
        private final List<Dossier> dossiers = new ArrayList<>();
        private final List<Document> documents = new ArrayList<>();
        private final List<Matter> matters = new ArrayList<>();
        private final List<FilePlan> plans = new ArrayList<>();
        private final List<Hold> holds = new ArrayList<>();
    }

    private void read(AgencyId agency, Span span, Found found) {
        var years = new TreeSet<Integer>();
        for (int year = span.from().getYear(); year <= span.to().getYear(); year++) years.add(year);
        Walk.children(registry, agency, Year.ROOT, Year.KIND, year -> {
            years.add(year.year());
            Walk.children(registry, agency, Entry.root(year.year()), Entry.KIND, entry -> read(entry, found));
        });
        for (var year : years)
            registry.find(FilePlan.key(agency, year))
                    .map(Seen::item)
                    .filter(FilePlan::issued)
                    .ifPresent(found.plans::add);
        found.holds.addAll(Walk.children(registry, agency, HoldRegister.ROOT, Hold.KIND));
    }

    private void read(Entry entry, Found found) {
        if (entry.dossierId().equals(OwnReports.of(entry.agency(), entry.year()))) return;
        switch (entry.what()) {
            case "dossier" -> found.dossiers.add(known(Dossier.key(entry.dossierId())));
            case "matter" -> found.matters.add(known(Matter.key(entry.dossierId())));
            case "document" -> found.documents.add(known(Document.key(entry.dossierId(), entry.documentId())));
            default -> throw new IllegalStateException(entry.key() + " names what no report knows");
        }
    }

    private <T extends Item> T known(Key<T> key) {
        return registry.find(key)
                .map(Seen::item)
                .orElseThrow(() -> new IllegalStateException(key + " stands in its year and is not there"));
    }

    /// The last check of the originals of every agency that has any, taken together; null while one was never checked.
    private Recorded.@Nullable Integrity integrity(Set<String> agencies, LocalDate today) {
        var last = new ArrayList<Checked>();
        for (var agency : agencies) {
            var id = new AgencyId(agency);
            var check = Walk.children(registry, id, Checked.ROOT, Checked.KIND).stream()
                    .filter(each -> !each.on().isAfter(today))
                    .max(Comparator.comparing(Checked::on));
            if (check.isPresent()) last.add(check.get());
            else if (!Walk.children(registry, id, Year.ROOT, Year.KIND).isEmpty()) return null;
        }
        if (last.isEmpty()) return null;
        var objects = last.stream().mapToLong(Checked::objects).sum();
        return new Recorded.Integrity(
                last.stream().map(Checked::on).min(Comparator.naturalOrder()).orElseThrow(),
                objects,
                objects,
                last.stream().mapToLong(Checked::failed).sum(),
                1,
                null,
                last.stream().flatMap(check -> check.drift().stream()).toList());
    }

    private static List<Succession> successions(Office office) {
        var successions = new ArrayList<Succession>();
        for (var fonds : office.fonds()) {
            var closed = fonds.closed();
            var successor = fonds.successor();
            if (closed != null && successor != null) successions.add(new Succession(fonds.agency(), closed, successor));
        }
        return successions;
    }
}
