package vn.kho.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.access.Role;
import vn.kho.local.http.Chromium;
import vn.kho.local.http.Visit;

/// The pages over the demo's archive, as each role, in both languages: a year of an office, scans with their words,
/// holds, what is late and what waits.
@Tag("slow")
@ExtendWith(DemoArchive.Shared.class)
class DemoPagesTest {
    private static final String SEARCH = "#/search?q=chung%20nhan%20lanh%20su";
    private static Chromium chromium;
    private static DemoArchive.Served served;

    @BeforeAll
    static void open(DemoArchive demo) {
        chromium = Chromium.open();
        served = demo.serve();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
        if (served != null) served.close();
    }

    private static Visit visit(Role role, String language) {
        return new Visit(chromium, served.links().get(role), role, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void an_archivist_finds_the_year_as_it_was_filed(String language) {
        try (var visit = visit(Role.ARCHIVIST, language)) {
            visit.pass("#/intake", "#open-dossiers option", "#wait");
            visit.pass(SEARCH, ".hit mark", ".facet");
            visit.page().locator(".places a").first().click();
            visit.await("canvas[data-drawn]", ".layer span", "#ret", "#hist");
            visit.glance("dossier");
            visit.pass("#/dossiers", "tbody tr");
            visit.pass("#/matters", ".tag.late");
            visit.done();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void an_auditor_reads_scans_beside_their_words(String language) {
        try (var visit = visit(Role.AUDITOR, language)) {
            visit.pass(SEARCH, ".hit mark", ".facet");
            visit.pass("#/dossiers", "tbody tr");
            visit.pass("#/dossier/" + scanned(), ".layer span", "#ret", "#hist tr, #hist ~ table");
            visit.page().locator(".bar button[aria-pressed]").click();
            visit.await("svg rect");
            visit.glance("boxes");
            visit.pass("#/matters", ".tag.late");
            visit.pass("#/reports", "h1");
            visit.done();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_quality_manager_makes_a_record_and_opens_what_is_behind_a_figure(String language) {
        try (var visit = visit(Role.QUALITY_MANAGER, language)) {
            visit.pass("#/reports", "#period");
            visit.page().click("form .btn-ink");
            visit.page().waitForURL(Pattern.compile(".*#/report/.*"));
            visit.await("tbody tr");
            visit.page().click(".bar .btn-ink");
            visit.await("canvas[data-drawn]");
            visit.page().locator("tbody a").first().click();
            visit.await("tbody ul.rows a");
            visit.glance("report");
            visit.page().locator("tbody ul.rows a").first().click();
            visit.await("#ret");
            visit.pass(SEARCH, ".hit mark");
            visit.pass("#/matters", ".tag.late");
            visit.done();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void an_admin_is_told_what_waits_and_no_content(String language) {
        try (var visit = visit(Role.ADMIN, language)) {
            visit.pass("#/dossiers", ".box.warn", "tbody tr");
            assertThat(visit.page().locator("nav.tabs").count()).isZero();
            visit.done();
        }
    }

    /// A dossier whose first document is a scan, as the address of its page spells it.
    private static String scanned() {
        return "H99.10%3A" + DemoTest.aScan().opened().id().local();
    }
}
