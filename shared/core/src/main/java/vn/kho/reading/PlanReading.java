package vn.kho.reading;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.kho.access.Actor;
import vn.kho.dossier.Document;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.post.Errand;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;

/// Cuts the reading of an archived document into chunks. Planning twice plans once.
public final class PlanReading {
    /// The milestone's name; its facts are `document`, `dossier`, `pages` and `chunks`.
    public static final String PLANNED = "reading-planned";

    /// The milestone's name; its facts are `document` and `dossier`.
    public static final String GIVEN_UP = "reading-given-up";

    private final Registry registry;
    private final int size;
    private final InstantSource clock;

    /// @param size pages of a chunk, 1 to 25
    public PlanReading(Registry registry, int size, InstantSource clock) {
        this.registry = registry;
        this.size = size;
        this.clock = clock;
    }

    public Outcome plan(Errand.PlanDocument errand) {
        var found = registry.find(Document.key(errand.dossier(), errand.document()));
        if (found.isEmpty())
            return Outcome.rejected("document-unknown", errand.document().value());
        var document = found.get().item();
        if (document.unread() != null || document.pages() == 0) return Outcome.done();
        var reading = new Reading(document.id(), document.dossier(), document.pages(), size);
        var facts = Map.of(
                "document", reading.document().value(),
                "dossier", reading.dossier().value(),
                "pages", String.valueOf(reading.pages()),
                "chunks", String.valueOf(reading.chunks()));
        // Whatever the answer, there is a plan now: this one, or the one that was there before.
        registry.commit(new Change(
                CommandId.of("plan-reading", reading.document()),
                Actor.system(errand.agency(), "extract"),
                clock.instant(),
                List.of(new Change.Write.Create(reading)),
                List.of(Milestone.Told.of(PLANNED, facts))));
        return Outcome.done();
    }

    /// Gives a document up that no try could plan: it is noted as not read, and still found by what is known of it.
    /// What has a plan is left to its chunks.
    public Outcome giveUp(Errand.PlanDocument errand) {
        var found = registry.find(Document.key(errand.dossier(), errand.document()));
        var planned = registry.find(Reading.key(errand.document()));
        if (found.isEmpty() || planned.isPresent()) return Outcome.done();
        var document = found.get().item();
        if (document.unread() != null || document.pages() == 0) return Outcome.done();
        var facts = Map.of(
                "document", document.id().value(),
                "dossier", document.dossier().value());
        var change = new Change(
                CommandId.of("give-up-reading", document.id()),
                Actor.system(errand.agency(), "extract"),
                clock.instant(),
                List.of(
                        new Change.Write.Replace(
                                document.with(
                                        Problem.of("not-read", document.id().value(), "GIVEN_UP")),
                                found.get().version()),
                        new Change.Write.Require(Reading.key(document.id()), 0)),
                List.of(Milestone.Told.of(GIVEN_UP, facts)));
        return registry.commit(change).outcome("changed");
    }
}
