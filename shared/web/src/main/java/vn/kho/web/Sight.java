package vn.kho.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.kho.access.Actor;
import vn.kho.access.Reach;
import vn.kho.access.Role;
import vn.kho.access.Scope;
import vn.kho.access.UseMode;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.Year;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.registry.Change;
import vn.kho.registry.CommandId;
import vn.kho.registry.Item;
import vn.kho.registry.Kind;
import vn.kho.registry.Milestone;
import vn.kho.registry.Registry;
import vn.kho.registry.Seen;

/// What an actor may see. The one place where roles and departments meet the registry: every read of a dossier goes
/// through it, and what an actor may not see is not found.
public final class Sight {
    /// The milestone that says who was given what, committed before it is given.
    public static final String HANDED_OUT = "copy-handed-out";

    private static final int PAGE = 500;

    private final Registry registry;
    private final Office office;
    private final Supplier<Set<DossierId>> evidence;

    /// @param evidence the dossiers behind the figures of the reports, which a quality manager may open
    public Sight(Registry registry, Office office, Supplier<Set<DossierId>> evidence) {
        this.registry = registry;
        this.office = office;
        this.evidence = evidence;
    }

    /// The dossier, if there is one that this actor may see.
    Seen<Dossier> dossier(Actor actor, String id) {
        return find(actor, WebId.dossier(id)).orElseThrow(() -> Refusal.notFound("dossier-unknown", id));
    }

    Optional<Seen<Dossier>> find(Actor actor, DossierId id) {
        if (!scope(actor).includes(id.agency())) return Optional.empty();
        return registry.find(Dossier.key(id)).filter(seen -> sees(actor, seen.item()));
    }

    boolean sees(Actor actor, Dossier dossier) {
        return switch (actor.role()) {
            case ADMIN, SYSTEM -> false;
            case QUALITY_MANAGER ->
                scope(actor).includes(dossier.agency()) && evidence.get().contains(dossier.id());
            case AUDITOR -> scope(actor).includes(dossier.agency());
            case ARCHIVIST ->
                !actor.departments().isEmpty() && scope(actor).includes(dossier.id(), dossier.department());
        };
    }

    /// What a search of this actor may count.
    List<Reach> reaches(Actor actor) {
        var modes = Set.of(UseMode.PUBLIC, UseMode.CONDITIONAL);
        var reaches = new ArrayList<Reach>();
        for (var agency : agencies(actor))
            reaches.add(
                    switch (actor.role()) {
                        case ADMIN, SYSTEM -> new Reach.Nothing();
                        case AUDITOR -> new Reach.Everywhere(agency, modes);
                        case ARCHIVIST ->
                            actor.departments().isEmpty()
                                    ? new Reach.Nothing()
                                    : new Reach.Within(agency, actor.departments(), modes);
                        case QUALITY_MANAGER -> listed(agency);
                    });
        return reaches;
    }

    private Reach listed(AgencyId agency) {
        var mine = evidence.get().stream()
                .filter(id -> id.agency().equals(agency))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return mine.isEmpty() ? new Reach.Nothing() : new Reach.Listed(agency, mine);
    }

    /// The agencies whose records this actor's agency answers for, its own first.
    List<AgencyId> agencies(Actor actor) {
        var all = new ArrayList<AgencyId>();
        all.add(actor.agency());
        office.predecessors().stream().sorted().forEach(all::add);
        return all;
    }

    /// Every dossier that this actor may see, the newest first.
    List<Seen<Dossier>> dossiers(Actor actor) {
        return agencies(actor).stream()
                .flatMap(agency -> all(agency).stream())
                .filter(seen -> sees(actor, seen.item()))
                .sorted(Comparator.comparing(
                                (Seen<Dossier> seen) -> seen.item().span().started())
                        .reversed()
                        .thenComparing(seen -> seen.item().code()))
                .toList();
    }

    List<Seen<Dossier>> all(AgencyId agency) {
        var all = new ArrayList<Seen<Dossier>>();
        for (var year : children(agency, Year.ROOT, Year.KIND))
            for (var entry : children(agency, Entry.root(year.item().year()), Entry.KIND))
                if (entry.item().what().equals("dossier"))
                    registry.find(Dossier.key(entry.item().dossierId())).ifPresent(all::add);
        return all;
    }

    /// The dossier's documents in the course of the work.
    List<Document> documents(DossierId dossier) {
        return children(dossier.agency(), Dossier.root(dossier), Document.KIND).stream()
                .map(Seen::item)
                .sorted(Document.BY_COURSE)
                .toList();
    }

    <T extends Item> List<Seen<T>> children(AgencyId agency, String root, Kind<T> kind) {
        var all = new ArrayList<Seen<T>>();
        Optional<String> after = Optional.empty();
        do {
            var slice = registry.children(agency, root, kind, after, PAGE);
            all.addAll(slice.items());
            after = slice.next();
        } while (after.isPresent());
        return all;
    }

    /// Records that this actor was given a document, before it is given. Views of one document by one person within an
    /// hour are one line; downloads are a line each.
    ///
    /// @param what `original`, `text` or `picture`
    void handOut(Call call, Document document, String what) {
        var actor = call.actor();
        if (actor.role() == Role.ARCHIVIST && !what.equals("original")) return; // her own department's work
        var now = office.clock().instant();
        var once = what.equals("original")
                ? call.request().id()
                : actor.id() + "/" + what + "/" + now.truncatedTo(ChronoUnit.HOURS);
        registry.commit(new Change(
                CommandId.of("hand-out", document.id(), once),
                actor,
                now,
                List.of(),
                List.of(Milestone.Told.of(
                        HANDED_OUT,
                        Map.of(
                                "document",
                                document.id().value(),
                                "dossier",
                                document.dossier().value(),
                                "what",
                                what)))));
    }

    private Scope scope(Actor actor) {
        return Scope.of(actor, office.predecessors());
    }
}
