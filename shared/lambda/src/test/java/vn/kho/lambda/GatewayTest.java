package vn.kho.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.Unavailable;
import vn.kho.web.Call;
import vn.kho.web.Response;
import vn.kho.web.Route;
import vn.kho.web.Router;

class GatewayTest {
    private static final AgencyId OFFICE = new AgencyId("H99.10");
    private static final Map<String, String> AUDITOR =
            Map.of("sub", "dg01", "custom:agency", "H99.10", "custom:role", "auditor");
    private static final DocumentId DOCUMENT = DocumentId.parse("H99.10/01J.0");

    private final List<Call> calls = new ArrayList<>();
    private final List<String> incidents = new ArrayList<>();
    private boolean away;
    private Response next = Response.ok(Map.of("ok", true));

    private final Gateway gateway = new Gateway(
            new Gateway.Offices() {
                private final Router router = new Router(
                        List.of(
                                new Route("getMe", "GET", "/v1/me", Route.SIGNED_IN, GatewayTest.this::called),
                                new Route("open", "POST", "/v1/dossiers", Route.READERS, GatewayTest.this::called),
                                new Route("getHealth", "GET", "/v1/health", Route.ANYONE, GatewayTest.this::called)),
                        (_, _, _) -> {});

                @Override
                public Optional<Router> of(AgencyId agency) {
                    if (away) throw new Unavailable("settings");
                    return agency.equals(OFFICE) ? Optional.of(router) : Optional.empty();
                }

                @Override
                public Router first() {
                    return router;
                }
            },
            Optional.empty(),
            (original, _) ->
                    URI.create("https://vault.example/" + original.document().value()),
            (_, operation, _) -> incidents.add(operation));

    private Response called(Call call) {
        calls.add(call);
        return next;
    }

    @Test
    void a_token_says_who_asks() {
        var answer = gateway.answer(event("GET", "/v1/me", AUDITOR));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(calls.getFirst().actor()).isEqualTo(new Actor(OFFICE, "dg01", Role.AUDITOR, java.util.Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "system", "SYSTEM", "owner"})
    void a_role_that_is_not_ours_opens_nothing(String role) {
        var claims = Map.of("sub", "dg01", "custom:agency", "H99.10", "custom:role", role);

        assertThat(gateway.answer(event("GET", "/v1/me", claims)).getStatusCode())
                .isEqualTo(401);
        assertThat(calls).isEmpty();
    }

    @Test
    void settings_that_cannot_be_read_now_are_no_failure_of_the_function() {
        away = true;

        var answer = gateway.answer(event("GET", "/v1/me", AUDITOR));

        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(answer.getHeaders()).containsKey("Retry-After");
        assertThat(incidents).containsExactly("office");
    }

    @Test
    void an_agency_that_is_not_set_up_here_is_refused_by_name() {
        var claims = Map.of("sub", "dg01", "custom:agency", "H12.34", "custom:role", "auditor");

        var answer = gateway.answer(event("GET", "/v1/me", claims));

        assertThat(answer.getStatusCode()).isEqualTo(403);
        assertThat(answer.getBody()).contains("token-agency-unknown");
    }

    @Test
    void departments_come_from_the_token() {
        var claims = Map.of(
                "sub", "vt01", "custom:agency", "H99.10", "custom:role", "archivist", "custom:departments", "LS  HTQT");

        gateway.answer(event("GET", "/v1/me", claims));

        assertThat(calls.getFirst().actor().departments())
                .extracting(it -> it.code())
                .containsExactlyInAnyOrder("LS", "HTQT");
    }

    @Test
    void an_original_is_given_by_the_vault_itself() {
        next = new Response(
                        200,
                        Map.of(),
                        new Response.Content.Original(
                                DOCUMENT, "application/pdf", 9_000_000, () -> new ByteArrayInputStream(new byte[0])))
                .with("Content-Disposition", "inline");

        var answer = gateway.answer(event("GET", "/v1/me", AUDITOR));

        assertThat(answer.getStatusCode()).isEqualTo(303);
        assertThat(answer.getHeaders()).containsEntry("Location", "https://vault.example/" + DOCUMENT.value());
        assertThat(answer.getBody()).isEmpty();
    }

    @Test
    void bytes_pass_whole_or_not_at_all() {
        var small = new byte[] {0, (byte) 0xff, 7};
        next = new Response(
                200, Map.of(), new Response.Content.Stream("image/png", 3, () -> new ByteArrayInputStream(small)));
        var answer = gateway.answer(event("GET", "/v1/me", AUDITOR));

        next = new Response(200, Map.of(), new Response.Content.Stream("image/png", 5_000_000, () -> {
            throw new AssertionError("nobody reads it");
        }));
        var large = gateway.answer(event("GET", "/v1/me", AUDITOR));

        assertThat(Base64.getDecoder().decode(answer.getBody())).isEqualTo(small);
        assertThat(answer.getIsBase64Encoded()).isTrue();
        assertThat(large.getStatusCode()).isEqualTo(413);
    }

    @Test
    void a_body_in_base64_is_read_and_one_that_is_too_largeis_not() {
        var event = event("POST", "/v1/dossiers", AUDITOR);
        event.setIsBase64Encoded(true);
        event.setBody(Base64.getEncoder().encodeToString("{\"tên\":1}".getBytes(StandardCharsets.UTF_8)));
        gateway.answer(event);
        event.setBody(Base64.getEncoder().encodeToString(new byte[70_000]));
        var large = gateway.answer(event);
        event.setIsBase64Encoded(false);
        event.setBody("x".repeat(1_000_000));
        var longText = gateway.answer(event);

        assertThat(calls)
                .singleElement()
                .satisfies(call -> assertThat(call.request().body()).isEqualTo("{\"tên\":1}"));
        assertThat(large.getStatusCode()).isEqualTo(413);
        assertThat(longText.getStatusCode()).isEqualTo(413);
    }

    @Test
    void every_answer_bears_the_guards() {
        var answer = gateway.answer(event("GET", "/nothing", Map.of()));

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getHeaders()).containsAllEntriesOf(Response.GUARDS);
    }

    @Test
    void without_a_token_only_what_is_open_answers() {
        assertThat(gateway.answer(event("GET", "/v1/health", Map.of())).getStatusCode())
                .isEqualTo(200);
        assertThat(gateway.answer(event("GET", "/v1/me", Map.of())).getStatusCode())
                .isEqualTo(401);
    }

    private static APIGatewayV2HTTPEvent event(String method, String path, Map<String, String> claims) {
        var context = RequestContext.builder()
                .withRequestId("r1")
                .withHttp(RequestContext.Http.builder()
                        .withMethod(method)
                        .withPath(path)
                        .build());
        if (!claims.isEmpty())
            context.withAuthorizer(RequestContext.Authorizer.builder()
                    .withJwt(RequestContext.Authorizer.JWT
                            .builder()
                            .withClaims(claims)
                            .build())
                    .build());
        return APIGatewayV2HTTPEvent.builder()
                .withRawPath(path)
                .withRawQueryString("")
                .withRequestContext(context.build())
                .build();
    }
}
