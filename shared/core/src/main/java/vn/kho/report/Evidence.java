package vn.kho.report;

import java.time.LocalDate;
import java.util.List;
import vn.kho.fileplan.FilePlan;
import vn.kho.onestop.Matter;
import vn.kho.onestop.NationalTable;
import vn.kho.onestop.TimeRules;
import vn.kho.retention.Judge;

/// All that a paper is made from. The order in which it was found makes no difference.
///
/// @param span    the period reported on
/// @param archive what the archive and the register of the desk hold; its period is that of the span, its `today` the
///     day to judge by. The dossier in which the office keeps its own reports is left out
public record Evidence(
        Office office, Span span, vn.kho.inspection.Evidence archive, Standards standards, Recorded recorded) {
    public Evidence {
        var period = archive.period();
        if (!period.from().equals(span.from()) || !period.to().equals(span.to()))
            throw new IllegalArgumentException("evidence of " + period + " for a report on " + span.code());
        if (!archive.agency().equals(office.agency()))
            throw new IllegalArgumentException("evidence of " + archive.agency() + " for " + office.agency());
    }

    /// The day to judge by; nothing that happened after it counts.
    public LocalDate today() {
        return archive.period().today();
    }

    /// The day the figures of the period are closed on: the earlier of its end and today.
    public LocalDate asOf() {
        return archive.period().asOf();
    }

    public boolean unfinished() {
        return archive.period().unfinished();
    }

    List<Matter> matters() {
        return archive.matters();
    }

    List<FilePlan> plans() {
        return archive.plans();
    }

    TimeRules rules() {
        return archive.rules();
    }

    Judge judge() {
        return archive.judge();
    }

    /// The national table of any period, over the matters that are counted for this office.
    NationalTable table(Span period) {
        return NationalTable.of(office.agency(), period.from(), period.to(), today(), archive.counted(), rules());
    }
}
