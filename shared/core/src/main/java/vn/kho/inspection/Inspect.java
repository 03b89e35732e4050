package vn.kho.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.fileplan.FilePlan;
import vn.kho.inspection.Check.NotApplicable;
import vn.kho.inspection.Check.NotCheckable;
import vn.kho.inspection.Check.NotMet;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.Problem;
import vn.kho.onestop.Matter;
import vn.kho.onestop.NationalTable;
import vn.kho.procedure.Forms;
import vn.kho.procedure.Procedure;

/// Holds requirements against evidence. Over the dossiers of the period; whatever it finds wrong it names.
public record Inspect(Evidence evidence) {
    private static final Pattern CODE = Pattern.compile("(.+)-([0-9]{6})-([0-9]{4,})");

    public List<Checked> all(List<Requirement> requirements) {
        return requirements.stream().map(this::check).toList();
    }

    public Checked check(Requirement requirement) {
        return new Checked(
                requirement,
                switch (requirement.rule()) {
                    case R02 -> series();
                    case R03 -> each(this::components);
                    case R06 -> each(this::result);
                    case R10 -> each(this::planned);
                    case R13 -> each(this::classed);
                    case R17 -> each(this::described);
                    case R18 -> each(this::ordered);
                    case R39 -> each(this::kept);
                    case R40 -> accounted();
                });
    }

    private SortedMap<String, Check> each(Function<Dossier, Check> rule) {
        var checks = new TreeMap<String, Check>();
        for (var dossier : evidence.inPeriod()) checks.put(dossier.code(), rule.apply(dossier));
        return checks;
    }

    /// R02: no ordinal of a day twice; no gap in a series declared complete, and none claimed elsewhere.
    private SortedMap<String, Check> series() {
        var checks = new TreeMap<String, Check>();
        var codes = new HashMap<String, Integer>();
        var days = new TreeMap<String, TreeSet<Integer>>();
        for (var dossier : evidence.inPeriod()) codes.merge(dossier.code(), 1, Integer::sum);
        codes.forEach((code, times) -> {
            var parts = CODE.matcher(code);
            if (!parts.matches()) {
                checks.put(code, new NotApplicable(Problem.of("code-not-of-the-desk", code)));
                return;
            }
            days.computeIfAbsent(parts.group(1) + "-" + parts.group(2), _ -> new TreeSet<>())
                    .add(Integer.parseInt(parts.group(3)));
            checks.put(
                    code,
                    times == 1
                            ? new Check.Met()
                            : new NotMet(List.of(Problem.of("code-twice", code, String.valueOf(times)))));
        });
        days.forEach((day, ordinals) -> {
            var series = day.substring(0, day.lastIndexOf('-'));
            checks.put(
                    "dãy " + (evidence.complete().contains(series) ? day : series),
                    evidence.complete().contains(series)
                            ? gaps(day, ordinals)
                            : new NotCheckable(Problem.of("series-not-declared-complete", series)));
        });
        return checks;
    }

    private static Check gaps(String day, TreeSet<Integer> ordinals) {
        var missing = new ArrayList<Problem>();
        for (int ordinal = 1; ordinal < ordinals.last(); ordinal++)
            if (!ordinals.contains(ordinal)) missing.add(Problem.of("code-missing", "%s-%04d".formatted(day, ordinal)));
        return Check.unless(missing);
    }

    /// R03: every mandatory component of the version in force at receipt, or a waiver.
    private Check components(Dossier dossier) {
        return withVersion(
                dossier,
                (matter, version) -> Check.unless(version.components().stream()
                        .filter(Procedure.Component::mandatory)
                        .filter(component -> missing(dossier, matter, component.code()))
                        .map(component -> Problem.of(
                                "component-missing",
                                dossier.code(),
                                component.code().value(),
                                component.name()))
                        .toList()));
    }

    /// R06: what ended the work must be there.
    private Check result(Dossier dossier) {
        return withMatter(dossier, matter -> {
            var finish = matter.finish();
            if (finish == null || !matter.finishedBy(asOf()))
                return new NotApplicable(Problem.of("still-running", dossier.code()));
            return switch (finish.ending()) {
                case DONE -> present(dossier, Forms.RESULT);
                case REFUSED -> present(dossier, Forms.REFUSAL);
                case STOPPED -> present(dossier, Forms.STOPPED);
                case WITHDRAWN -> new NotApplicable(Problem.of("withdrawn", dossier.code()));
            };
        });
    }

    /// R10: an issued plan of its year, with the entry the dossier names.
    private Check planned(Dossier dossier) {
        var plan = evidence.plans().stream()
                .filter(one -> one.agency().equals(dossier.agency()) && one.year() == dossier.year())
                .findFirst();
        var year = String.valueOf(dossier.year());
        if (plan.isEmpty()) return notMet("file-plan-missing", dossier, year);
        if (!plan.get().issued()) return notMet("file-plan-not-issued", dossier, year);
        var code = dossier.filing().plan();
        if (code == null) return notMet("plan-entry-missing", dossier, year);
        if (plan.flatMap(one -> one.line(code)).isEmpty())
            return notMet("plan-entry-unknown", dossier, year, code.value());
        return Check.unless(plan.flatMap(FilePlan::doubt).stream().toList());
    }

    /// R13: a class, and one that a loaded table has; the row brings its authority.
    private Check classed(Dossier dossier) {
        var code = dossier.filing().retention();
        if (code == null) return notMet("class-missing", dossier);
        return evidence.judge().schedule().find(code).isPresent()
                ? new Check.Met()
                : notMet("class-unknown", dossier, code.value());
    }

    /// R17: what every dossier must say of itself and of its documents. Lengths, types and the order of days hold by
    /// construction.
    private Check described(Dossier dossier) {
        var wrong = new ArrayList<Problem>();
        if (dossier.filing().plan() == null) wrong.add(Problem.of("field-empty", dossier.code(), "plan"));
        if (dossier.filing().retention() == null) wrong.add(Problem.of("field-empty", dossier.code(), "maintenance"));
        if (dossier.description().language().isEmpty())
            wrong.add(Problem.of("field-empty", dossier.code(), "language"));
        var documents = evidence.documents(dossier.id());
        if (documents.isEmpty()) wrong.add(Problem.of("dossier-empty", dossier.code()));
        for (var document : documents)
            if (document.pages() == 0)
                wrong.add(Problem.of(
                        "pages-not-counted", dossier.code(), document.id().local()));
        return Check.unless(wrong);
    }

    /// R18: what the applicant brought, the receipt, what the office did, the result: in this order by their own days.
    private Check ordered(Dossier dossier) {
        return withVersion(dossier, (matter, version) -> {
            var documents = evidence.documents(dossier.id());
            var undated = documents.stream()
                    .filter(document -> document.description().date() == null)
                    .map(document -> document.id().local())
                    .toList();
            if (!undated.isEmpty())
                return new NotCheckable(Problem.of("document-undated", dossier.code(), String.join(", ", undated)));
            return Check.unless(disorder(dossier, documents, version, matter));
        });
    }

    private List<Problem> disorder(
            Dossier dossier, List<Document> documents, Procedure.Version version, Matter matter) {
        var wrong = new ArrayList<Problem>();
        var asked = days(documents, code -> version.component(code).isPresent());
        var receipt = days(documents, Forms.RECEIPT::equals);
        var result = days(
                documents,
                code -> code.equals(Forms.RESULT) || code.equals(Forms.REFUSAL) || code.equals(Forms.STOPPED));
        if (receipt.isEmpty()) wrong.add(Problem.of("component-missing", dossier.code(), Forms.RECEIPT.value()));
        if (!receipt.isEmpty() && receipt.first().isBefore(matter.receipt().day()))
            wrong.add(Problem.of(
                    "receipt-before-arrival", dossier.code(), receipt.first().toString()));
        if (!asked.isEmpty() && !receipt.isEmpty() && asked.first().isAfter(receipt.first()))
            wrong.add(Problem.of(
                    "application-after-receipt", dossier.code(), asked.first().toString()));
        if (!result.isEmpty())
            Stream.of(asked, receipt)
                    .filter(days -> !days.isEmpty() && days.last().isAfter(result.last()))
                    .forEach(days -> wrong.add(Problem.of(
                            "result-before-course",
                            dossier.code(),
                            result.last().toString(),
                            days.last().toString())));
        return wrong;
    }

    /// R39: what the ISO procedure says to keep is there, as long as the retention table says.
    private Check kept(Dossier dossier) {
        return withVersion(dossier, (matter, version) -> {
            var finish = matter.finish();
            if (finish == null || !matter.finishedBy(asOf()))
                return new NotApplicable(Problem.of("still-running", dossier.code()));
            var wrong = new ArrayList<Problem>();
            for (var item : version.kept()) {
                boolean due = !item.component().equals(Forms.RESULT) || finish.ending() == Matter.Ending.DONE;
                if (due && missing(dossier, matter, item.component()))
                    wrong.add(Problem.of(
                            "kept-item-missing",
                            dossier.code(),
                            item.component().value(),
                            item.name()));
            }
            wrong.addAll(periodsThatDiffer(dossier, version));
            return Check.unless(wrong);
        });
    }

    private List<Problem> periodsThatDiffer(Dossier dossier, Procedure.Version version) {
        var code = dossier.filing().retention();
        if (code == null) return List.of();
        var ruled = evidence.judge().schedule().find(code);
        if (ruled.isEmpty()) return List.of();
        var period = ruled.get().row().period();
        return version.kept().stream()
                .filter(item -> !item.period().equals(period))
                .map(item -> Problem.of(
                        "period-differs",
                        dossier.code(),
                        item.component().value(),
                        item.period().text(),
                        period.text()))
                .toList();
    }

    /// R40: received is resolved + pending; every matter has its dossier, and every dossier of a procedure its matter.
    private SortedMap<String, Check> accounted() {
        var wrong = new TreeMap<String, List<Problem>>();
        var table = evidence.table();
        for (var one : table.counted()) wrong.put(one.matter().code(), new ArrayList<>());
        for (var one : table.counted())
            if (evidence.dossier(one.matter().dossier()).isEmpty())
                wrong.computeIfAbsent(one.matter().code(), _ -> new ArrayList<>())
                        .add(Problem.of("matter-without-dossier", one.matter().code()));
        for (var dossier : evidence.inPeriod())
            if (dossier.filing().procedure() != null
                    && evidence.matter(dossier.id()).isEmpty())
                wrong.computeIfAbsent(dossier.code(), _ -> new ArrayList<>())
                        .add(Problem.of("dossier-without-matter", dossier.code()));
        if (table.balance() instanceof NationalTable.Balance.Uneven uneven)
            for (var code : uneven.codes())
                wrong.computeIfAbsent(code, _ -> new ArrayList<>()).add(Problem.of("not-balanced", code));
        var checks = new TreeMap<String, Check>();
        wrong.forEach((code, problems) -> checks.put(code, Check.unless(problems)));
        return checks;
    }

    private Check withMatter(Dossier dossier, Function<Matter, Check> rule) {
        var matter = evidence.matter(dossier.id());
        if (matter.isPresent()) return rule.apply(matter.get());
        return dossier.filing().procedure() == null
                ? new NotApplicable(Problem.of("no-procedure", dossier.code()))
                : new NotCheckable(Problem.of("dossier-without-matter", dossier.code()));
    }

    private Check withVersion(Dossier dossier, BiFunction<Matter, Procedure.Version, Check> rule) {
        return withMatter(dossier, matter -> evidence.version(matter)
                .map(version -> rule.apply(matter, version))
                .orElseGet(() -> new NotCheckable(Problem.of(
                        "procedure-unknown",
                        matter.asked().procedure().value(),
                        matter.asked().version().toString()))));
    }

    private boolean missing(Dossier dossier, Matter matter, ComponentCode component) {
        return evidence.documents(dossier.id(), component).isEmpty()
                && matter.waivers().stream()
                        .noneMatch(waiver -> waiver.component().equals(component));
    }

    private Check present(Dossier dossier, ComponentCode component) {
        return evidence.documents(dossier.id(), component).isEmpty()
                ? notMet("component-missing", dossier, component.value())
                : new Check.Met();
    }

    private LocalDate asOf() {
        return evidence.period().asOf();
    }

    private static TreeSet<LocalDate> days(List<Document> documents, Predicate<ComponentCode> which) {
        var days = new TreeSet<LocalDate>();
        for (var document : documents) {
            var component = document.component();
            if (component != null && which.test(component))
                days.add(Objects.requireNonNull(document.description().date()));
        }
        return days;
    }

    private static Check notMet(String code, Dossier dossier, String... arguments) {
        return new NotMet(List.of(Problem.of(code, dossier.code(), arguments)));
    }
}
