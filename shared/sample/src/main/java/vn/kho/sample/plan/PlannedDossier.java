package vn.kho.sample.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Dossier;
import vn.kho.onestop.Matter;

/// One dossier that will be made.
///
/// @param opened    as it is while documents come in: its state is Open
/// @param closed    the day to close it; null while it runs
/// @param matter    null for one from before the one-stop records begin
/// @param documents in the course of the work
public record PlannedDossier(
        Dossier opened,
        @Nullable LocalDate closed,
        @Nullable Matter matter,
        List<PlannedDocument> documents) {
    public PlannedDossier {
        documents = List.copyOf(documents);
        if (!opened.open()) throw new IllegalArgumentException(opened.code() + ": planned, but not open");
    }

    public String code() {
        return opened.code();
    }

    public Optional<Matter> asked() {
        return Optional.ofNullable(matter);
    }

    /// As it will be on the demo's day.
    public Dossier after() {
        return closed == null ? opened : opened.with(new Dossier.State.Closed(closed));
    }
}
