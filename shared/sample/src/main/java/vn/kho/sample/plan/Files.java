package vn.kho.sample.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.kernel.ComponentCode;
import vn.kho.procedure.Catalogue;
import vn.kho.procedure.Procedure;
import vn.kho.sample.cases.Case;
import vn.kho.sample.cases.OldCase;
import vn.kho.sample.papers.Condition;
import vn.kho.sample.papers.Odd;
import vn.kho.sample.plan.PlannedDocument.Fate;
import vn.kho.sample.wording.Draft;
import vn.kho.sample.wording.Wording;

/// Which files a case brings, with its deliberate flaws.
final class Files {
    private static final String PASSWORD = "song-bac-2026";

    /// Components that are no component of any procedure: they stay unfiled.
    private static final Set<String> UNFILED = Set.of("cong-van-an-ninh", "bao-cao-bi-mat");

    private final Wording wording;
    private final Catalogue catalogue;

    Files(Wording wording, Catalogue catalogue) {
        this.wording = wording;
        this.catalogue = catalogue;
    }

    /// A draft on its way to a file.
    private record Sheet(String slug, @Nullable ComponentCode component, Draft draft) {}

    List<PlannedDocument> of(Case kase, int ordinal) {
        var sheets = new ArrayList<Sheet>();
        for (var component : components(kase)) {
            var code = UNFILED.contains(component) ? null : new ComponentCode(component);
            sheets.add(new Sheet(component, code, wording.component(kase, ordinal, component)));
        }
        for (var supplement : kase.times().supplements())
            sheets.add(new Sheet("mau-02", new ComponentCode("mau-02"), wording.supplement(kase, ordinal, supplement)));
        if (!kase.times().supplements().isEmpty())
            sheets.add(
                    new Sheet("ban-dich", new ComponentCode("ban-dich"), wording.component(kase, ordinal, "ban-dich")));
        for (var again : kase.times().again())
            sheets.add(new Sheet("mau-04", new ComponentCode("mau-04"), wording.apology(kase, ordinal, again)));
        sheets.sort(Comparator.comparing(sheet -> sheet.draft().date()));
        return named(kase, sheets);
    }

    List<PlannedDocument> of(OldCase old) {
        var documents = new ArrayList<PlannedDocument>();
        var condition = Condition.valueOf(old.scan());
        for (var draft : wording.old(old)) {
            var name = "%02d-cong-van.%s".formatted(documents.size() + 1, condition.extension());
            documents.add(planned(name, null, draft, new Content.Scan(draft.paper(), condition), Fate.ARCHIVED));
        }
        return documents;
    }

    /// What the procedure asks for, the desk's forms, the result, less what is missing on purpose.
    private List<String> components(Case kase) {
        var components = new ArrayList<String>();
        var version = catalogue
                .find(kase.request().procedure())
                .flatMap(procedure -> procedure.on(kase.receivedOn()))
                .orElseThrow(() -> new IllegalArgumentException(kase.code() + ": no version of its procedure"));
        for (var component : version.components())
            if (wanted(kase, component)) components.add(component.code().value());
        components.add("mau-01");
        for (var extra : UNFILED.stream().sorted().toList())
            if (kase.flaws().odd().containsKey(extra)) components.add(extra);
        if (kase.finishedOn().isPresent()) {
            components.add("mau-06");
            boolean done = kase.outcome().ending().equals("DONE");
            if (done && kase.request().procedure().value().equals("SNgV-01")) components.add("to-trinh");
            components.add(done ? "ket-qua" : "mau-03");
        }
        components.removeAll(kase.flaws().missing());
        components.removeAll(kase.flaws().waived());
        return components;
    }

    private static boolean wanted(Case kase, Procedure.Component component) {
        return component.mandatory()
                || kase.flaws().odd().containsKey(component.code().value());
    }

    private static List<PlannedDocument> named(Case kase, List<Sheet> sheets) {
        var documents = new ArrayList<PlannedDocument>();
        for (var sheet : sheets) {
            var content = content(kase, sheet);
            var extension =
                    content instanceof Content.Scan scan ? scan.condition().extension() : "pdf";
            var name = "%02d-%s.%s".formatted(documents.size() + 1, sheet.slug(), extension);
            documents.add(planned(name, sheet.component(), sheet.draft(), content, fate(kase, sheet)));
            if (kase.flaws().is(sheet.slug(), "twice"))
                documents.add(planned(
                        "%02d-%s-ban-trung.%s".formatted(documents.size() + 1, sheet.slug(), extension),
                        sheet.component(),
                        sheet.draft(),
                        content,
                        Fate.ARCHIVED));
        }
        return documents;
    }

    private static Content content(Case kase, Sheet sheet) {
        var paper = sheet.draft().paper();
        var odd = kase.flaws().odd().getOrDefault(sheet.slug(), "");
        var scan = kase.flaws().scans().get(sheet.slug());
        return switch (odd) {
            case "damaged" -> new Content.Damaged(paper);
            case "locked" -> new Content.Locked(paper, PASSWORD);
            case "empty" -> new Content.Empty();
            case "secret" -> new Content.Scan(Odd.secret(paper), Condition.COLOUR);
            default -> scan == null ? new Content.Born(paper) : new Content.Scan(paper, Condition.valueOf(scan));
        };
    }

    private static Fate fate(Case kase, Sheet sheet) {
        return switch (kase.flaws().odd().getOrDefault(sheet.slug(), "")) {
            case "damaged", "locked" -> Fate.VOUCHED;
            case "empty" -> Fate.EMPTY;
            case "secret" -> Fate.MARKED;
            default -> Fate.ARCHIVED;
        };
    }

    private static PlannedDocument planned(
            String name, @Nullable ComponentCode component, Draft draft, Content content, Fate fate) {
        return new PlannedDocument(
                name, component, draft.title(), draft.number(), draft.date(), draft.author(), content, fate);
    }
}
