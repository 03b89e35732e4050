package vn.kho.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.access.Role;
import vn.kho.dossier.Document;
import vn.kho.kernel.DossierId;

class HttpDoorTest {
    private static SmallOffice office;
    private static Client archivist;
    private static Client auditor;
    private static Client admin;

    @BeforeAll
    static void open(@TempDir Path scratch) throws Exception {
        office = new SmallOffice(scratch);
        archivist = Client.as(office.door, Role.ARCHIVIST);
        auditor = Client.as(office.door, Role.AUDITOR);
        admin = Client.as(office.door, Role.ADMIN);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static String at(DossierId dossier) {
        return "/v1/dossiers/" + dossier.agency() + ":" + dossier.local();
    }

    @Test
    void nobody_reads_nothing() throws Exception {
        var answer = Client.nobody(office.door).get("/v1/dossiers");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void another_departments_dossier_is_not_found() throws Exception {
        var answer = archivist.get(at(office.consular.id()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("dossier-unknown");
    }

    @Test
    void another_departments_dossier_is_not_in_the_list() throws Exception {
        var answer = archivist.get("/v1/dossiers");

        assertThat(answer.body()).contains(office.delegation.code()).doesNotContain(office.consular.code());
    }

    @Test
    void another_departments_text_is_not_found_by_search() throws Exception {
        var answer = archivist.get("/v1/search?q=chung%20nhan%20lanh%20su");

        assertThat(answer.body()).contains("\"total\":0");
    }

    @Test
    void a_folded_query_finds_the_page_with_its_mark() throws Exception {
        var answer = archivist.get("/v1/search?q=ngan%20sach%20tinh");

        assertThat(answer.body()).contains("\"mark\":true").contains("\"page\":1");
    }

    @Test
    void a_foreign_agency_is_not_found() throws Exception {
        var answer = auditor.get("/v1/dossiers/H01:ABC");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void the_admin_sees_no_content_and_is_told_so() throws Exception {
        var answer = admin.get("/v1/dossiers");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("admin-sees-no-content");
    }

    @Test
    void the_admin_counts_what_waits() throws Exception {
        var answer = admin.get("/v1/uploads-count");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"waiting\":");
    }

    @Test
    void a_quality_manager_opens_only_what_is_behind_her_figures() throws Exception {
        var manager = Client.as(office.door, Role.QUALITY_MANAGER);
        manager.post("/v1/reports", "{\"kind\":\"quality\",\"period\":\"2026\"}");

        assertThat(manager.get(at(office.delegation.id())).statusCode()).isEqualTo(200);
        assertThat(manager.get(at(office.consular.id())).statusCode()).isEqualTo(404);
    }

    @Test
    void an_auditors_view_is_recorded_before_it_is_given() throws Exception {
        var document = office.registry
                .children(
                        SmallOffice.AGENCY,
                        vn.kho.dossier.Dossier.root(office.consular.id()),
                        Document.KIND,
                        java.util.Optional.empty(),
                        1)
                .items()
                .getFirst()
                .item();

        var answer = auditor.get(at(office.consular.id()) + "/documents/" + SmallOffice.AGENCY + ":"
                + document.id().local() + "/content");
        office.work();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(auditor.get(at(office.consular.id()) + "/history").body()).contains("copy-handed-out");
    }

    @Test
    void a_write_without_the_token_of_our_page_is_refused() throws Exception {
        var thief = Client.as(office.door, Role.ARCHIVIST);
        thief.csrf = "guessed";

        var answer = thief.post("/v1/verifications", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("csrf-wrong");
    }

    @Test
    void a_write_from_a_foreign_page_is_refused() throws Exception {
        var answer = archivist.post("/v1/verifications", "{}", "Origin", "http://evil.example");

        assertThat(answer.body()).contains("origin-foreign");
    }

    @Test
    void an_unknown_field_is_refused_by_name() throws Exception {
        var answer = archivist.post("/v1/verifications", "{\"dosier\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("field-unknown").contains("/dosier");
    }

    @Test
    void a_field_that_must_be_there_is_missed_by_name() throws Exception {
        var body = "{\"code\":\"X-1\",\"title\":\"Đoàn vào\",\"department\":null}";

        var answer = archivist.post("/v1/dossiers", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("field-missing")
                .contains("/department")
                .contains("/started");
    }

    @Test
    void nobody_signs_in_with_a_password_of_null() throws Exception {
        var answer = Client.nobody(office.door).post("/v1/session", "{\"user\":\"vt01\",\"password\":null}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("field-missing").contains("/password");
    }

    @Test
    void a_body_that_is_no_JSON_says_where() throws Exception {
        var answer = archivist.post("/v1/verifications", "{");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("body-not-json");
    }

    @Test
    void problems_speak_the_asked_language() throws Exception {
        assertThat(archivist.get("/v1/dossiers/x", "Accept-Language", "en").body())
                .contains("There is no dossier");
        assertThat(archivist.get("/v1/dossiers/x").body()).contains("Không có hồ sơ");
    }

    @Test
    void the_verification_of_a_dossier_names_nothing_when_all_is_well() throws Exception {
        var id = office.delegation.id();

        var answer = archivist.post("/v1/verifications", "{\"dossier\":\"" + id.agency() + ":" + id.local() + "\"}");

        assertThat(answer.body()).contains("\"well\":true").contains("\"originals\":2");
    }

    @Test
    void a_held_dossier_says_what_it_refuses() throws Exception {
        var answer = archivist.get(at(office.letters.id()) + "/retention");

        assertThat(answer.body())
                .contains("\"verdict\":\"held\"")
                .contains("destroy")
                .contains("DB-2026-01");
    }

    @Test
    void late_and_overdue_are_counted() throws Exception {
        var answer = auditor.get("/v1/matters");

        assertThat(answer.body()).contains("\"late\":1").contains("\"overdue\":1");
    }

    @Test
    void a_file_that_was_sent_is_filed_and_can_be_read() throws Exception {
        var id = office.delegation.id();
        var upload = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        var text = "Báo cáo kết quả chuyến thăm và làm việc.";
        var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;

        var ticket = archivist.post(
                "/v1/uploads",
                "{\"id\":\"" + upload + "\",\"dossier\":\"" + id.agency() + ":" + id.local()
                        + "\",\"name\":\"bao cao.txt\",\"bytes\":" + bytes + "}");
        var sent = archivist.send("PUT", "/v1/uploads/" + id.agency() + ":" + upload + "/bytes", text);
        office.work();
        var view = archivist.get("/v1/uploads/" + id.agency() + ":" + upload);

        assertThat(ticket.statusCode()).isEqualTo(201);
        assertThat(sent.statusCode()).isEqualTo(204);
        assertThat(view.body()).contains("\"state\":\"filed\"");
    }

    @Test
    void bytes_without_a_ticket_are_not_taken() throws Exception {
        var answer = archivist.send("PUT", "/v1/uploads/H99.10:01ARZ3NDEKTSV4RRFFQ69G5FAA/bytes", "x");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_comes_with_the_strict_policy() throws Exception {
        var answer = Client.nobody(office.door).get("/");

        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'")
                .contains("require-trusted-types-for 'script'")
                .contains("'sha256-")
                .doesNotContain("unsafe-inline");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() throws Exception {
        var nobody = Client.nobody(office.door);
        var tag = nobody.get("/app.css").headers().firstValue("etag").orElseThrow();

        assertThat(nobody.get("/app.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void folders_are_not_listed_and_nothing_lies_outside() throws Exception {
        var nobody = Client.nobody(office.door);

        assertThat(nobody.get("/js").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/js/").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/..%2f..%2fproblems_vi.properties").statusCode()).isEqualTo(404);
    }

    @Test
    void a_sixth_wrong_password_is_not_looked_at() throws Exception {
        var nobody = Client.nobody(office.door);
        for (int i = 0; i < 5; i++) nobody.post("/v1/session", "{\"user\":\"ai-do\",\"password\":\"sai\"}");

        var answer = nobody.post("/v1/session", "{\"user\":\"ai-do\",\"password\":\"sai\"}");

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void a_password_signs_in_with_a_strict_cookie() throws Exception {
        var answer = Client.nobody(office.door)
                .post("/v1/session", "{\"user\":\"vt01\",\"password\":\"" + SmallOffice.PASSWORD + "\"}");

        assertThat(answer.headers().firstValue("set-cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }
}
