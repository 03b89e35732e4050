package vn.kho.local.http;

import java.util.List;
import vn.kho.kernel.Problem;
import vn.kho.local.signin.Session;
import vn.kho.local.signin.SignIn;
import vn.kho.web.Call;
import vn.kho.web.Response;
import vn.kho.web.Route;
import vn.kho.web.Router;

/// Signing in and out with a cookie. On AWS the identity provider does this instead.
final class SessionRoutes {
    static final String COOKIE = "kho_session";

    private final SignIn signIn;

    SessionRoutes(SignIn signIn) {
        this.signIn = signIn;
    }

    List<Route> routes() {
        return List.of(
                new Route("createSession", "POST", "/v1/session", Route.ANYONE, this::in),
                new Route("deleteSession", "DELETE", "/v1/session", Route.SIGNED_IN, this::out));
    }

    private Response in(Call call) {
        var body = call.body(vn.kho.wire.http.SignIn.class);
        return switch (signIn.password(body.user(), body.password())) {
            case SignIn.Tried.In(var session) -> signedIn(session, Response.nothing());
            case SignIn.Tried.Wrong _ -> Router.problem(call.request(), 401, Problem.of("sign-in-wrong", body.user()));
            case SignIn.Tried.Resting(var until) ->
                Router.problem(call.request(), 429, Problem.of("sign-in-resting", body.user(), until.toString()))
                        .with("Retry-After", String.valueOf(SignIn.REST.toSeconds()));
        };
    }

    private Response out(Call call) {
        Exchange.session(call.request(), signIn).ifPresent(session -> signIn.end(session.token()));
        return Response.nothing().with("Set-Cookie", COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    }

    /// The answer, with the cookie of the session.
    static Response signedIn(Session session, Response response) {
        return response.with("Set-Cookie", COOKIE + "=" + session.token() + "; Path=/; HttpOnly; SameSite=Strict");
    }
}
