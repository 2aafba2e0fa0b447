package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.yunyan.seeds.DemoCounty;
import org.yunyan.shared.CountyTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody in front of the platform: one browser window of one size, which finds things as a person does. */
final class Visitor implements AutoCloseable {

    /** Busy machines are slow; what a test waits for has nevertheless to come. */
    private static final double PATIENCE = 60_000;

    /** Two minutes: how long a slow machine may take is not what a test says; the journeys print how long it took. */
    private static final int LOOKS = 240;

    /** As long, looked at more often where the time is printed. */
    private static final int QUICK_LOOKS = 5 * LOOKS;

    private static final double A_MOMENT = 500;

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** No request of Vaadin's is under way, and fonts are there. */
    private static final String SETTLED = """
            () => document.fonts.status === 'loaded' && window.Vaadin?.Flow?.clients !== undefined
              && Object.values(window.Vaadin.Flow.clients).every((one) => !one.isActive?.())
              && (document.querySelector('.v-loading-indicator')?.style.display ?? 'none') === 'none'
            """;

    /** A link there, followed: the program stays, only the screen is another. */
    private static final String FOLLOW = """
            async there => {
                const arrived = new Promise(done => addEventListener('vaadin-navigated', done, {once: true}));
                const link = document.createElement('a');
                link.href = there;
                document.body.append(link);
                link.click();
                link.remove();
                await arrived;
            }
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Size size;
    private final URI address;
    private final BrowserContext context;
    private final Page page;

    Visitor(Browser browser, URI address, Size size) {
        this.size = size;
        this.address = address;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setHasTouch(size == Size.PHONE)
                .setLocale("zh-CN")
                .setTimezoneId(CountyTime.NAME));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    Visitor signIn(String login) {
        open("login");
        field("账号").fill(login);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(DemoCounty.PASSWORD);
        button("登录").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("去哪里")))
                .isVisible();
        return settled();
    }

    Visitor open(String path) {
        page.navigate(address.resolve(path).toString());
        return settled();
    }

    /** Goes to another screen as by a link, which is quicker than to {@link #open} it. */
    Visitor follow(String path) {
        page.evaluate(FOLLOW, address.resolve(path).toString());
        return settled();
    }

    /** A path as a whole address. */
    String address(String path) {
        return address.resolve(path).toString();
    }

    /** A page of ours that is plain HTML. */
    Visitor openPlain(String path) {
        page.navigate(address.resolve(path).toString());
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    Visitor settled() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.waitForFunction(SETTLED);
        return this;
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator title() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Opens the address again and again until what is awaited is there; what one room tells another takes moments. */
    void await(String path, Locator awaited) {
        for (int look = 0; look < LOOKS; look++) {
            open(path);
            if (awaited.first().isVisible()) {
                return;
            }
            page.waitForTimeout(A_MOMENT);
        }
        assertThat(awaited.first()).isVisible();
    }

    /** Asks the search until it finds that title. */
    void awaitFound(String words, String title) {
        String search = address.resolve("api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .toString();
        for (int look = 0; look < QUICK_LOOKS; look++) {
            if (page.request().get(search).text().contains(title)) {
                return;
            }
            page.waitForTimeout(A_MOMENT / 5);
        }
        throw new AssertionError("Searching for " + words + " does not find " + title);
    }

    /** Asks for her messages until that course was pushed to her, with a reason. */
    void awaitPushed(String title) {
        String inbox = address.resolve("api/v1/me/inbox?limit=20").toString();
        for (int look = 0; look < QUICK_LOOKS; look++) {
            for (JsonNode message :
                    JSON.readTree(page.request().get(inbox).text()).get("items")) {
                boolean pushed = message.get("kind").asString().equals("PUSHED");
                if (pushed
                        && message.toString().contains(title)
                        && !message.get("why").isEmpty()) {
                    return;
                }
            }
            page.waitForTimeout(A_MOMENT / 5);
        }
        throw new AssertionError(title + " is not pushed");
    }

    /** Leaves what is seen now, as the whole page, among the build's artefacts. */
    Visitor picture(String name) {
        settled();
        int whole = (int) page.evaluate("() => Math.ceil(document.documentElement.scrollHeight)");
        // As high as the page, so that what is fixed to the foot of a phone lies at the foot of the picture.
        page.setViewportSize(size.width(), Math.max(whole, size.height()));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(size + "-" + name + ".png")));
        page.setViewportSize(size.width(), size.height());
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
