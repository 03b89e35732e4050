package vn.kho.sample.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kho.access.Department;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.ProcedureCode;
import vn.kho.procedure.Rows;
import vn.kho.sample.cases.Case.Again;
import vn.kho.sample.cases.Case.Expected;
import vn.kho.sample.cases.Case.Flaws;
import vn.kho.sample.cases.Case.Supplement;

/// The two tables, read. In the order of the tables.
public record Cases(List<Case> matters, List<OldCase> old) {
    public Cases {
        matters = List.copyOf(matters);
        old = List.copyOf(old);
    }

    public static Cases shipped() {
        return new Cases(
                matters(Rows.shipped(Cases.class, "matters.tsv")),
                Rows.shipped(Cases.class, "old.tsv").all().stream()
                        .map(Cases::old)
                        .toList());
    }

    /// These cases and more requests, in the columns of `matters.tsv`.
    public Cases with(Rows more) {
        return new Cases(Stream.concat(matters.stream(), matters(more).stream()).toList(), old);
    }

    private static List<Case> matters(Rows rows) {
        return rows.all().stream().map(Cases::matter).toList();
    }

    /// The office's own retention classes, in the columns of a retention table.
    public static Rows ownClasses() {
        return Rows.shipped(Cases.class, "own-classes.tsv");
    }

    private static Case matter(Rows.Row row) {
        var plan = row.maybe("plan");
        var retention = row.maybe("class");
        var hour = row.maybe("hour");
        var finished = row.maybe("finished");
        return new Case(
                row.text("code"),
                new AgencyId(row.text("agency")),
                new Case.Filing(
                        new Department(row.text("department")),
                        plan == null ? null : new PlanCode(plan),
                        retention == null ? null : new ClassCode(retention)),
                new Case.Request(
                        new ProcedureCode(row.text("procedure")),
                        row.text("title"),
                        row.text("asker"),
                        row.text("applicant"),
                        row.text("channel")),
                new Case.Times(
                        LocalDateTime.parse(row.text("received")),
                        row.someDay("promise"),
                        hour == null ? null : LocalTime.parse(hour),
                        list(row, "supplements").stream().map(Cases::supplement).toList(),
                        list(row, "again").stream().map(Cases::again).toList(),
                        finished == null ? null : LocalDateTime.parse(finished)),
                outcome(row),
                new Case.Story(or(row, "country"), or(row, "partner"), or(row, "purpose"), or(row, "facts")),
                flaws(row),
                Expected.valueOf(row.text("verdict")));
    }

    private static Case.Outcome outcome(Rows.Row row) {
        var handover = row.maybe("handover");
        var words = handover == null ? List.<String>of() : List.of(handover.split(" ", -1));
        boolean waits = !words.isEmpty() && words.getFirst().equals("uncollected");
        boolean returned = !words.isEmpty() && !waits;
        return new Case.Outcome(
                row.text("ending"),
                row.maybe("number"),
                row.text("signer"),
                returned ? LocalDate.parse(words.getFirst()) : null,
                returned ? words.getLast() : null,
                waits ? LocalDate.parse(words.getLast()) : null);
    }

    private static Flaws flaws(Rows.Row row) {
        var missing = new ArrayList<String>();
        var waived = new ArrayList<String>();
        var late = new ArrayList<String>();
        for (var gap : list(row, "gaps")) {
            if (gap.startsWith("waive:")) waived.add(gap.substring(6));
            else if (gap.startsWith("late:")) late.add(gap.substring(5));
            else missing.add(gap);
        }
        return new Flaws(missing, waived, late, pairs(row, "odd"), pairs(row, "scans"));
    }

    private static OldCase old(Rows.Row row) {
        return new OldCase(
                row.text("code"),
                new PlanCode(row.text("plan")),
                new Department(row.text("department")),
                new ClassCode(row.text("retention")),
                row.text("title"),
                row.someDay("started"),
                row.someDay("finished"),
                OldCase.Group.valueOf(row.text("group")),
                Integer.parseInt(row.text("letters")),
                row.text("scan"));
    }

    private static Supplement supplement(String text) {
        var parts = parts(text, ">", 3);
        return new Supplement(
                LocalDateTime.parse(parts.get(0)), LocalDateTime.parse(parts.get(1)), LocalDate.parse(parts.get(2)));
    }

    private static Again again(String text) {
        var parts = parts(text, ">", 2);
        return new Again(LocalDate.parse(parts.get(0)), LocalDate.parse(parts.get(1)));
    }

    private static Map<String, String> pairs(Rows.Row row, String column) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : list(row, column)) {
            var parts = parts(pair, ":", 2);
            pairs.put(parts.getFirst(), parts.getLast());
        }
        return pairs;
    }

    private static List<String> parts(String text, String by, int count) {
        var parts = Arrays.asList(text.split(by, -1));
        if (parts.size() != count)
            throw new IllegalArgumentException("sample: '" + text + "' has not " + count + " parts");
        return parts;
    }

    private static List<String> list(Rows.Row row, String column) {
        var text = row.maybe(column);
        return text == null ? List.of() : List.of(text.split("[;,]", -1));
    }

    private static String or(Rows.Row row, String column) {
        var text = row.maybe(column);
        return text == null ? "" : text;
    }
}
