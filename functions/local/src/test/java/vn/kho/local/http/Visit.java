package vn.kho.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kho.access.Role;

/// A visit of one person to the pages. What went wrong behind them is collected and must be nothing at its end: a
/// request that would leave the machine (it is not let through), an error of a script, a breach of the page's policy,
/// a fault for those who do not see or use a mouse, a page wider than a small screen.
public final class Visit implements AutoCloseable {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int SMALL_SCREEN = 320;
    private static final String TELL_BREACHES = "document.addEventListener('securitypolicyviolation', breach => "
            + "console.error('policy: ' + breach.violatedDirective + ' ' + breach.blockedURI))";

    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private final URI address;
    private final String language;
    private final String name;

    /// Signs in by the link, as a click on it would, and chooses the language as a person does.
    ///
    /// @param language `vi` or `en`
    public Visit(Chromium chromium, URI link, Role role, String language) {
        this.language = language;
        this.name = role.name().toLowerCase(Locale.ROOT) + "-" + language;
        this.address = link.resolve("/");
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("vi-VN"));
        context.route("**/*", route -> {
            var url = route.request().url();
            if (url.startsWith(address.toString())) {
                route.resume();
                return;
            }
            wrong.add("would leave the machine: " + url);
            route.abort();
        });
        context.addInitScript(TELL_BREACHES);
        page = context.newPage();
        page.onPageError(error -> wrong.add("page error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("401"))
                wrong.add("console: " + message.text());
        });
        page.navigate(link.toString());
        page.waitForSelector("nav.tabs, .box.warn");
        if (!language.equals("en")) return;
        page.click("button[lang=en]");
        page.waitForSelector("button[lang=en][aria-pressed=true]");
    }

    public Page page() {
        return page;
    }

    /// Loads a page anew, as after a click on a link in a mail.
    ///
    /// @param ready what is there when a person can use it; all of them must be
    public void go(String hash, String... ready) {
        page.navigate("about:blank");
        page.navigate(address.resolve("/" + hash).toString());
        await(ready);
    }

    public void await(String... ready) {
        for (var each : ready)
            page.waitForSelector(each, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /// Goes to a page, which must be free of faults for everybody: light, dark, and on a small screen.
    public void look(String hash, String... ready) {
        go(hash, ready);
        check(hash);
    }

    public void check(String what) {
        axe(what + " light");
        turn();
        axe(what + " dark");
        turn();
        narrow(what);
    }

    /// Goes to a page, which must be free of faults as this visitor sees it: a Vietnamese in the light before a wide
    /// screen, an English speaker in the dark before a small one.
    public void pass(String hash, String... ready) {
        go(hash, ready);
        glance(hash);
    }

    public void glance(String what) {
        if (language.equals("vi")) {
            axe(what);
            return;
        }
        turn();
        narrow(what);
        turn();
    }

    private void narrow(String what) {
        page.setViewportSize(SMALL_SCREEN, 800);
        axe(what + " narrow");
        var wide = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
        if (wide > SMALL_SCREEN) wrong.add(what + " is " + wide + " px wide on a screen of " + SMALL_SCREEN);
        page.setViewportSize(1280, 900);
    }

    /// From light to dark or back.
    public void turn() {
        page.click("button:has-text('" + (language.equals("vi") ? "Giao diện tối" : "Dark mode") + "')");
    }

    public void axe(String what) {
        shot(what);
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(violation -> wrong.add(what + ": " + violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml()));
    }

    /// Kept for people to look at when asked for.
    private void shot(String what) {
        var folder = System.getProperty("kho.shots");
        if (folder == null) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(folder, name + "-" + what.replaceAll("[^a-z]+", "-") + ".png"))
                .setFullPage(true));
    }

    /// Nothing went wrong.
    public void done() {
        assertThat(wrong).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
