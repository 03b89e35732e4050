package vn.kho.inspection;

import java.time.LocalDate;
import java.util.List;
import vn.kho.procedure.Rows;

/// One thing an inspection asks for, with the rule that checks it.
///
/// @param id     such as `R02`
/// @param text   the demand, in our words
/// @param scope  over what it is checked, in words
/// @param source where it was asked: a title, its day, and what it says in our words
public record Requirement(String id, Rule rule, String text, String scope, Severity severity, Source source) {
    public enum Severity {
        ERROR,
        WARNING
    }

    /// @param sentence a paraphrase, never a quotation
    public record Source(String title, LocalDate date, String sentence) {}

    /// The rules that can be checked by machine.
    public enum Rule {
        R02,
        R03,
        R06,
        R10,
        R13,
        R17,
        R18,
        R39,
        R40
    }

    /// The requirements that are shipped, in the order of the report.
    public static List<Requirement> shipped() {
        return Rows.shipped(Requirement.class, "requirements.tsv").all().stream()
                .map(Requirement::read)
                .toList();
    }

    private static Requirement read(Rows.Row row) {
        return new Requirement(
                row.text("id"),
                Rule.valueOf(row.text("id")),
                row.text("text"),
                row.text("scope"),
                Severity.valueOf(row.text("severity")),
                new Source(row.text("title"), row.someDay("date"), row.text("sentence")));
    }
}
