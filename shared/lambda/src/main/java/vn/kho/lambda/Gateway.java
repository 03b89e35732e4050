package vn.kho.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kho.aws.Stores;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.web.Encoded;
import vn.kho.web.Request;
import vn.kho.web.Response;
import vn.kho.web.Router;
import vn.kho.wire.office.FaultySettings;

/// Between the API gateway and the routes: an event becomes a request of somebody, a response becomes an answer that
/// Lambda can carry.
public final class Gateway {
    /// Lambda carries 6 MB of answer, base64 and all.
    private static final int MOST = 4_400_000;

    private final Offices offices;
    private final Optional<Answerer> pages;
    private final Links links;

    /// Before the office is known.
    private final Router outside;

    /// @param pages     answers what is not of the API; empty where only the API is served
    /// @param incidents of what goes wrong before an office's own routes are reached
    public Gateway(Offices offices, Optional<Answerer> pages, Links links, Router.Incidents incidents) {
        this.offices = offices;
        this.pages = pages;
        this.links = links;
        this.outside = new Router(List.of(), incidents);
    }

    /// The offices whose archives are asked.
    public interface Offices {
        /// Empty for an agency that is not set up here.
        Optional<Router> of(AgencyId agency);

        /// For who has not signed in, where that is allowed: the first that is set up.
        Router first();
    }

    /// Answers a request.
    @FunctionalInterface
    public interface Answerer {
        Response answer(Request request);
    }

    /// Where the vault itself gives an original: what is larger than an answer may be never passes through here.
    @FunctionalInterface
    public interface Links {
        /// @param disposition what the browser is to do with it (RFC 6266); empty: as it likes
        URI to(Response.Content.Original original, String disposition);

        /// Signed for a short while.
        static Links of(Stores stores) {
            return (original, disposition) -> stores.links().to(original.document(), original.mediaType(), disposition);
        }
    }

    public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        var asked = request(event);
        var response = tooLong(event) ? refusedAsTooLong(asked) : respond(asked);
        return answer(asked, response);
    }

    private Response respond(Request request) {
        if (!request.path().startsWith("/v1/"))
            return pages.map(it -> it.answer(request))
                    .orElseGet(() -> Router.problem(request, 404, Problem.of("path-unknown", request.path())));
        return outside.guarded(request, "office", () -> inOffice(request));
    }

    private Response inOffice(Request request) {
        try {
            var actor = request.actor();
            if (actor.isEmpty()) return offices.first().answer(request);
            var agency = actor.get().agency();
            return offices.of(agency)
                    .map(router -> router.answer(request))
                    .orElseGet(() -> Router.problem(request, 403, Problem.of("token-agency-unknown", agency.value())));
        } catch (FaultySettings faulty) {
            return Router.problem(request, 503, faulty.problem());
        }
    }

    private static Request request(APIGatewayV2HTTPEvent event) {
        var about = event.getRequestContext();
        var http = about.getHttp();
        return new Request(
                about.getRequestId(),
                http.getMethod().equals("HEAD") ? "GET" : http.getMethod(),
                Encoded.path(event.getRawPath()),
                Encoded.query(event.getRawQueryString()),
                headers(event),
                tooLong(event) ? "" : body(event),
                Claims.actor(claims(event)));
    }

    /// The name in the caller's token.
    public static Map<String, String> claims(APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event.getRequestContext().getAuthorizer())
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
                .orElse(Map.of());
    }

    private static Map<String, String> headers(APIGatewayV2HTTPEvent event) {
        var headers = new TreeMap<String, String>();
        or(event.getHeaders(), Map.<String, String>of()).forEach((name, value) -> {
            if (value != null) headers.put(name.toLowerCase(java.util.Locale.ROOT), value);
        });
        return headers;
    }

    private static String body(APIGatewayV2HTTPEvent event) {
        var body = or(event.getBody(), "");
        if (!event.getIsBase64Encoded()) return body;
        try {
            return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return ""; // no body that anybody could read: the route says what it misses
        }
    }

    /// Told from the length as sent: never more than the bytes of the text.
    private static boolean tooLong(APIGatewayV2HTTPEvent event) {
        var body = or(event.getBody(), "");
        var most = Request.MOST_BYTES;
        return event.getIsBase64Encoded()
                ? body.length() / 4L * 3 > most + 2
                : body.getBytes(StandardCharsets.UTF_8).length > most;
    }

    private static Response refusedAsTooLong(Request request) {
        return Router.problem(
                request, 413, Problem.of("body-too-large", request.path(), String.valueOf(Request.MOST_BYTES)));
    }

    private APIGatewayV2HTTPResponse answer(Request request, Response response) {
        var headers = new TreeMap<>(Response.GUARDS);
        headers.putAll(response.headers());
        return switch (response.content()) {
            case Response.Content.Nothing _ -> with(response.status(), headers, "", false);
            case Response.Content.Text text -> {
                headers.put("Content-Type", text.mediaType() + "; charset=utf-8");
                yield with(response.status(), headers, text.text(), false);
            }
            case Response.Content.Stream stream
            when stream.length() <= MOST -> {
                headers.put("Content-Type", stream.mediaType());
                yield with(response.status(), headers, base64(stream), true);
            }
            case Response.Content.Stream stream ->
                answer(
                        request,
                        Router.problem(
                                request,
                                413,
                                Problem.of("answer-too-large", request.path(), String.valueOf(stream.length()))));
            case Response.Content.Original original -> {
                var disposition = or(headers.remove("Content-Disposition"), "");
                headers.put("Location", links.to(original, disposition).toString());
                headers.put("Cache-Control", "no-store");
                yield with(303, headers, "", false);
            }
        };
    }

    private static String base64(Response.Content.Stream stream) {
        try (var in = stream.opening().open()) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static APIGatewayV2HTTPResponse with(int status, Map<String, String> headers, String body, boolean base64) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(body)
                .withIsBase64Encoded(base64)
                .build();
    }

    private static <T> T or(@Nullable T value, T other) {
        return Objects.requireNonNullElse(value, other);
    }
}
