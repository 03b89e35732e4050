package vn.kho.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.access.Role;

/// One walk per role through the pages of a small office, in both languages, in a real browser: what people can do,
/// what the machine finds wrong for those who do not see or use a mouse, and that nothing leaves the machine.
class ConsoleWalkTest {
    private static SmallOffice office;
    private static Chromium chromium;

    @BeforeAll
    static void open(@TempDir Path scratch) throws Exception {
        chromium = Chromium.open();
        office = new SmallOffice(scratch);
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
        if (office != null) office.close();
    }

    private static Visit visit(Role role, String language) {
        return new Visit(chromium, office.door.signInLinks().get(role), role, language);
    }

    private static String id() {
        var id = office.delegation.id();
        return id.agency() + "%3A" + id.local();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void an_archivist_files_a_paper_and_finds_it_again(String language) {
        try (var visit = visit(Role.ARCHIVIST, language)) {
            visit.look("#/intake?dossier=" + id(), "#files:enabled");
            visit.page().setInputFiles("#files", new FilePayload[] {
                new FilePayload(
                        "thư mời " + language + ".pdf",
                        "application/pdf",
                        SmallOffice.paper("77/TM", "Thư mời hợp tác khoa học " + language, 1)),
                new FilePayload(
                        "hỏng " + language + ".pdf", "application/pdf", SmallOffice.utf8("%PDF-1.7 hỏng " + language))
            });
            visit.page().waitForSelector("[data-state=filed]");
            visit.page().waitForSelector("[data-state=waiting]");
            visit.check("intake-done");
            visit.page().locator("li:has([data-state=waiting]) button").first().click();
            visit.page().fill("#reason", "Đã xem bản giấy");
            visit.page().click("dialog .btn-ink");
            visit.page().waitForFunction("() => document.querySelectorAll('[data-state=filed]').length === 2");

            visit.look("#/search?q=hop%20tac%20khoa%20hoc", "mark");
            visit.page().locator(".places a").first().click();
            visit.page().waitForSelector("canvas[data-drawn]");
            visit.page().waitForSelector(".layer span");
            visit.page().locator(".bar button[aria-pressed]").click();
            visit.page().waitForSelector("svg rect");
            visit.check("dossier");
            visit.page().locator("section[aria-labelledby=proof] button").click();
            visit.page().waitForSelector(".box.good");
            visit.look("#/dossiers", "tbody tr");
            visit.look("#/matters", ".tag.late");
            visit.done();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void an_auditor_reads_everything_and_verifies_the_archive(String language) {
        try (var visit = visit(Role.AUDITOR, language)) {
            visit.look("#/dossiers", "tbody tr");
            assertThat(visit.page().locator("tbody tr").count()).isEqualTo(3);
            visit.page().locator(".sheet button").last().click();
            visit.page().waitForSelector(".box.good");
            visit.look("#/matters", ".tag.late");
            assertThat(visit.page().locator(".counts button").count()).isEqualTo(2);
            visit.look("#/reports", "h1");
            visit.done();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_quality_manager_makes_a_record_and_opens_what_is_behind_a_figure(String language) {
        try (var visit = visit(Role.QUALITY_MANAGER, language)) {
            visit.look("#/reports", "#period");
            visit.page().click("form .btn-ink");
            visit.page().waitForURL(Pattern.compile(".*#/report/.*"));
            visit.page().waitForSelector("tbody tr");
            visit.page().click(".bar .btn-ink");
            visit.page().waitForSelector("canvas[data-drawn]");
            visit.page().locator("tbody a").first().click();
            visit.page().waitForSelector("tbody ul.rows a");
            visit.check("report");
            visit.page().locator("tbody ul.rows a").first().click();
            visit.page().waitForSelector("#ret");
            visit.look("#/matters", ".tag.late");
            visit.done();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void an_admin_is_told_that_this_role_sees_no_content(String language) {
        try (var visit = visit(Role.ADMIN, language)) {
            visit.look("#/dossiers", ".box.warn");
            assertThat(visit.page().locator("nav.tabs").count()).isZero();
            assertThat(visit.page().content())
                    .doesNotContain(office.delegation.description().title());
            visit.done();
        }
    }
}
