package vn.kho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kho.access.Actor;
import vn.kho.access.Department;
import vn.kho.access.Role;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Unavailable;

class RouterTest {
    private static final Actor ARCHIVIST =
            new Actor(new AgencyId("H99.10"), "vt01", Role.ARCHIVIST, Set.of(new Department("LS")));
    private static final Actor ADMIN = new Actor(new AgencyId("H99.10"), "qt01", Role.ADMIN, Set.of());

    private final List<String> incidents = new ArrayList<>();
    private final Router router = new Router(
            List.of(
                    new Route("lost", "GET", "/v1/lost", Route.ANYONE, _ -> {
                        throw new Unavailable("the disk is gone");
                    }),
                    new Route("bug", "GET", "/v1/bug", Route.ANYONE, _ -> {
                        throw new IllegalStateException("a secret of the program");
                    }),
                    new Route(
                            "one",
                            "GET",
                            "/v1/things/{thing}",
                            Route.READERS,
                            call -> Response.ok(call.value("thing"))),
                    new Route("limit", "GET", "/v1/limit", Route.ANYONE, call -> Response.ok(call.limit()))),
            (request, operation, _) -> incidents.add(request + " " + operation));

    private Response ask(String method, String path, Actor actor, Map<String, List<String>> query, String language) {
        return router.answer(new Request(
                "r1", method, path, query, Map.of("accept-language", language), "", Optional.ofNullable(actor)));
    }

    private static String text(Response response) {
        return ((Response.Content.Text) response.content()).text();
    }

    @Test
    void a_machine_that_does_not_answer_is_asked_again_later() {
        var answer = ask("GET", "/v1/lost", null, Map.of(), "vi");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "3");
    }

    @Test
    void a_bug_is_told_by_its_incident_only() {
        var answer = ask("GET", "/v1/bug", null, Map.of(), "vi");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(text(answer)).contains("r1").doesNotContain("secret");
        assertThat(incidents).containsExactly("r1 bug");
    }

    @Test
    void a_path_that_nobody_serves_is_not_found() {
        assertThat(ask("GET", "/v1/nothing", null, Map.of(), "vi").status()).isEqualTo(404);
    }

    @Test
    void a_method_that_is_not_served_names_those_that_are() {
        var answer = ask("POST", "/v1/lost", null, Map.of(), "vi");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET");
    }

    @Test
    void a_role_that_may_not_is_refused() {
        assertThat(ask("GET", "/v1/things/a", null, Map.of(), "vi").status()).isEqualTo(401);
        assertThat(text(ask("GET", "/v1/things/a", ADMIN, Map.of(), "vi"))).contains("admin-sees-no-content");
        assertThat(text(ask("GET", "/v1/things/a", ARCHIVIST, Map.of(), "vi"))).isEqualTo("\"a\"");
    }

    @Test
    void a_parameter_out_of_its_range_is_named() {
        var answer = ask("GET", "/v1/limit", null, Map.of("limit", List.of("201")), "vi");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).contains("parameter-wrong").contains("limit");
    }

    @Test
    void every_answer_bears_the_id_of_its_request() {
        assertThat(ask("GET", "/v1/limit", null, Map.of(), "vi").headers()).containsEntry("X-Request-Id", "r1");
    }

    @Test
    void the_words_are_Vietnamese_unless_English_is_preferred() {
        assertThat(text(ask("GET", "/v1/nothing", null, Map.of(), "en-GB,vi;q=0.5")))
                .contains("There is nothing");
        assertThat(text(ask("GET", "/v1/nothing", null, Map.of(), "fr"))).contains("Không có địa chỉ");
        assertThat(text(ask("GET", "/v1/nothing", null, Map.of(), ";;;"))).contains("Không có địa chỉ");
    }
}
