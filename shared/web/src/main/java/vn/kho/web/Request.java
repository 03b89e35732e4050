package vn.kho.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kho.access.Actor;

/// A request, apart from any server.
///
/// @param id      names the request in answers and logs
/// @param path    decoded, such as `/v1/dossiers`
/// @param query   decoded; every value given, in order
/// @param headers by lower-case name
/// @param body    as text; empty when there is none. Bytes of files never come this way
/// @param actor   who has signed in; empty for nobody
public record Request(
        String id,
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String body,
        Optional<Actor> actor) {
    /// Bytes of a JSON body; files go another way.
    public static final int MOST_BYTES = 64 * 1024;

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    public Request {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /// The first value of this name; a blank one counts as not given.
    public Optional<String> asked(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /// English when it is preferred to Vietnamese, else Vietnamese.
    public Locale language() {
        var ranges = Locale.LanguageRange.parse(header("accept-language")
                .filter(value -> value.matches("[A-Za-z0-9*;,=. -]{1,200}"))
                .filter(Request::parses)
                .orElse("vi"));
        var best = Locale.lookup(ranges, List.of(VIETNAMESE, Locale.ENGLISH));
        return best == null ? VIETNAMESE : best;
    }

    private static boolean parses(String header) {
        try {
            return !Locale.LanguageRange.parse(header).isEmpty();
        } catch (IllegalArgumentException _) {
            return false; // a header nobody can read asks for nothing
        }
    }
}
