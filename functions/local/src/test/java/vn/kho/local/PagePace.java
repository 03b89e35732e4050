package vn.kho.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.kho.access.Role;
import vn.kho.local.http.Chromium;

/// How soon the pages can be used, from the start of the navigation, in a real browser on this machine: a program, not
/// a test. `PagePace HOME [loads]`, where HOME is what `kho demo --home HOME --exit` has made.
final class PagePace {
    /// A page, who opens it, and what is there when it can be used (one selector for each thing).
    private record Case(String name, Role role, String hash, String... ready) {}

    private static final List<Case> CASES = List.of(
            new Case("intake", Role.ARCHIVIST, "#/intake", "#open-dossiers option", "#wait"),
            new Case("search, nothing asked", Role.ARCHIVIST, "#/search", "#q"),
            new Case("search", Role.AUDITOR, "#/search?q=chung%20nhan%20lanh%20su", ".hit mark", ".facet"),
            new Case("dossiers", Role.AUDITOR, "#/dossiers", "tbody tr"),
            new Case("dossier", Role.AUDITOR, dossier(), "#ret", "#hist", ".course a", ".layer span"),
            new Case("dossier, page drawn", Role.AUDITOR, dossier(), "canvas[data-drawn], .page img", ".layer span"),
            new Case("matters", Role.AUDITOR, "#/matters", "tbody tr"),
            new Case("reports", Role.QUALITY_MANAGER, "#/reports", "#period", "tbody tr, main .sheet:not(form)"),
            new Case("waiting", Role.ADMIN, "#/", "tbody tr"));

    private PagePace() {}

    private static String dossier() {
        return "#/dossier/H99.10%3A" + DemoTest.aScan().opened().id().local();
    }

    public static void main(String[] arguments) {
        if (arguments.length == 0) throw new IllegalArgumentException("PagePace HOME [loads]");
        int loads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        try (var chromium = Chromium.open();
                var served = DemoArchive.Served.of(Path.of(arguments[0]))) {
            System.out.println("milliseconds from the start of the navigation until the page can be used");
            System.out.printf("%-24s %8s %8s %8s%n", "page", "first", "median", "most");
            for (var one : CASES) pace(chromium.browser(), served.links().get(one.role()), one, loads);
            report(chromium.browser(), served.links().get(Role.QUALITY_MANAGER));
        }
    }

    /// The first load of a fresh browser has nothing kept from before; it is told apart.
    private static void pace(Browser browser, URI link, Case one, int loads) {
        try (var context = browser.newContext()) {
            var page = signedIn(context.newPage(), link);
            var took = IntStream.range(0, loads)
                    .mapToDouble(_ -> load(page, link, one))
                    .sorted()
                    .toArray();
            say(one.name(), first(browser, link, one), took[loads / 2], took[loads - 1]);
        }
    }

    private static double first(Browser browser, URI link, Case one) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            var cookies = signedIn(page, link).context().cookies();
            try (var fresh = browser.newContext()) {
                fresh.addCookies(cookies);
                return load(fresh.newPage(), link, one);
            }
        }
    }

    private static Page signedIn(Page page, URI link) {
        page.navigate(link.toString());
        page.waitForSelector("nav.tabs, .box.warn");
        return page;
    }

    private static double load(Page page, URI link, Case one) {
        page.navigate("about:blank");
        page.navigate(link.resolve("/" + one.hash()).toString());
        return usable(page, "performance.now()", one.ready());
    }

    /// Looked at before each frame: what is there, and when.
    private static double usable(Page page, String since, String... ready) {
        var there = page.waitForFunction(
                "all => all.every(one => document.querySelector(one)) && " + since,
                List.of(ready),
                new WaitForFunctionOptions().setTimeout(60_000));
        return ((Number) there.jsonValue()).doubleValue();
    }

    /// Asking for a report must not hold the page up: once until the page answers, once until the report is there.
    private static void report(Browser browser, URI link) {
        try (var context = browser.newContext()) {
            var page = signedIn(context.newPage(), link);
            page.navigate(link.resolve("/#/reports").toString());
            page.waitForSelector("form .btn-ink:not([disabled])");
            page.evaluate(
                    "() => { window.asked = performance.now(); document.querySelector('form .btn-ink').click(); }");
            var answered = usable(page, "location.hash.startsWith('#/report/') && performance.now() - asked", "h1");
            var written = usable(page, "performance.now() - asked", "tbody tr");
            System.out.printf(
                    Locale.ROOT, "report asked for: answered after %.0f, its figures after %.0f%n", answered, written);
        }
    }

    private static void say(String name, double first, double median, double most) {
        System.out.printf(Locale.ROOT, "%-24s %8.0f %8.0f %8.0f%n", name, first, median, most);
    }
}
