package vn.kho.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.dossier.Document;
import vn.kho.inspection.Check;
import vn.kho.inspection.Checked;
import vn.kho.inspection.Inspect;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.ProcedureCode;
import vn.kho.onestop.NationalTable;
import vn.kho.quality.Coverage;
import vn.kho.quality.Measured;
import vn.kho.quality.Nonconformity;
import vn.kho.retention.Judged;

/// Evidence as it is asked: each period is judged once, however many figures look at it.
final class View {
    private final Evidence evidence;
    private final Map<DossierId, Filed> filed = new LinkedHashMap<>();
    private final Map<String, NationalTable> tables = new HashMap<>();

    private final Map<String, String> ids = new HashMap<>();
    private final List<Measured> measured = new ArrayList<>();
    private final List<Checked> checked = new ArrayList<>();
    private @Nullable Coverage coverage;
    private final List<Standing> standings = new ArrayList<>();

    /// A dossier and what schedule and holds say of it.
    record Standing(Filed filed, Judged judged) {}

    View(Evidence evidence) {
        this.evidence = evidence;
    }

    /// Every dossier with its documents, by code.
    Collection<Filed> dossiers() {
        if (filed.isEmpty()) {
            var documents = evidence.archive().documents().stream().collect(Collectors.groupingBy(Document::dossier));
            for (var dossier : evidence.archive().dossiers())
                filed.put(dossier.id(), new Filed(dossier, documents.getOrDefault(dossier.id(), List.of())));
        }
        return filed.values();
    }

    Optional<Filed> filed(DossierId dossier) {
        return dossiers().isEmpty() ? Optional.empty() : Optional.ofNullable(filed.get(dossier));
    }

    Evidence evidence() {
        return evidence;
    }

    NationalTable table(Span span) {
        return tables.computeIfAbsent(span.code(), _ -> evidence.table(span));
    }

    /// Every dossier that had begun, judged today, in the order of the evidence.
    List<Standing> standings() {
        if (standings.isEmpty())
            for (var filed : dossiers())
                if (!filed.dossier().span().started().isAfter(evidence.today()))
                    standings.add(new Standing(filed, evidence.judge().judge(filed.dossier(), evidence.today())));
        return standings;
    }

    List<Standing> standings(Selection.Dossiers which) {
        return standings().stream()
                .filter(standing ->
                        which.where().stream().allMatch(trait -> trait.holds(standing.judged(), evidence.today())))
                .toList();
    }

    List<Measured> measured() {
        if (measured.isEmpty())
            for (var objective : evidence.standards().objectives())
                measured.add(Measured.of(objective, evidence.archive(), table(evidence.span())));
        return measured;
    }

    Coverage coverage() {
        var found = coverage;
        if (found == null) {
            found = Coverage.of(evidence.standards().clauses(), evidence.archive(), table(evidence.span()), measured());
            coverage = found;
        }
        return found;
    }

    List<Nonconformity> nonconformities() {
        return Nonconformity.of(table(evidence.span()));
    }

    List<Checked> checked() {
        if (checked.isEmpty())
            checked.addAll(
                    new Inspect(evidence.archive()).all(evidence.standards().requirements()));
        return checked;
    }

    private List<String> proving(String clause) {
        return coverage().clauses().stream()
                .filter(covered -> covered.clause().number().equals(clause))
                .flatMap(covered -> covered.evidence().stream())
                .map(this::id)
                .toList();
    }

    private List<String> heldAgainst(String requirement, Set<Selection.Result> results) {
        return checked().stream()
                .filter(one -> one.requirement().id().equals(requirement))
                .flatMap(one -> one.checks().entrySet().stream())
                .filter(entry -> results.contains(result(entry.getValue())))
                .map(entry -> id(entry.getKey()))
                .toList();
    }

    static Selection.Result result(Check check) {
        return switch (check) {
            case Check.Met _ -> Selection.Result.MET;
            case Check.NotMet _ -> Selection.Result.NOT_MET;
            case Check.NotApplicable _ -> Selection.Result.NOT_APPLICABLE;
            case Check.NotCheckable _ -> Selection.Result.NOT_CHECKABLE;
        };
    }

    private List<String> kept(ProcedureCode procedure, ComponentCode component) {
        return evidence.archive().inPeriod().stream()
                .filter(dossier -> procedure.equals(dossier.filing().procedure()))
                .flatMap(dossier -> filed(dossier.id()).stream())
                .flatMap(filed -> filed.documents().stream())
                .filter(document -> component.equals(document.component()))
                .map(document -> document.id().value())
                .toList();
    }

    /// Checks name dossiers by code; a figure leads to them by id. What is no dossier keeps its own name.
    private String id(String code) {
        if (ids.isEmpty())
            for (var one : dossiers())
                ids.putIfAbsent(one.dossier().code(), one.dossier().id().value());
        return ids.getOrDefault(code, code);
    }

    /// The ids the selection finds, sorted.
    List<String> ids(Selection selection) {
        return switch (selection) {
            case Selection.Matters(var span, var where) ->
                table(span).counted().stream()
                        .filter(one -> where.stream()
                                .allMatch(condition ->
                                        condition.holds(one, evidence.rules().catalogue())))
                        .map(one -> one.matter().dossier().value())
                        .sorted()
                        .toList();
            case Selection.Dossiers dossiers ->
                standings(dossiers).stream()
                        .map(standing -> standing.filed().dossier().id().value())
                        .sorted()
                        .toList();
            case Selection.Documents(var in) ->
                standings(in).stream()
                        .flatMap(standing -> standing.filed().documents().stream())
                        .map(document -> document.id().value())
                        .sorted()
                        .toList();
            case Selection.Kept(var procedure, var component) -> kept(procedure, component);
            case Selection.OfObjective(var id, var whole) ->
                measured().stream()
                        .filter(one -> one.objective().id().equals(id))
                        .flatMap(one -> (whole ? one.whole() : one.part()).stream())
                        .map(this::id)
                        .toList();
            case Selection.Nonconforming(var cause) ->
                nonconformities().stream()
                        .filter(one -> one.cause() == cause)
                        .map(one -> one.id().value())
                        .toList();
            case Selection.Proving(var clause) -> proving(clause);
            case Selection.HeldAgainst(var requirement, var results) -> heldAgainst(requirement, results);
        };
    }
}
