package vn.kho.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.kernel.Problem;
import vn.kho.kernel.Unavailable;
import vn.kho.wire.http.Json;
import vn.kho.wire.http.ProblemBody;

/// Brings a request to its route and every failure to an answer: a problem in words with its status, 503 when a machine
/// below did not answer, 500 with an incident id for a bug.
public final class Router {
    private static final String RETRY_SECONDS = "3";

    private final List<Route> routes;
    private final Incidents incidents;

    public Router(List<Route> routes, Incidents incidents) {
        this.routes = List.copyOf(routes);
        this.incidents = incidents;
    }

    /// Hears of bugs, so that whoever runs the archive can find them in the log.
    public interface Incidents {
        /// @param request its id, which the client was told
        void happened(String request, String operation, Throwable bug);
    }

    public List<Route> routes() {
        return routes;
    }

    /// The operations that this actor may call.
    public List<String> may(Actor actor) {
        return routes.stream()
                .filter(route -> route.who().contains(actor.role()))
                .map(Route::operation)
                .sorted()
                .toList();
    }

    public Response answer(Request request) {
        return asked(request)
                .with("X-Request-Id", request.id())
                .with("Cache-Control", "no-store")
                .with("Content-Language", request.language().toLanguageTag());
    }

    private Response asked(Request request) {
        var here = here(request.path());
        if (here.isEmpty()) return problem(request, 404, Problem.of("path-unknown", request.path()));
        var route = here.keySet().stream()
                .filter(one -> one.method().equals(request.method()))
                .findFirst();
        if (route.isEmpty())
            return problem(request, 405, Problem.of("method-not-allowed", request.method()))
                    .with("Allow", methods(here.keySet()));
        var call = new Call(request, here.getOrDefault(route.get(), Map.of()));
        return barred(route.get(), request)
                .orElseGet(() -> guarded(request, route.get().operation(), () -> route.get()
                        .handler()
                        .answer(call)));
    }

    /// Does the work and turns its failures into answers; also for work that does not come by a route, such as bytes
    /// that stream.
    public Response guarded(Request request, String operation, Supplier<Response> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return problem(request, refusal.status(), refusal.problem(), refusal.parts());
        } catch (Unavailable unavailable) {
            incidents.happened(request.id(), operation, unavailable);
            return problem(request, 503, Problem.of("unavailable", request.id()))
                    .with("Retry-After", RETRY_SECONDS);
        } catch (RuntimeException bug) {
            incidents.happened(request.id(), operation, bug);
            return problem(request, 500, Problem.of("incident", request.id()));
        }
    }

    private Optional<Response> barred(Route route, Request request) {
        var actor = request.actor();
        if (route.who().isEmpty()) return Optional.empty();
        if (actor.isEmpty()) return Optional.of(problem(request, 401, Problem.of("not-signed-in", request.path())));
        if (route.who().contains(actor.get().role())) return Optional.empty();
        var code = actor.get().role() == Role.ADMIN ? "admin-sees-no-content" : "role-not-allowed";
        return Optional.of(problem(request, 403, Problem.of(code, route.operation())));
    }

    private Map<Route, Map<String, String>> here(String path) {
        var here = new HashMap<Route, Map<String, String>>();
        for (var route : routes) route.fits(path).ifPresent(values -> here.put(route, values));
        return here;
    }

    private static String methods(Set<Route> here) {
        return here.stream().map(Route::method).sorted().distinct().collect(Collectors.joining(", "));
    }

    /// A problem as an answer, for those before the router who refuse a request: the sign-in, the server's limits.
    public static Response problem(Request request, int status, Problem problem) {
        return problem(request, status, problem, List.of());
    }

    private static Response problem(Request request, int status, Problem problem, List<Problem> parts) {
        var words = ProblemWords.of(request.language());
        var errors = parts.stream()
                .map(part -> new ProblemBody.Part(part.subject(), part.code(), words.words(part)))
                .toList();
        var body = new ProblemBody(
                "urn:kho:problem:" + problem.code(),
                words.words(problem),
                status,
                problem.code(),
                problem.subject(),
                request.id(),
                errors.isEmpty() ? null : errors);
        return new Response(status, Map.of(), new Response.Content.Text("application/problem+json", Json.write(body)));
    }
}
