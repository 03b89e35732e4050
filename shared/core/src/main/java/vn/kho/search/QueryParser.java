package vn.kho.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kho.kernel.Problem;
import vn.kho.search.Query.Field;
import vn.kho.vietnamese.Spelling;

/// Reads the query language: words, `"phrases"`, `-without`, `begin*`, `field:value`, `OR` between two runs of words.
///
/// Fields are số, loại, năm, phòng, mã and number, type, year, department, code; a name that is none of them is an
/// ordinary word (`V/v:`, `12:30`). Never throws: what cannot be meant is a [Problem] whose subject is the column, from
/// 1.
public final class QueryParser {
    static final int LONGEST = 2_000;
    static final int MOST_CLAUSES = 64;
    private static final String QUOTES = "\"“”„«»";

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<String> run = new ArrayList<>();
    private int at;
    private int count;
    private int orColumn;
    private Optional<Problem> problem = Optional.empty();

    private QueryParser(String text) {
        this.text = text;
    }

    /// How reading a query ended.
    public sealed interface Parsed {
        record Understood(Query query) implements Parsed {}

        /// @param problem `query-too-long`, `query-too-many-words`, `query-quote-open`, `query-value-missing`,
        ///     `query-year-bad`, `query-or-alone`, `query-nothing-to-find`; its subject is the column
        record Refused(Problem problem) implements Parsed {}
    }

    private record Clause(Query query, boolean either) {}

    /// @param text as typed; blank asks for everything
    public static Parsed parse(String text) {
        if (text.length() > LONGEST) return new Parsed.Refused(problem("query-too-long", LONGEST + 1, "" + LONGEST));
        if (text.isBlank()) return new Parsed.Understood(new Query.All());
        return new QueryParser(Spelling.nfc(text)).read();
    }

    private Parsed read() {
        while (problem.isEmpty() && at < text.length()) {
            if (blank(text.charAt(at))) at++;
            else item();
        }
        endRun();
        if (problem.isEmpty() && orColumn > 0) fail("query-or-alone", orColumn - 1);
        if (problem.isEmpty() && clauses.isEmpty()) fail("query-nothing-to-find", 0);
        if (problem.isPresent()) return new Parsed.Refused(problem.get());
        return new Parsed.Understood(whole());
    }

    private void item() {
        int start = at;
        if (++count > MOST_CLAUSES) {
            fail("query-too-many-words", start, "" + MOST_CLAUSES);
            return;
        }
        var negative = negative();
        if (negative) at++;
        var field = field();
        var quoted = at < text.length() && quote(text.charAt(at));
        var value = quoted ? quoted() : plain();
        if (problem.isPresent()) return;
        if (field.isPresent()) clause(has(field.get(), value, start), negative);
        else if (quoted) clause(phrase(value), negative);
        else if (!negative && or(value)) either(start);
        else word(value, negative);
    }

    private boolean negative() {
        return (text.charAt(at) == '-' || text.charAt(at) == '−')
                && at + 1 < text.length()
                && !blank(text.charAt(at + 1));
    }

    private Optional<Field> field() {
        int colon = at;
        while (colon < text.length() && Character.isLetter(text.charAt(colon))) colon++;
        if (colon == text.length() || text.charAt(colon) != ':') return Optional.empty();
        var name = Spelling.fold(text.substring(at, colon));
        var field = Arrays.stream(Field.values())
                .filter(f -> f.english().equals(name) || f.vietnamese().equals(name))
                .findFirst();
        if (field.isPresent()) at = colon + 1;
        return field;
    }

    private String quoted() {
        int open = at++;
        int start = at;
        while (at < text.length() && !quote(text.charAt(at))) at++;
        if (at == text.length()) {
            fail("query-quote-open", open);
            return "";
        }
        return text.substring(start, at++);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !blank(text.charAt(at)) && !quote(text.charAt(at))) at++;
        return text.substring(start, at);
    }

    private Optional<Query> has(Field field, String value, int start) {
        if (!wordy(value)) {
            fail("query-value-missing", start, field.english());
            return Optional.empty();
        }
        if (field == Field.YEAR && !value.strip().matches("[0-9]{4}")) {
            fail("query-year-bad", start, value);
            return Optional.empty();
        }
        return Optional.of(new Query.Has(field, value.strip()));
    }

    private static Optional<Query> phrase(String value) {
        return wordy(value) ? Optional.of(new Query.Phrase(value.strip())) : Optional.empty();
    }

    private void word(String value, boolean negative) {
        if (!wordy(value)) return;
        var start = value.replace("*", "");
        if (value.endsWith("*") && simple(start)) clause(Optional.of(new Query.Prefix(start)), negative);
        else if (negative) clause(Optional.of(new Query.Words(List.of(value))), true);
        else run.add(value);
    }

    private void clause(Optional<Query> query, boolean negative) {
        if (query.isEmpty()) return;
        endRun();
        if (negative) add(new Query.Not(query.get()));
        else add(query.get());
    }

    private void endRun() {
        if (run.isEmpty()) return;
        var words = new Query.Words(run);
        run.clear();
        add(words);
    }

    private void add(Query query) {
        clauses.add(new Clause(query, orColumn > 0));
        orColumn = 0;
    }

    private void either(int start) {
        endRun();
        if (clauses.isEmpty() || orColumn > 0) fail("query-or-alone", start);
        orColumn = start + 1;
    }

    /// OR ties its two neighbours; all that remains must hold together.
    private Query whole() {
        var all = new ArrayList<List<Query>>();
        for (var clause : clauses) {
            if (!clause.either) all.add(new ArrayList<>());
            all.getLast().add(clause.query);
        }
        var parts = all.stream()
                .map(either -> either.size() == 1 ? either.getFirst() : new Query.Or(either))
                .toList();
        return parts.size() == 1 && !(parts.getFirst() instanceof Query.Not) ? parts.getFirst() : new Query.And(parts);
    }

    private void fail(String code, int index, String... arguments) {
        if (problem.isEmpty()) problem = Optional.of(problem(code, index + 1, arguments));
    }

    private static Problem problem(String code, int column, String... arguments) {
        return Problem.of(code, String.valueOf(column), arguments);
    }

    private static boolean or(String value) {
        return value.equals("OR") || value.equals("HOẶC") || value.equals("|");
    }

    private static boolean simple(String start) {
        return start.length() >= 2 && start.chars().allMatch(Character::isLetterOrDigit);
    }

    private static boolean wordy(String value) {
        return !Term.of(value).isEmpty();
    }

    private static boolean quote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
