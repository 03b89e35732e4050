package vn.kho.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.kho.access.Actor;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Unavailable;
import vn.kho.wire.http.Json;
import vn.kho.wire.http.Said;

/// A request on its route, with the values of the path.
public record Call(Request request, Map<String, String> path) {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    /// Who calls; only on routes that ask for a role.
    public Actor actor() {
        return request.actor().orElseThrow(() -> Refusal.of(401, "not-signed-in", request.path()));
    }

    public String value(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    public Locale language() {
        return request.language();
    }

    public Optional<String> asked(String name) {
        return request.asked(name);
    }

    /// How many are wanted, 1 to 200.
    public int limit() {
        return number("limit")
                .map(limit -> {
                    if (limit < 1 || limit > MOST) throw Refusal.of(400, "parameter-wrong", "limit", "1..200");
                    return limit;
                })
                .orElse(USUAL);
    }

    public Optional<Integer> number(String name) {
        return asked(name).map(text -> {
            if (!text.matches("[0-9]{1,9}")) throw Refusal.of(400, "parameter-wrong", name, text);
            return Integer.valueOf(text);
        });
    }

    public Optional<LocalDate> day(String name) {
        return asked(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                throw Refusal.of(400, "parameter-wrong", name, text);
            }
        });
    }

    /// The body as its record; anything else ends with the problem that says where.
    public <T extends Record> T body(Class<T> type) {
        return switch (Json.read(request.body(), type)) {
            case Json.Read.Good<T>(var body) -> body;
            case Json.Read.Bad<T>(var problems) -> throw Refusal.body(problems);
        };
    }

    /// Turns text that a client gave into one of our types; what the type refuses ends with 400.
    public static <T> T as(String name, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, "parameter-wrong", name, text);
        }
    }

    /// Refuses a change of something that the client has not seen as it is now.
    ///
    /// @param version as it is now
    public void seen(long version) {
        var match = request.header("if-match").orElseThrow(() -> Refusal.of(428, "version-missing", request.path()));
        if (!match.equals("\"" + version + "\"")) throw Refusal.of(412, "version-differs", request.path(), match);
    }

    /// Goes on when the step was done; ends with the problem when it was refused.
    public static void done(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.Rejected(var problem) -> throw Refusal.of(status(problem), problem);
            case Outcome.Retry(var why) -> throw new Unavailable(why);
        }
    }

    /// A problem as part of an answer, in the words of the asked language.
    public Said said(Problem problem) {
        return said(problem, language());
    }

    static Said said(Problem problem, Locale language) {
        return new Said(
                problem.code(),
                problem.subject(),
                problem.arguments(),
                ProblemWords.of(language).words(problem));
    }

    private static int status(Problem problem) {
        return problem.code().endsWith("-unknown") ? 404 : 409;
    }
}
