package vn.kho.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kho.access.Role;
import vn.kho.local.http.Chromium;
import vn.kho.local.http.Visit;

/// The pictures of the front door, taken of the demo's archive. They lie in `target/pictures`; `-Dpictures=bless` puts
/// them into the documents.
@Tag("slow")
@ExtendWith(DemoArchive.Shared.class)
class PicturesTest {
    private static final int MOST = 150 * 1024;
    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Path DOCUMENTS = ROOT.resolve("shared/docs/pictures");

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

    @Test
    void intake() throws IOException {
        try (var visit = visit(Role.ARCHIVIST)) {
            visit.go("#/dossiers", "tbody tr");
            visit.page().locator("a:has-text('H99.10-261210-0001')").click();
            visit.page().locator("a[href*='#/intake?']").click();
            visit.await("#files:enabled");
            visit.page().setInputFiles("#files", new FilePayload[] {
                new FilePayload("chuong-trinh-hoi-nghi.txt", "text/plain", utf8("CHƯƠNG TRÌNH\nHội nghị quốc tế")),
                new FilePayload("giay-moi-hong.pdf", "application/pdf", utf8("%PDF-1.7"))
            });
            visit.await("[data-state=filed]", "[data-state=waiting]", "#wait ~ ul");
            take(visit, "intake");
        }
    }

    @Test
    void search() throws IOException {
        try (var visit = visit(Role.ARCHIVIST)) {
            visit.go("#/search?q=chung%20nhan%20lanh%20su", ".hit mark", ".facet");
            take(visit, "search");
        }
    }

    /// A scan with the words that were read from it.
    @Test
    void dossier() throws IOException {
        try (var visit = visit(Role.AUDITOR)) {
            visit.go("#/dossier/H99.10%3A" + DemoTest.aScan().opened().id().local(), ".layer span", "#ret");
            visit.page()
                    .locator(".course a:has-text('" + DemoTest.scannedTitle() + "')")
                    .first()
                    .click();
            visit.await("canvas[data-drawn], .page img", ".layer span.unsure, .layer span");
            visit.page().locator(".bar button[aria-pressed]").click();
            visit.await("svg rect");
            visit.page().waitForTimeout(500);
            take(visit, "dossier");
        }
    }

    @Test
    void matters() throws IOException {
        try (var visit = visit(Role.AUDITOR)) {
            visit.go("#/matters", ".tag.late");
            take(visit, "matters");
        }
    }

    @Test
    void report() throws IOException {
        try (var visit = visit(Role.QUALITY_MANAGER)) {
            visit.go("#/reports", "#period");
            visit.page().click("form .btn-ink");
            visit.await("tbody a");
            visit.page().click(".bar .btn-ink");
            visit.await("canvas[data-drawn]");
            take(visit, "report");
        }
    }

    private static Visit visit(Role role) {
        var visit = new Visit(chromium, served.links().get(role), role, "vi");
        visit.page().setViewportSize(1100, 760);
        return visit;
    }

    private static void take(Visit visit, String name) throws IOException {
        var picture = Picture.small(visit.page().screenshot(new Page.ScreenshotOptions()));
        var file = Files.createDirectories(Path.of("target/pictures")).resolve(name + ".png");
        Files.write(file, picture);
        if ("bless".equals(System.getProperty("pictures")))
            Files.write(Files.createDirectories(DOCUMENTS).resolve(name + ".png"), picture);

        assertThat(picture).hasSizeLessThan(MOST);
        assertThat(DOCUMENTS.resolve(name + ".png"))
                .as("taken with -Dpictures=bless")
                .exists();
        assertThat(ROOT.resolve("README.md")).content().contains("](shared/docs/pictures/" + name + ".png)");
        visit.done();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
