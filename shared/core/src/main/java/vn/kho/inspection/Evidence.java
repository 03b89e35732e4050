package vn.kho.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.fileplan.FilePlan;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DossierId;
import vn.kho.onestop.Matter;
import vn.kho.onestop.NationalTable;
import vn.kho.onestop.Succession;
import vn.kho.onestop.TimeRules;
import vn.kho.procedure.Procedure;
import vn.kho.retention.Judge;

/// All that a check or a figure may look at: an agency's archive and its rules, as of one day.
///
/// @param dossiers  every dossier of the fonds and of closed agencies it succeeded
/// @param documents of these dossiers
/// @param matters   of these dossiers: the register of the one-stop desk
/// @param judge     retention tables and holds
/// @param rules     procedures, calendar and counting
/// @param complete  series of dossier codes that somebody declared complete, by their part before the day, such as
///     `H99.10`; only in these is a missing number a gap
public record Evidence(
        AgencyId agency,
        Period period,
        List<Dossier> dossiers,
        List<Document> documents,
        List<Matter> matters,
        List<FilePlan> plans,
        Judge judge,
        TimeRules rules,
        List<Succession> successions,
        Set<String> complete) {
    public Evidence {
        dossiers = dossiers.stream().sorted(Comparator.comparing(Dossier::code)).toList();
        documents = List.copyOf(documents);
        matters = matters.stream().sorted(Comparator.comparing(Matter::code)).toList();
        plans = List.copyOf(plans);
        successions = List.copyOf(successions);
        complete = Set.copyOf(complete);
    }

    /// @param today the day of the report
    public record Period(LocalDate from, LocalDate to, LocalDate today) {
        public Period {
            if (to.isBefore(from)) throw new IllegalArgumentException("period: ends " + to + " before " + from);
        }

        /// The day to judge on: the earlier of the period's end and the day of the report.
        public LocalDate asOf() {
            return today.isBefore(to) ? today : to;
        }

        public boolean unfinished() {
            return today.isBefore(to);
        }
    }

    /// The matters that count for this agency, whoever received them.
    public List<Matter> counted() {
        return matters.stream()
                .filter(matter -> Succession.countedFor(matter, successions).equals(agency))
                .toList();
    }

    public NationalTable table() {
        return table(period.from(), period.to());
    }

    /// The national table of any period.
    public NationalTable table(LocalDate from, LocalDate to) {
        return NationalTable.of(agency, from, to, period.today(), counted(), rules);
    }

    /// The dossiers on whose work something was done in the period: begun by its end, and not finished before it.
    public List<Dossier> inPeriod() {
        return dossiers.stream()
                .filter(dossier -> !dossier.span().started().isAfter(period.asOf()))
                .filter(dossier -> {
                    var finished = dossier.span().finished();
                    return finished == null || !finished.isBefore(period.from());
                })
                .toList();
    }

    public Optional<Matter> matter(DossierId dossier) {
        return matters.stream()
                .filter(matter -> matter.dossier().equals(dossier))
                .findFirst();
    }

    public Optional<Dossier> dossier(DossierId id) {
        return dossiers.stream().filter(dossier -> dossier.id().equals(id)).findFirst();
    }

    /// The documents of a dossier, in the course of the work.
    public List<Document> documents(DossierId dossier) {
        return documents.stream()
                .filter(document -> document.dossier().equals(dossier))
                .sorted(Document.BY_COURSE)
                .toList();
    }

    public List<Document> documents(DossierId dossier, ComponentCode component) {
        return documents(dossier).stream()
                .filter(document -> component.equals(document.component()))
                .toList();
    }

    /// The version of the procedure that was frozen when the matter came.
    public Optional<Procedure.Version> version(Matter matter) {
        return rules.catalogue().find(matter.asked().procedure(), matter.asked().version());
    }
}
